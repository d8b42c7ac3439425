import type { Reading, Term } from './reading.js';
import { ofPair, ofReading } from './remembered.js';

/** How much of each claim's content the other has, by weight; 0–1. */
export interface Overlap {
  readonly a: number;
  readonly b: number;
  /** Keys that both have. */
  readonly shared: ReadonlySet<string>;
}

/** Names weigh most: two claims about different people are seldom one claim. */
const WEIGHT: Readonly<Record<Term['kind'], number>> = { name: 1.5, noun: 1, verb: 1, adjective: 0.5 };

/** Compares the content words of two claims, whatever their values. */
export const overlapOf = ofPair((a, b): Overlap => {
  const shared = new Set<string>();
  for (const key of a.keys) if (b.keys.has(key)) shared.add(key);
  return { a: covered(a, shared), b: covered(b, shared), shared };
});

const weightsOf = ofReading((reading) => {
  const weights = new Map<string, number>();
  for (const term of reading.terms) weights.set(term.key, Math.max(weights.get(term.key) ?? 0, WEIGHT[term.kind]));
  return { weights, total: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
});

function covered(reading: Reading, shared: ReadonlySet<string>): number {
  const { total, weights } = weightsOf(reading);
  let hit = 0;
  for (const key of shared) hit += weights.get(key)!;
  return total === 0 ? 0 : hit / total;
}
