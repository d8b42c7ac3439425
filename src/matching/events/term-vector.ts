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

/** Terms of a text with what makes vectors of all of them and of those that are no names: what cannot be had without knowing the language. */
export interface WeighedTerms {
  /** Codes in rising order. */
  readonly codes: Int32Array;
  /** By term: its weight before the vector is made one of unit length. */
  readonly weights: Float64Array;
  /** By term: 1 for a part of a name. */
  readonly isName: Uint8Array;
  /** Length of the vector of all terms, and of those that are no names. */
  readonly length: number;
  readonly commonLength: number;
}

/** Weighs terms by their counts and by how rare they are in the language; n log n in the terms. */
export function weighTerms(terms: TermWeights, statistics: TermStatistics, names: ReadonlySet<string>): WeighedTerms {
  const weights = Float64Array.from(terms, ([term, weight]) => Math.log(1 + weight) * statistics.idf(term));
  const squares = (isCounted: (place: number) => boolean): number => weights.reduce((sum, weight, place) => (isCounted(place) ? sum + weight * weight : sum), 0);
  // Numbers sort many times faster than pairs: each holds a code and, in its last digits, where its weight stands.
  const keys = Float64Array.from(terms, ([term], place) => termCode(term) * PLACES + place).sort();
  const places = Int32Array.from(keys, (key) => key - Math.floor(key / PLACES) * PLACES);
  return {
    codes: Int32Array.from(keys, (key) => Math.floor(key / PLACES)),
    weights: Float64Array.from(places, (place) => weights[place]!),
    isName: Uint8Array.from(places, (place) => Number(names.has(terms[place]![0]))),
    length: Math.sqrt(squares(() => true)) || 1,
    commonLength: Math.sqrt(squares((place) => !names.has(terms[place]![0]))) || 1,
  };
}

/** The vector of all of some terms. */
export function vectorOf({ codes, length, weights }: WeighedTerms): TermVector {
  return { codes, weights: weights.map((weight) => weight / length) };
}

/** The vector of those of some terms that are no names. */
export function commonVectorOf({ codes, commonLength, isName, weights }: WeighedTerms): TermVector {
  const isCommon = (_: number, place: number): boolean => isName[place] === 0;
  return { codes: codes.filter(isCommon), weights: weights.filter(isCommon).map((weight) => weight / commonLength) };
}

/** The vector of those of some terms that are parts of names. */
export function nameVectorOf({ codes, commonLength, isName, length, weights }: WeighedTerms): TermVector {
  const nameLength = Math.sqrt(Math.max(0, length * length - commonLength * commonLength)) || 1;
  const isPart = (_: number, place: number): boolean => isName[place] === 1;
  return { codes: codes.filter(isPart), weights: weights.filter(isPart).map((weight) => weight / nameLength) };
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
