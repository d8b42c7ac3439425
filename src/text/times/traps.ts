import type { Token } from '../tokens.js';

const BEFORE_MONTH: ReadonlySet<string> = new Set(['in', 'of', 'since', 'until', 'till', 'last', 'next', 'this', 'early', 'late', 'mid', 'by', 'from', 'during', 'to', 'and', 'before', 'after', 'through', 'between', '-', ',', 'on', 'for', 'every', 'each', 'the', 'end']);
const BEFORE_YEAR: ReadonlySet<string> = new Set(['in', 'since', 'until', 'till', 'by', 'during', 'before', 'after', 'from', 'year', 'to', 'and', 'of', 'late', 'early', 'mid', 'through', 'for', '(', 'the', 'a', 'spring', 'summer', 'autumn', 'winter', '-', 'around', 'about', 'back', ',', 'between', 'circa']);
const UNIT_AFTER = /^(?:%|percent|per|km|m|bn|million|billion|people|miles?|metres?|gmt|utc|euros?|dollars?|pounds?|tonnes?|hectares?|acres?)$/;

/**
 * True where the words of a rule are no time: the verbs "may" and "march", a bare month in a name ("May Day", "Theresa
 * May"), four digits that count something, "second" as a rank.
 *
 * @param from index of the expression's first token; @param to index after its last.
 */
export function isTrap(rule: string, tokens: readonly Token[], from: number, to: number): boolean {
  if (rule === 'month') return isMonthTrap(tokens, from, to);
  if (rule === 'year') return isYearTrap(tokens, from, to);
  if (rule === 'month-day' || rule === 'day-month') return !hasCapital(tokens, from, to);
  if (rule === 'weekday') return !hasCapital(tokens, from, to) || tokens[to]?.lower === 'times';
  return false;
}

function hasCapital(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (/^\p{Lu}/u.test(tokens[index]!.text)) return true;
  return false;
}

function isMonthTrap(tokens: readonly Token[], from: number, to: number): boolean {
  if (!hasCapital(tokens, from, to)) return true;
  if (to - from > 1) return false;
  const token = tokens[from]!;
  const before = tokens[from - 1];
  const after = tokens[to];
  if (after?.pos === 'PROPN' && /^\p{Lu}/u.test(after.text)) return true;
  const sure = before?.sentence === token.sentence && BEFORE_MONTH.has(before.lower);
  if (/^(?:may|march|mar|jan|dec|june|april|august)$/.test(token.lower)) {
    const possessive = after !== undefined && /^['’]s?$/.test(after.lower) && before?.pos !== 'PROPN';
    return !((sure && !(/^(?:and|,)$/.test(before.lower) && /^(?:may|march|mar|jan|dec)$/.test(token.lower))) || (possessive && token.lower !== 'may') || (before?.pos === 'NOUN' && token.lower !== 'march' && token.lower !== 'may' && token.lower.length > 4));
  }
  return before?.pos === 'PROPN' && /^\p{Lu}/u.test(before.text) && before.sentence === token.sentence;
}

function isYearTrap(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 1) return false;
  const token = tokens[from]!;
  const [before, after] = [tokens[from - 1], tokens[to]];
  if (!/^\d{4}$/.test(token.text)) return true;
  if (before !== undefined && /^(?:[$£€#.:/]|us\$)$/.test(before.lower)) return true;
  if (after !== undefined && UNIT_AFTER.test(after.lower)) return true;
  const plural = after?.pos === 'NOUN' && after.lower !== after.lemma && after.lower.endsWith('s');
  const value = Number(token.text);
  const opened = (before?.sentence !== token.sentence && !plural) || BEFORE_YEAR.has(before?.lower ?? '');
  if (opened && !(plural && /^(?:the|a|and|to|of|,|for|about|around|by)$/.test(before?.lower ?? ''))) return value < 1500 || value > 2100;
  if (plural || value < 1900) return true;
  return before?.pos === 'NUM' || before?.pos === 'VERB';
}
