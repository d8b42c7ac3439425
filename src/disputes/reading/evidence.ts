import type { TextSpan } from '../../domain/span.js';
import type { Token } from '../../text/tokens.js';
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

/** Words quoted on either side of what a finding rests on, within its punctuation. */
const BEFORE = 9;
const AFTER = 10;

/** A phrase around a token that can be read by itself: the clause, or as much of it as begins and ends with whole phrases. */
export function phraseAround(reading: Reading, token: number): TextSpan {
  return tokensEvidence(reading, beginning(reading, token), ending(reading, token));
}

/** A readable phrase from a token on, to the end of its clause or of a phrase in it. */
export function phraseFrom(reading: Reading, token: number): TextSpan {
  return tokensEvidence(reading, token, ending(reading, token));
}

function beginning({ tokens }: Reading, token: number): number {
  let from = token;
  while (from > 0 && !EDGE.test(tokens[from - 1]!.text) && token - from < BEFORE) from--;
  if (from === 0 || EDGE.test(tokens[from - 1]!.text)) return from;
  for (let at = from; at <= token; at++) if (opensPhrase(tokens, at)) return at;
  return token;
}

/** A noun phrase or verb after a verb or a conjunction: what stands before belongs to something else. */
function opensPhrase(tokens: readonly Token[], at: number): boolean {
  return /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/.test(tokens[at]!.pos) && /^(?:VERB|SCONJ|CCONJ|ADV)$/.test(tokens[at - 1]?.pos ?? 'VERB');
}

/** After the last token of the phrase; never between a preposition or article and its noun. */
function ending({ tokens }: Reading, token: number): number {
  let to = token + 1;
  while (to < tokens.length && !EDGE.test(tokens[to]!.text) && to - token <= AFTER) to++;
  if (to === tokens.length || EDGE.test(tokens[to]!.text)) return to;
  while (/^(?:NOUN|PROPN|NUM)$/.test(tokens[to - 1]!.pos) && /^(?:NOUN|PROPN|PART)$/.test(tokens[to]?.pos ?? '') && to - token < AFTER + 4) to++;
  while (to > token + 1 && (!/^(?:NOUN|PROPN|NUM|ADV|VERB)$/.test(tokens[to - 1]!.pos) || (tokens[to - 1]!.pos === 'VERB' && /^(?:DET|NOUN|PROPN)$/.test(tokens[to]?.pos ?? '')))) to--;
  return to;
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
