import type { IndexPair } from '../blocking/candidate-pairs.js';
import type { EventScore } from '../scorer/score-event-pairs.js';

/** Probability, as the mean over a cluster, from which on a claim of another one states the same too. Chosen, with the fit, on labelled events left out in turn and on the sample. */
const BORROWED_FROM = 0.4;
const LEAST = Math.log(BORROWED_FROM / (1 - BORROWED_FROM));
/** Log-odds at least that the claim and one of the cluster state the same, whatever their sentences do: a sentence may match for another claim's sake. */
const LEAST_FIT = -1.5;
/** Beyond these no pair weighs more: one sure stranger does not settle the matter alone. */
const EXTREME = Math.log(0.9999 / 0.0001);

/** Claims as borrowing sees them, by index. */
export interface BorrowingClaims {
  readonly articleOf: readonly string[];
  /** Number of the sentence that a claim is of; see `CompiledEvent`. */
  readonly sentenceOf: ArrayLike<number>;
  /** Pairs that an editor ruled to be different. */
  readonly apart: readonly IndexPair[];
  /** How well two claims fit each other by themselves, on the log-odds scale. */
  readonly fit: (a: number, b: number) => number;
  /** Log-odds taken for pairs that were not scored. */
  readonly unscored: number;
}

/**
 * Finds which claims belong to a second cluster as well: long sentences state several things, and their claims stand with one of them only.
 *
 * Only clusters that the claim's article has no part in borrow it, so that nobody is said to leave out what stands in a
 * clause of another claim. Nothing is borrowed from an article of which an editor told a claim apart from any member. Linear in the scores.
 *
 * @returns by cluster, the claims it borrows, sorted; of one sentence the one that fits best.
 */
export function borrowClaims(clusters: readonly (readonly number[])[], scores: readonly EventScore[], claims: BorrowingClaims): readonly (readonly number[])[] {
  const clusterOf = new Int32Array(claims.articleOf.length);
  clusters.forEach((members, cluster) => members.forEach((member) => (clusterOf[member] = cluster)));
  const placeOf = (claim: number, cluster: number): number => claim * clusters.length + cluster;
  const candidates = candidatesOf(clusters, scores, { clusterOf, placeOf, articleOf: claims.articleOf });
  addScores(candidates, scores, { clusterOf, placeOf });
  const forbidden = new Set(claims.apart.flatMap(([a, b]) => [`${claims.articleOf[a]!} ${clusterOf[b]!}`, `${claims.articleOf[b]!} ${clusterOf[a]!}`]));
  const best = new Map<string, { readonly claim: number; readonly cluster: number; readonly mean: number }>();
  for (const { claim, cluster, count, sum } of candidates.values()) {
    const size = clusters[cluster]!.length;
    const mean = (sum + (size - count) * claims.unscored) / size;
    if (mean < LEAST || forbidden.has(`${claims.articleOf[claim]!} ${cluster}`)) continue;
    if (!clusters[cluster]!.some((member) => claims.fit(claim, member) >= LEAST_FIT)) continue;
    const key = `${cluster} ${claims.sentenceOf[claim]!}`;
    const before = best.get(key);
    if (before === undefined || mean > before.mean) best.set(key, { claim, cluster, mean });
  }
  const borrowed: number[][] = clusters.map(() => []);
  for (const { claim, cluster } of best.values()) borrowed[cluster]!.push(claim);
  return borrowed.map((found) => found.sort((a, b) => a - b));
}

/** What a claim's pairs with a cluster add up to. */
interface Candidate {
  readonly claim: number;
  readonly cluster: number;
  count: number;
  sum: number;
}

/** Where claims stand, and a claim and a cluster as one number. */
interface Standing {
  readonly clusterOf: Int32Array;
  readonly placeOf: (claim: number, cluster: number) => number;
}

/** A mean can only be high enough where one pair is. */
function candidatesOf(
  clusters: readonly (readonly number[])[],
  scores: readonly EventScore[],
  { articleOf, clusterOf, placeOf }: Standing & Pick<BorrowingClaims, 'articleOf'>,
): ReadonlyMap<number, Candidate> {
  const found = new Map<number, Candidate>();
  const propose = (claim: number, cluster: number): void => {
    const place = placeOf(claim, cluster);
    if (!found.has(place) && !clusters[cluster]!.some((member) => articleOf[member] === articleOf[claim])) found.set(place, { claim, cluster, count: 0, sum: 0 });
  };
  for (const score of scores) {
    const { a, b } = score;
    if (score.atMost < LEAST || clusterOf[a] === clusterOf[b] || score.logOdds < LEAST) continue;
    propose(a, clusterOf[b]!);
    propose(b, clusterOf[a]!);
  }
  return found;
}

function addScores(candidates: ReadonlyMap<number, Candidate>, scores: readonly EventScore[], { clusterOf, placeOf }: Standing): void {
  // Few claims are candidates, and a look at a byte is cheaper than one into a map.
  const isCandidate = new Uint8Array(clusterOf.length);
  for (const { claim } of candidates.values()) isCandidate[claim] = 1;
  const add = (score: EventScore, candidate: Candidate | undefined): void => {
    if (candidate === undefined) return;
    candidate.count++;
    candidate.sum += Math.max(-EXTREME, Math.min(EXTREME, score.logOdds));
  };
  for (const score of scores) {
    const { a, b } = score;
    if (isCandidate[a] === 1) add(score, candidates.get(placeOf(a, clusterOf[b]!)));
    if (isCandidate[b] === 1) add(score, candidates.get(placeOf(b, clusterOf[a]!)));
  }
}
