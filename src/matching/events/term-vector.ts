import { termCode } from '../terms/term-code.js';
import type { TermStatistics } from '../terms/term-statistics.js';
import type { TermWeights } from './article-profile.js';

/** A vector of unit length: codes of its terms in rising order with a weight each. Small, since many are held at a time. */
export interface TermVector {
  readonly codes: Int32Array;
  readonly weights: Float64Array;
}

/** More terms than any text has, so that a code and a place fit one number. */
const PLACES = 2 ** 20;

/** Weighs terms by their counts and by how rare they are in the language; n log n in the terms. */
export function vectorOf(terms: TermWeights, statistics: TermStatistics): TermVector {
  const weights = Float64Array.from(terms, ([term, weight]) => Math.log(1 + weight) * statistics.idf(term));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  // Numbers sort many times faster than pairs: each holds a code and, in its last digits, where its weight stands.
  const keys = Float64Array.from(terms, ([term], place) => termCode(term) * PLACES + place).sort();
  return {
    codes: Int32Array.from(keys, (key) => Math.floor(key / PLACES)),
    weights: Float64Array.from(keys, (key) => weights[key - Math.floor(key / PLACES) * PLACES]! / length),
  };
}

/** Cosine of two unit vectors; one pass over both. */
export function cosineOf(a: TermVector, b: TermVector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.codes.length && j < b.codes.length; ) {
    const [left, right] = [a.codes[i]!, b.codes[j]!];
    if (left === right) sum += a.weights[i]! * b.weights[j]!;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return sum;
}
