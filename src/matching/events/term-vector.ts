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
  const size = terms.length;
  const given = new Float64Array(size);
  // Numbers sort many times faster than pairs: each holds a code and, in its last digits, where its weight stands.
  const keys = new Float64Array(size);
  let [squares, commonSquares] = [0, 0];
  for (let place = 0; place < size; place++) {
    const [term, count] = terms[place]!;
    const weight = Math.log(1 + count) * statistics.idf(term);
    given[place] = weight;
    keys[place] = termCode(term) * PLACES + place;
    squares += weight * weight;
    if (!names.has(term)) commonSquares += weight * weight;
  }
  keys.sort();
  const codes = new Int32Array(size);
  const weights = new Float64Array(size);
  const isName = new Uint8Array(size);
  for (let at = 0; at < size; at++) {
    const code = Math.floor(keys[at]! / PLACES);
    const place = keys[at]! - code * PLACES;
    codes[at] = code;
    weights[at] = given[place]!;
    isName[at] = Number(names.has(terms[place]![0]));
  }
  return { codes, weights, isName, length: Math.sqrt(squares) || 1, commonLength: Math.sqrt(commonSquares) || 1 };
}

/** The vector of all of some terms. */
export function vectorOf({ codes, length, weights }: WeighedTerms): TermVector {
  const scaled = new Float64Array(weights.length);
  for (let at = 0; at < scaled.length; at++) scaled[at] = weights[at]! / length;
  return { codes, weights: scaled };
}

/** The vector of those of some terms that are no names. */
export function commonVectorOf(terms: WeighedTerms): TermVector {
  return partOf(terms, 0, terms.commonLength);
}

/** The vector of those of some terms that are parts of names. */
export function nameVectorOf(terms: WeighedTerms): TermVector {
  return partOf(terms, 1, Math.sqrt(Math.max(0, terms.length * terms.length - terms.commonLength * terms.commonLength)) || 1);
}

function partOf({ codes, isName, weights }: WeighedTerms, name: 0 | 1, length: number): TermVector {
  const part = { codes: new Int32Array(codes.length), weights: new Float64Array(codes.length) };
  let size = 0;
  for (let at = 0; at < codes.length; at++) {
    if (isName[at] !== name) continue;
    part.codes[size] = codes[at]!;
    part.weights[size++] = weights[at]! / length;
  }
  // Cut to size, not a view: vectors are kept in great number.
  return { codes: part.codes.slice(0, size), weights: part.weights.slice(0, size) };
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
