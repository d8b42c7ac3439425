import type { WordClasses } from '../word-classes.js';
import { clusterVectors, type WordVectors } from './cluster-words.js';

const WORDS = 45_000;
const FINE = { clusters: 1024, rounds: 14 };
const COARSE = { clusters: 128, rounds: 25 };
const PLAIN_WORD = /^[a-z][a-z'.-]{0,19}$/;

/**
 * Sorts the 45,000 most frequent words into 1,024 fine classes by the direction of their vectors, and those into 128 coarse ones.
 *
 * @param vectors most frequent words first; words that hold anything but small letters, apostrophes, stops and hyphens are passed over.
 */
export function buildWordClasses(vectors: WordVectors): WordClasses {
  const chosen = frequentWords(vectors);
  const fine = clusterVectors(chosen, { ...FINE, clusters: Math.min(FINE.clusters, chosen.words.length) });
  const clusters = fine.centres.length / vectors.dimensions;
  const centres = { words: Array.from({ length: clusters }, (_, index) => String(index)), values: fine.centres, dimensions: vectors.dimensions };
  const coarse = clusterVectors(centres, { ...COARSE, clusters: Math.min(COARSE.clusters, clusters) });
  return {
    fine: new Map(chosen.words.map((word, index) => [word, fine.assigned[index]! + 1])),
    coarseOfFine: Uint16Array.from([0, ...coarse.assigned.map((number) => number + 1)]),
  };
}

function frequentWords({ words, values, dimensions }: WordVectors): WordVectors {
  const rows = words.flatMap((word, row) => (PLAIN_WORD.test(word) ? [row] : [])).slice(0, WORDS);
  const kept = new Float32Array(rows.length * dimensions);
  rows.forEach((row, index) => kept.set(values.subarray(row * dimensions, (row + 1) * dimensions), index * dimensions));
  return { words: rows.map((row) => words[row]!), values: kept, dimensions };
}
