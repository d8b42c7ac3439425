import { stem } from '../terms/stem.js';
import { isGrammar, isSetAside } from '../terms/set-aside-words.js';

/** Unit-length vectors of the most frequent stems, a signed byte a dimension. */
export interface QuantisedVectors {
  /** In order of falling frequency. */
  readonly stems: readonly string[];
  readonly dimensions: number;
  /** `stems.length` × `dimensions` bytes, row by row. */
  readonly bytes: Int8Array;
}

/** A word with its vector, as published. */
export type WordVector = readonly [word: string, vector: readonly number[]];

/**
 * Keys word vectors by stem and cuts each to bytes.
 *
 * `words` come most frequent first; the first word of a stem lends it its vector. Words that stay out of matching and
 * words with anything but a–z are left out. Each vector is scaled to unit length, then by 127 over its largest entry;
 * only directions survive, which is all that cosines need.
 */
export function quantiseVectors(words: Iterable<WordVector>, limit: number, dimensions: number): QuantisedVectors {
  const stems = new Map<string, readonly number[]>();
  for (const [word, vector] of words) {
    if (stems.size >= limit) break;
    if (!/^[a-z]{2,}$/.test(word) || isSetAside(word, false) || isGrammar(word)) continue;
    const key = stem(word);
    if (!stems.has(key)) stems.set(key, vector);
  }
  const bytes = new Int8Array(stems.size * dimensions);
  let row = 0;
  for (const vector of stems.values()) writeRow(vector, bytes, dimensions, row++);
  return { stems: [...stems.keys()], dimensions, bytes };
}

function writeRow(vector: readonly number[], bytes: Int8Array, dimensions: number, row: number): void {
  let largest = 1e-9;
  for (let index = 0; index < dimensions; index++) largest = Math.max(largest, Math.abs(vector[index] ?? 0));
  for (let index = 0; index < dimensions; index++) {
    bytes[row * dimensions + index] = Math.round(((vector[index] ?? 0) * 127) / largest);
  }
}
