import type { CompiledClaim, WeightedTerms } from './compiled-claim.js';

/** What two weighted sets of terms have in common. */
export interface Overlap {
  readonly cosine: number;
  /** Share of the weight of the side that is covered more, and less, 0–1. */
  readonly coveredMost: number;
  readonly coveredLeast: number;
  /** Largest and second largest weight of a shared term. */
  readonly rarest: number;
  readonly secondRarest: number;
  readonly shared: number;
  /** Weight of what is shared, mean of both sides. */
  readonly sharedWeight: number;
  /** Share of the weight of the lighter side that is covered. */
  readonly coveredShorter: number;
  /** Weight of what is shared over the weight of either. */
  readonly jaccard: number;
}

/** Compares two weighted sets of terms by one pass over both. */
export function overlapOf(a: WeightedTerms, b: WeightedTerms): Overlap {
  let product = 0;
  let inA = 0;
  let inB = 0;
  let rarest = 0;
  let secondRarest = 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const left = a.ids[i]!;
    const right = b.ids[j]!;
    if (left === right) {
      const weight = a.weights[i]!;
      const other = b.weights[j]!;
      product += weight * other;
      inA += weight;
      inB += other;
      shared++;
      const least = Math.min(weight, other);
      if (least > rarest) {
        secondRarest = rarest;
        rarest = least;
      } else if (least > secondRarest) secondRarest = least;
    }
    if (left <= right) i++;
    if (right <= left) j++;
  }
  const coverA = a.sum > 0 ? inA / a.sum : 0;
  const coverB = b.sum > 0 ? inB / b.sum : 0;
  const common = (inA + inB) / 2;
  return {
    cosine: a.norm > 0 && b.norm > 0 ? product / (a.norm * b.norm) : 0,
    coveredMost: Math.max(coverA, coverB),
    coveredLeast: Math.min(coverA, coverB),
    rarest,
    secondRarest,
    shared,
    sharedWeight: common,
    coveredShorter: a.sum === b.sum ? (coverA + coverB) / 2 : a.sum < b.sum ? coverA : coverB,
    jaccard: common > 0 ? common / (a.sum + b.sum - common) : 0,
  };
}

/**
 * What two claims of one event share, by one pass over their terms: of their weights in the event what {@link overlapOf} calls cosine, coveredMost, rarest,
 * secondRarest, sharedWeight and shared, to the last digit, and the cosine of their weights in the language; written into the first seven numbers of `row`.
 */
export function readSharedTerms({ general: generalA, local: a }: CompiledClaim, { general: generalB, local: b }: CompiledClaim, row: Float64Array): void {
  const [idsA, idsB, weightsA, weightsB] = [a.ids, b.ids, a.weights, b.weights];
  let product = 0;
  let general = 0;
  let inA = 0;
  let inB = 0;
  let rarest = 0;
  let secondRarest = 0;
  let shared = 0;
  for (let i = 0, j = 0; i < idsA.length && j < idsB.length; ) {
    const left = idsA[i]!;
    const right = idsB[j]!;
    if (left === right) {
      const weight = weightsA[i]!;
      const other = weightsB[j]!;
      product += weight * other;
      general += generalA.weights[i]! * generalB.weights[j]!;
      inA += weight;
      inB += other;
      shared++;
      const least = Math.min(weight, other);
      if (least > rarest) {
        secondRarest = rarest;
        rarest = least;
      } else if (least > secondRarest) secondRarest = least;
    }
    if (left <= right) i++;
    if (right <= left) j++;
  }
  row[0] = a.norm > 0 && b.norm > 0 ? product / (a.norm * b.norm) : 0;
  row[1] = Math.max(a.sum > 0 ? inA / a.sum : 0, b.sum > 0 ? inB / b.sum : 0);
  row[2] = rarest;
  row[3] = secondRarest;
  row[4] = (inA + inB) / 2;
  row[5] = shared;
  row[6] = generalA.norm > 0 && generalB.norm > 0 ? general / (generalA.norm * generalB.norm) : 0;
}

/** The cosine of {@link overlapOf} alone, to the last digit. */
export function cosineOf(a: WeightedTerms, b: WeightedTerms): number {
  if (!(a.norm > 0 && b.norm > 0)) return 0;
  let product = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const left = a.ids[i]!;
    const right = b.ids[j]!;
    if (left === right) product += a.weights[i]! * b.weights[j]!;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return product / (a.norm * b.norm);
}

/** Dice coefficient of two sorted lists of codes in which repeats count: 2 × shared / total, 0 when both are empty. */
export function diceOf(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i]!;
    const right = b[j]!;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return a.length + b.length > 0 ? (2 * shared) / (a.length + b.length) : 0;
}
