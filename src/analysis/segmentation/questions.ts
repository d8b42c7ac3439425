import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';

const INTERROGATIVE = /^(?:who|whom|whose|which|what|when|where|why|how)$/u;
const OPENED_BY: ReadonlyMap<string, string> = new Map([['”', '“'], ['"', '"'], ['’', '‘'], ['»', '«'], ["''", "''"]]);
const JOINING = /^(?:and|but|or|so|then|well|now|,)$/u;

/** Whether a stretch ends in a question mark or right before one of its sentence. That of a quotation which it only ends with ("a story called “Who pays?”") is none of its own. */
export function isQuestion(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  return questionMark(tokens, from, to) >= 0;
}

/** Whether it is put as a question from its first words on, so that no part of it is stated: "Is it true that …", "And who …". */
export function opensAsQuestion(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  let at = from;
  while (at < to && (tokens[at]!.pos === 'PUNCT' || JOINING.test(tokens[at]!.lower))) at++;
  return at < to && (tokens[at]!.pos === 'AUX' || INTERROGATIVE.test(tokens[at]!.lower)) && isQuestion(tokens, { from, to });
}

/** With its question mark, without which it would read as a statement. */
export function withQuestionMark<T extends TokenRange>(tokens: readonly Token[], range: T): T {
  const mark = questionMark(tokens, range.from, range.to);
  return mark < range.to ? range : { ...range, to: mark + 1 };
}

/** "“Who pays?” she asked": a question inside a longer stretch. */
export function asksInside(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  for (let at = from; at + 1 < to; at++) if (tokens[at]!.text === '?' && tokens[at + 1]!.pos === 'PUNCT') return true;
  return false;
}

function questionMark(tokens: readonly Token[], from: number, to: number): number {
  const opening = OPENED_BY.get(tokens[to - 1]?.text ?? '');
  const last = opening !== undefined && (tokens[from]!.text === opening || tokens[from - 1]?.text === opening) ? to - 2 : to - 1;
  if (tokens[last]?.text === '?') return last;
  for (let at = to; at < Math.min(tokens.length, to + 2); at++) {
    if (tokens[at]!.sentence !== tokens[from]!.sentence) break;
    if (tokens[at]!.text === '?') return at;
    if (tokens[at]!.pos !== 'PUNCT') break;
  }
  return -1;
}
