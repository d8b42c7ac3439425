import type { LooseClaim } from './compiled-claim.js';
import type { WordVectors } from './word-vectors.js';

/** How well the words of each claim find a like word in the other, weighted by rarity. */
export interface Alignment {
  readonly most: number;
  readonly least: number;
  /** Largest weight of a term that finds nothing like it: in the side where that is smaller, and in the other. */
  readonly looseMin: number;
  readonly looseMax: number;
}

/**
 * Soft alignment over word vectors: each term takes its best cosine in the other claim (1 for the term itself).
 *
 * Terms without a vector only match themselves. Cosines are raised to the third power: middling likeness is mostly topic.
 * Source: Sultan et al. 2014, monolingual alignment, without the context step.
 */
export function alignmentOf(a: LooseClaim, b: LooseClaim, vectors: WordVectors): Alignment {
  const bestA = new Float64Array(a.general.ids.length);
  const bestB = new Float64Array(b.general.ids.length);
  for (let i = 0; i < bestA.length; i++) {
    for (let j = 0; j < bestB.length; j++) {
      const likeness = likenessOf(a, i, b, j, vectors);
      if (likeness > bestA[i]!) bestA[i] = likeness;
      if (likeness > bestB[j]!) bestB[j] = likeness;
    }
  }
  const left = covered(bestA, a);
  const right = covered(bestB, b);
  const looseA = loosest(bestA, a);
  const looseB = loosest(bestB, b);
  return { 
    most: Math.max(left, right),
    least: Math.min(left, right),
    looseMin: Math.min(looseA, looseB),
    looseMax: Math.max(looseA, looseB),
  };
}

function likenessOf(a: LooseClaim, i: number, b: LooseClaim, j: number, vectors: WordVectors): number {
  if (a.general.ids[i] === b.general.ids[j]) return 1;
  const rowA = a.rows[i]!;
  const rowB = b.rows[j]!;
  if (rowA < 0 || rowB < 0) return 0;
  const cosine = Math.max(0, vectors.cosine(rowA, rowB));
  return cosine * cosine * cosine;
}

function covered(best: Float64Array, claim: LooseClaim): number {
  let sum = 0;
  for (let index = 0; index < best.length; index++) sum += best[index]! * claim.general.weights[index]!;
  return claim.general.sum > 0 ? sum / claim.general.sum : 0;
}

function loosest(best: Float64Array, claim: LooseClaim): number {
  let largest = 0;
  for (let index = 0; index < best.length; index++) largest = Math.max(largest, (1 - best[index]!) * claim.general.weights[index]!);
  return largest;
}
