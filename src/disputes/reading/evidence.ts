import type { TextSpan } from '../../domain/span.js';
import type { Reading } from './reading.js';

/** Moves a stretch of the claim's text to offsets of its article. */
export function evidenceAt(reading: Reading, start: number, end: number): TextSpan {
  const offset = reading.claim.claim.start;
  return { start: offset + start, end: offset + end, text: reading.text.slice(start, end) };
}

/** The words from token `from` to token `to` (exclusive), as evidence. */
export function tokensEvidence(reading: Reading, from: number, to: number): TextSpan {
  const first = reading.tokens[Math.max(0, from)]!;
  const last = reading.tokens[Math.min(reading.tokens.length, to) - 1]!;
  return evidenceAt(reading, first.start, last.end);
}

const EDGE = /^[.,;:!?()"“”—–]$/;

/** A phrase around a token: up to three words before and five after, within its punctuation. */
export function phraseAround(reading: Reading, token: number): TextSpan {
  let from = token;
  let to = token + 1;
  while (from > 0 && token - from < 3 && !EDGE.test(reading.tokens[from - 1]!.text)) from--;
  while (to < reading.tokens.length && to - token <= 5 && !EDGE.test(reading.tokens[to]!.text)) to++;
  return tokensEvidence(reading, from, to);
}

/** The whole claim, for findings that rest on all of it. */
export function wholeClaim(reading: Reading): TextSpan {
  return evidenceAt(reading, 0, reading.text.length);
}

/** The index of the first token that ends after an offset of the claim's text. */
export function tokenAtOffset(reading: Reading, offset: number): number {
  const at = reading.tokens.findIndex((token) => token.end > offset);
  return at < 0 ? reading.tokens.length - 1 : at;
}

/** Offset of a value of the claim (an article offset) in the claim's own text. */
export function inClaim(reading: Reading, offset: number): number {
  return offset - reading.claim.claim.start;
}
