import { readWordNet } from '../../text/wordnet.js';
import type { WordVectors } from '../features/word-vectors.js';
import { stem } from '../terms/stem.js';
import { writeWordLikeness, type LikePair } from '../terms/word-likeness.js';

/** Cosine from which two words are taken to be alike at all; below, vectors mostly tell the subject. */
const LEAST_COSINE = 0.5;
/** Words that WordNet derives from each other ("hack", "hacker") say the same but for their part of speech. */
const DERIVED = 0.95;

/**
 * Makes the table of like words, `data/models/word-likeness.bin`.
 *
 * Likeness is the cosine of two vectors to the third power, as in alignment, so that middling ones count for little; .95 for
 * derivations. Compares every pair of rows: about two minutes for 40,000.
 *
 * @param derivations pairs of words, as `readDerivations` gives them
 */
export function buildWordLikeness(vectors: WordVectors, derivations: readonly (readonly [string, string])[]): Uint8Array {
  const derived = derivedRows(vectors, derivations);
  const pairs: LikePair[] = [];
  for (let row = 0; row < vectors.stems.length; row++) {
    const own = derived.get(row);
    for (let other = 0; other < row; other++) {
      const cosine = vectors.cosine(row, other);
      const likeness = Math.max(own?.has(other) === true ? DERIVED : 0, cosine > LEAST_COSINE ? cosine ** 3 : 0);
      if (likeness > 0) pairs.push({ row, other, likeness: Math.min(1, likeness) });
    }
  }
  return writeWordLikeness(vectors.stems.length, pairs);
}

function derivedRows(vectors: WordVectors, derivations: readonly (readonly [string, string])[]): ReadonlyMap<number, ReadonlySet<number>> {
  const derived = new Map<number, Set<number>>();
  for (const [a, b] of derivations) {
    const [first, second] = [vectors.row(stem(a)), vectors.row(stem(b))];
    if (first < 0 || second < 0 || first === second) continue;
    const [low, high] = first < second ? [first, second] : [second, first];
    derived.set(high, (derived.get(high) ?? new Set()).add(low));
  }
  return derived;
}

/** WordNet's sign for a pointer to a derived word. */
const DERIVATION = '+';

/** Reads the pairs of words that WordNet says are derivationally related, from the texts of its files data.noun, data.verb, data.adj and data.adv. */
export function readDerivations(files: readonly string[]): (readonly [string, string])[] {
  const entries = files.flatMap(readWordNet);
  const byPlace = new Map(entries.map((entry) => [entry.place, entry]));
  return entries.flatMap(({ pointers, words }) =>
    pointers.filter(({ symbol }) => symbol === DERIVATION).flatMap(({ from, place, to }) => {
      const source = words[from - 1];
      const target = byPlace.get(place)?.words[to - 1];
      return source === undefined || target === undefined ? [] : [[source, target] as const];
    }),
  );
}
