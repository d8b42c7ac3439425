import { descendingOrder } from './descending-order.js';

/** A pair of claims, by index, with its log-odds at first sight. */
export interface FirstScore {
  readonly a: number;
  readonly b: number;
  readonly logOdds: number;
}

/**
 * By claim: the claims that it was scored with, best first, in flat arrays: those of claim `c` stand from `starts[c]` up to
 * `starts[c + 1]`.
 */
export interface CandidateLists {
  readonly starts: Int32Array;
  readonly claims: Int32Array;
  readonly logOdds: Float64Array;
  /** Twice the number of the pair, and 1 more where the claim is its `b`. */
  readonly sides: Int32Array;
}

/** Lists the candidates of each of `size` claims; linear in the pairs. */
export function candidateLists(size: number, pairs: readonly FirstScore[]): CandidateLists {
  const starts = new Int32Array(size + 1);
  for (const { a, b } of pairs) {
    starts[a + 1]!++;
    starts[b + 1]!++;
  }
  for (let claim = 0; claim < size; claim++) starts[claim + 1]! += starts[claim]!;
  const next = starts.slice();
  const claims = new Int32Array(pairs.length * 2);
  const logOdds = new Float64Array(pairs.length * 2);
  const sides = new Int32Array(pairs.length * 2);
  const put = (claim: number, other: number, side: number): void => {
    const at = next[claim]!++;
    claims[at] = other;
    logOdds[at] = pairs[side >> 1]!.logOdds;
    sides[at] = side;
  };
  for (const number of descendingOrder(Float64Array.from(pairs, (pair) => pair.logOdds))) {
    const { a, b } = pairs[number]!;
    put(a, b, number * 2);
    put(b, a, number * 2 + 1);
  }
  return { starts, claims, logOdds, sides };
}
