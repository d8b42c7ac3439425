import type { Token } from '../tokens.js';

/** A word, number literal or sign: finer than a token, which may hold "40-50" or "US$". */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  /** Index of the token it lies in. */
  readonly token: number;
  readonly kind: 'word' | 'number' | 'sign';
}

const PIECE = /\p{L}(?:[\p{L}\p{N}]|['’](?=\p{L}))*|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\s]/gu;
const PLAIN_WORD = /^[a-z]+$/;
const NEEDS_CUT = /\d/;

/**
 * Cuts the stretch that tokens `from`…`to` (exclusive) cover into pieces.
 *
 * Tokens that touch and hold a digit are cut together, since the tokenizer may part a number ("10.40pm"); plain words
 * are taken as they are, which keeps the cost down.
 */
export function cutPieces(text: string, tokens: readonly Token[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  for (let index = from; index < to; index++) {
    const token = tokens[index]!;
    if (PLAIN_WORD.test(token.lower)) {
      pieces.push({ start: token.start, end: token.end, lower: token.lower, token: index, kind: 'word' });
      continue;
    }
    let last = index;
    if (NEEDS_CUT.test(token.text)) while (last + 1 < to && tokens[last + 1]!.start === tokens[last]!.end) last++;
    cutStretch(text, tokens, index, last + 1, pieces);
    index = last;
  }
  return pieces;
}

function cutStretch(text: string, tokens: readonly Token[], from: number, to: number, into: Piece[]): void {
  const base = tokens[from]!.start;
  let token = from;
  for (const match of text.slice(base, tokens[to - 1]!.end).matchAll(PIECE)) {
    const start = base + match.index;
    while (token < to - 1 && tokens[token]!.end <= start) token++;
    const code = match[0].charCodeAt(0);
    const kind = code >= 48 && code <= 57 ? 'number' : /^\p{L}/u.test(match[0]) ? 'word' : 'sign';
    into.push({ start, end: start + match[0].length, lower: match[0].toLowerCase(), token, kind });
  }
}
