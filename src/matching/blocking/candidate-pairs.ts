import type { CompiledClaim } from '../features/compiled-claim.js';

/** Bounds that keep the number of pairs near-linear in the number of claims. */
export interface BlockingLimits {
  /** Candidates a claim may propose. */
  readonly candidates: number;
  /** Entries of posting lists that are read for one claim, rarest terms first. */
  readonly reads: number;
}

const BLOCKING_LIMITS: BlockingLimits = { candidates: 50, reads: 1500 };

/** Two claims by index, the smaller one first. */
export type IndexPair = readonly [number, number];

/**
 * Proposes the pairs of claims that are worth scoring: each claim's best partners by rare words in common.
 *
 * Posting lists are read from the rarest term on until the budget is spent, so that no claim costs more than
 * `limits.reads`, however large the event. Ties go to the lower index. Pairs are sorted.
 */
export function candidatePairs(claims: readonly CompiledClaim[], limits: BlockingLimits = BLOCKING_LIMITS): IndexPair[] {
  const postings = postingsOf(claims);
  const pairs = new Map<number, IndexPair>();
  const scores = new Float64Array(claims.length);
  for (let index = 0; index < claims.length; index++) {
    for (const other of bestPartners(index, claims, { postings, scores, limits })) {
      const pair: IndexPair = index < other ? [index, other] : [other, index];
      pairs.set(pair[0] * claims.length + pair[1], pair);
    }
  }
  return [...pairs.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Every pair of claims, for events small enough. */
export function everyPair(size: number): IndexPair[] {
  const pairs: IndexPair[] = [];
  for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) pairs.push([a, b]);
  return pairs;
}

function postingsOf(claims: readonly CompiledClaim[]): ReadonlyMap<number, readonly number[]> {
  const postings = new Map<number, number[]>();
  for (let index = 0; index < claims.length; index++) {
    for (const id of claims[index]!.wide.ids) {
      const list = postings.get(id);
      if (list === undefined) postings.set(id, [index]);
      else list.push(index);
    }
  }
  return postings;
}

interface Search {
  readonly postings: ReadonlyMap<number, readonly number[]>;
  /** All zero before and after. */
  readonly scores: Float64Array;
  readonly limits: BlockingLimits;
}

function bestPartners(index: number, claims: readonly CompiledClaim[], search: Search): number[] {
  const { wide } = claims[index]!;
  const terms = [...wide.ids.keys()]
    .map((at) => ({ weight: wide.weights[at]!, list: search.postings.get(wide.ids[at]!)! }))
    .sort((a, b) => a.list.length - b.list.length || b.weight - a.weight);
  const touched: number[] = [];
  let budget = search.limits.reads;
  for (const { weight, list } of terms) {
    if (list.length > budget) break;
    budget -= list.length;
    for (const other of list) {
      if (other === index) continue;
      if (search.scores[other] === 0) touched.push(other);
      search.scores[other] = search.scores[other]! + weight * weight;
    }
  }
  const rated = Float64Array.from(touched, (other) => search.scores[other]! / claims[other]!.wide.norm);
  const order = Uint32Array.from(touched.keys()).sort((x, y) => rated[y]! - rated[x]! || touched[x]! - touched[y]!);
  for (const other of touched) search.scores[other] = 0;
  return Array.from(order.subarray(0, search.limits.candidates), (at) => touched[at]!);
}
