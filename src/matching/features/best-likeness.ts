import type { AlignableWord } from './kinded-claim.js';
import type { WordVectors } from './word-vectors.js';

/** How far a word finds its like among others, 0–1: 1 for itself or a word of its family, otherwise by the nearest direction. */
export function bestLikeness(word: AlignableWord, others: readonly AlignableWord[], vectors: WordVectors | null): number {
  let best = 0;
  for (const other of others) {
    if (word.term === other.term || word.concept === other.concept) return 1;
    if (vectors !== null && word.row >= 0 && other.row >= 0) best = Math.max(best, vectors.cosine(word.row, other.row));
  }
  return best;
}
