import { descendingOrder } from './descending-order.js';

/** A pair of claims, by index, with its log-odds at first sight. */
export interface FirstScore {
  readonly a: number;
  readonly b: number;
  readonly logOdds: number;
}

/** Many of them, by number. */
export interface FirstScores {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly logOdds: Float64Array;
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
export function candidateLists(size: number, scores: FirstScores): CandidateLists {
  const pairs = scores.logOdds.length;
  const starts = new Int32Array(size + 1);
  for (let pair = 0; pair < pairs; pair++) {
    starts[scores.a[pair]! + 1]!++;
    starts[scores.b[pair]! + 1]!++;
  }
  for (let claim = 0; claim < size; claim++) starts[claim + 1]! += starts[claim]!;
  const next = starts.slice();
  const claims = new Int32Array(pairs * 2);
  const logOdds = new Float64Array(pairs * 2);
  const sides = new Int32Array(pairs * 2);
  const put = (claim: number, other: number, side: number): void => {
    const at = next[claim]!++;
    claims[at] = other;
    logOdds[at] = scores.logOdds[side >> 1]!;
    sides[at] = side;
  };
  for (const number of descendingOrder(scores.logOdds)) {
    put(scores.a[number]!, scores.b[number]!, number * 2);
    put(scores.b[number]!, scores.a[number]!, number * 2 + 1);
  }
  return { starts, claims, logOdds, sides };
}
