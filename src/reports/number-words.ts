import { listWords } from '../text/list-words.js';

/** A whole number with thousands parted by commas. */
export function numberWords(value: number): string {
  return value.toLocaleString('en-GB');
}

/** A number and its noun: "1 outlet", "3 outlets"; `plural` where an "s" will not do. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${numberWords(count)} ${count === 1 ? noun : plural}`;
}

/** Names as a list in a sentence: "A", "A and B", "A, B and 2 more". At most `limit` names are spelt out, or one more where only that one is left. */
export function nameList(names: readonly string[], limit = Infinity): string {
  const spelt = names.length > limit + 1 ? names.slice(0, limit) : names;
  const rest = names.length - spelt.length;
  return listWords(rest > 0 ? [...spelt, `${numberWords(rest)} more`] : spelt);
}

/** A share between 0 and 1 as whole percent: "92%"; "over 99%" and "under 1%" where rounding would make a certainty of it. */
export function percentWords(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 100 && share < 1) return 'over 99%';
  return percent === 0 && share > 0 ? 'under 1%' : `${percent}%`;
}
