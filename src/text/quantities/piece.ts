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

/** Cuts the stretch that tokens `from`…`to` (exclusive) cover into pieces. */
export function cutPieces(text: string, tokens: readonly Token[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  const base = tokens[from]!.start;
  const stretch = text.slice(base, tokens[to - 1]!.end);
  let token = from;
  for (const match of stretch.matchAll(PIECE)) {
    const start = base + match.index;
    while (token < to - 1 && tokens[token]!.end <= start) token++;
    const code = match[0].charCodeAt(0);
    const kind = code >= 48 && code <= 57 ? 'number' : /^\p{L}/u.test(match[0]) ? 'word' : 'sign';
    pieces.push({ start, end: start + match[0].length, lower: match[0].toLowerCase(), token, kind });
  }
  return pieces;
}
