import type { Span } from '../../domain/span.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';

/** A word as a reader sees it: one token, or several joined by hyphens ("hard-line"). */
export interface Word extends Span {
  readonly lower: string;
  /** Part of speech of its last token. */
  readonly pos: string;
}

const LETTER = /\p{L}/u;
const HYPHEN = /^[-‐‑]$/;

/** The words of a sentence in order; punctuation and bare numbers are left out. */
export function wordsOf(tokens: readonly Token[], { from, to }: TokenRange): Word[] {
  const words: Word[] = [];
  for (let at = from; at < to; at++) {
    const first = tokens[at]!;
    if (!LETTER.test(first.text)) continue;
    let lower = first.lower;
    while (at + 2 < to && isJoined(tokens, at)) {
      lower += `-${tokens[at + 2]!.lower}`;
      at += 2;
    }
    words.push({ start: first.start, end: tokens[at]!.end, lower, pos: tokens[at]!.pos });
  }
  return words;
}

function isJoined(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at + 1]!;
  const next = tokens[at + 2]!;
  return HYPHEN.test(hyphen.text) && hyphen.start === tokens[at]!.end && next.start === hyphen.end && LETTER.test(next.text);
}
