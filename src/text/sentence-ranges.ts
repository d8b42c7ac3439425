import { firstEndingAfter } from '../domain/span.js';
import type { Token } from './tokens.js';

/** First token and the one after the last token of a sentence; equal when it has none. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Token ranges of `count` sentences, read off the tokens' sentence numbers. */
export function sentenceRanges(tokens: readonly Token[], count: number): TokenRange[] {
  const ranges: TokenRange[] = [];
  let at = 0;
  for (let sentence = 0; sentence < count; sentence++) {
    while (at < tokens.length && tokens[at]!.sentence < sentence) at++;
    const from = at;
    while (at < tokens.length && tokens[at]!.sentence === sentence) at++;
    ranges.push({ from, to: at });
  }
  return ranges;
}

/** Index of the first token that ends after `offset`; `tokens.length` past the end. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  return firstEndingAfter(tokens, offset);
}
