import type { Span } from '../../domain/span.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';

/** A word as a reader sees it: one token, or several joined by hyphens ("hard-line"). */
export interface Word extends Span {
  readonly lower: string;
  /** Part of speech of its last token. */
  readonly pos: string;
  /** As in `Token`; absent for joined words. */
  readonly form?: number | undefined;
}

const LETTER = /\p{L}/u;

/** Nearly every token says so by its first sign: a plain letter, or one mark alone. */
function hasLetter(text: string): boolean {
  const code = text.charCodeAt(0) | 0x20;
  if (code >= 0x61 && code <= 0x7a) return true;
  return (text.length > 1 || code > 0x7f) && LETTER.test(text);
}

function isHyphen(text: string): boolean {
  return text === '-' || text === '‐' || text === '‑';
}

/** The words of a sentence in order; punctuation and bare numbers are left out. */
export function wordsOf(tokens: readonly Token[], { from, to }: TokenRange): Word[] {
  const words: Word[] = [];
  for (let at = from; at < to; at++) {
    const first = tokens[at]!;
    if (!hasLetter(first.text)) continue;
    let { lower, form } = first;
    while (at + 2 < to && isJoined(tokens, at)) {
      lower += `-${tokens[at + 2]!.lower}`;
      form = undefined;
      at += 2;
    }
    words.push({ start: first.start, end: tokens[at]!.end, lower, pos: tokens[at]!.pos, form });
  }
  return words;
}

function isJoined(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at + 1]!;
  const next = tokens[at + 2]!;
  return isHyphen(hyphen.text) && hyphen.start === tokens[at]!.end && next.start === hyphen.end && hasLetter(next.text);
}
