import { bestLikeness } from './best-likeness.js';
import type { AlignableWord, KindedClaim } from './kinded-claim.js';
import type { WordVectors } from './word-vectors.js';

/** Features of how the words of each kind find their like in the other claim, in the order in which the scorer reads them. */
export const KIND_FEATURES = [
  'meaningCosine', 'meaningCoveredMost', 'meaningCoveredLeast', 'commonDirection', 'direction',
  'shortActions', 'shortActionLeast', 'shortActionMost', 'shortActionsMissing',
  'longActions', 'longActionLeast', 'longActionMost', 'longActionsMissing',
  'shortThings', 'shortThingsMissing', 'longThings', 'shortNames', 'shortNamesMissing', 'longNames',
  'firstActions', 'firstShortAction', 'firstLongAction', 'shortActionCount', 'longActionCount', 'noAction',
  'openings', 'shortOpening', 'longOpening',
] as const;

/** Likeness of middling cosines is mostly topic; for names it is hardly anything. */
const POWER = 2;
const NAME_POWER = 3;
/** What a missing kind of word says about a pair: neither yes nor no. */
const UNKNOWN: Cover = { mean: 0.5, least: 0.5, most: 0, missing: 0 };

/**
 * Reads how far what happens, what it happens to and who it happens to in the claim with fewer words is found in the other, and the other way.
 *
 * Of two claims of one length the first counts as the shorter. The idea of aligning predicates and arguments apart: Wolfe et al. 2013 (PARMA).
 */
export function kindFeatures(a: KindedClaim, b: KindedClaim, vectors: WordVectors | null): readonly number[] {
  const [short, long] = a.all.length <= b.all.length ? [a, b] : [b, a];
  const cover = (words: readonly AlignableWord[], others: readonly AlignableWord[], power = POWER): Cover => coverOf(words, others, { power, vectors });
  const shortActions = cover(short.actions, long.events);
  const longActions = cover(long.actions, short.events);
  const things = cover(short.things, long.events);
  const names = cover(short.names, long.names, NAME_POWER);
  const firstShort = short.actions.slice(0, 1);
  const firstLong = long.actions.slice(0, 1);
  return [
    ...conceptOverlap(short.concepts, long.concepts), directionOf(short.commonCentre, long.commonCentre), directionOf(short.centre, long.centre),
    shortActions.mean, shortActions.least, shortActions.most, shortActions.missing,
    longActions.mean, longActions.least, longActions.most, longActions.missing,
    things.mean, things.missing, cover(long.things, short.events).mean,
    names.mean, names.missing, cover(long.names, short.names, NAME_POWER).mean,
    cover(firstShort, firstLong, 1).mean, cover(firstShort, long.events).mean, cover(firstLong, short.events).mean,
    short.actions.length, long.actions.length, Number(short.actions.length === 0),
    cover(short.opening, long.opening).mean, cover(short.opening, long.all).mean, cover(long.opening, short.all).mean,
  ];
}

/** How well words find their like: weighted mean, worst and best of their best likenesses, and the weight left without. */
interface Cover {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  readonly missing: number;
}

function coverOf(words: readonly AlignableWord[], others: readonly AlignableWord[], { power, vectors }: { readonly power: number; readonly vectors: WordVectors | null }): Cover {
  if (words.length === 0) return UNKNOWN;
  let found = 0;
  let total = 0;
  let least = 1;
  let most = 0;
  for (const word of words) {
    const best = bestLikeness(word, others, vectors) ** power;
    found += best * word.weight;
    total += word.weight;
    least = Math.min(least, best);
    most = Math.max(most, best);
  }
  return { mean: total > 0 ? found / total : 0, least, most, missing: total - found };
}

function conceptOverlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): readonly number[] {
  let product = 0;
  let shared = 0;
  for (const [concept, weight] of a) {
    const other = b.get(concept);
    if (other === undefined) continue;
    product += weight * other;
    shared += weight;
  }
  const [sumA, sumB] = [sumOf(a), sumOf(b)];
  const coverA = sumA > 0 ? shared / sumA : 0;
  const coverB = sumB > 0 ? shared / sumB : 0;
  return [product / (lengthOf(a) * lengthOf(b) || 1), Math.max(coverA, coverB), Math.min(coverA, coverB)];
}

function sumOf(weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight;
  return sum;
}

function lengthOf(weights: ReadonlyMap<string, number>): number {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return Math.sqrt(squares);
}

/** Cosine of two directions; 0 where there is none. */
function directionOf(a: Float64Array | null, b: Float64Array | null): number {
  if (a === null || b === null) return 0;
  let product = 0;
  for (let index = 0; index < a.length; index++) product += a[index]! * b[index]!;
  return product;
}
