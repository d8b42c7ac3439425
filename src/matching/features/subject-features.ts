import { bestLikeness } from './best-likeness.js';
import type { AlignableWord, KindedClaim } from './kinded-claim.js';
import type { WordVectors } from './word-vectors.js';

/** What an expert tells of the subject of a pair, each the sum over its half of {@link subjectFeatures}. */
export const SUBJECT_FEATURES = ['subjectShared', 'subjectMissing'] as const;

/**
 * Reads what kind of thing the claim with fewer words shares with the other, and what kind of thing it has alone, as directions of word vectors.
 *
 * That both tell of an arrest says more than that both tell of a spokesman, however rare the words: which directions tell much is learnt, so that what holds of words seen in training holds of
 * their like as well. Of two claims of one length the first counts as the shorter.
 *
 * @returns the mean direction of the words weighted by rareness and by how far the other claim has them or their like, then the sum of directions weighted by how far it has not; twice the
 *   vectors' dimensions
 */
export function subjectFeatures(a: KindedClaim, b: KindedClaim, vectors: WordVectors): Float64Array {
  const [short, long] = a.all.length <= b.all.length ? [a, b] : [b, a];
  const row = new Float64Array(2 * vectors.dimensions);
  const words = eachOnce(short.all);
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  for (const word of words) {
    if (word.row < 0) continue;
    const found = bestLikeness(word, long.all, vectors);
    vectors.addDirection(word.row, (found * word.weight) / total, row);
    vectors.addDirection(word.row, 1 - found, row, vectors.dimensions);
  }
  return row;
}

function eachOnce(words: readonly AlignableWord[]): readonly AlignableWord[] {
  return [...new Map(words.map((word) => [word.term, word])).values()];
}
