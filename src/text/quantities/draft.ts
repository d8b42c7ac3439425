import type { Token } from '../tokens.js';
import type { Piece } from './piece.js';

/** What the readers of quantities look at: one sentence in pieces, over the article's tokens. */
export interface Sight {
  readonly pieces: readonly Piece[];
  readonly tokens: readonly Token[];
  /** Index after the sentence's last token. */
  readonly end: number;
}

/** An interval with its open ends. */
export interface Bounds {
  readonly lo: number | null;
  readonly hi: number | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
  readonly approximate: boolean;
}

/** A quantity before the counted thing is known. */
export interface Draft extends Bounds {
  /** Piece indexes, end-exclusive; modifiers included. */
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  /** Fixed item; undefined lets the words around decide. */
  readonly item: string | null | undefined;
}

/** A draft of an interval. Every draft is made here, with the same keys in the same order, which is what keeps reading them quick. */
export function draftOf({ lo, hi, loOpen, hiOpen, approximate }: Bounds, { from, to, unit, item }: Pick<Draft, 'from' | 'to' | 'unit' | 'item'>): Draft {
  return { from, to, lo, hi, loOpen, hiOpen, unit, approximate, item };
}

/** The token that a piece lies in. */
export function tokenAt(sight: Sight, piece: number): Token | undefined {
  const found = sight.pieces[piece];
  return found === undefined ? undefined : sight.tokens[found.token];
}

/** Lower-case word of a piece, empty outside the sentence. */
export function wordAt(sight: Sight, piece: number): string {
  return sight.pieces[piece]?.lower ?? '';
}

/** True when two neighbouring pieces have no space between them. */
export function touching(sight: Sight, left: number): boolean {
  return sight.pieces[left] !== undefined && sight.pieces[left]!.end === sight.pieces[left + 1]?.start;
}
