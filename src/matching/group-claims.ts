import type { PublicationDate } from '../domain/article.js';
import type { ClaimGroup, ClaimLink } from '../domain/link.js';
import { everyPair, everyPairOfTwoSentences, pairsToScore, type IndexPair } from './blocking/candidate-pairs.js';
import type { ClaimSignature } from './claim-signature.js';
import { compileEvent } from './compile-event.js';
import { Explainer } from './explainer.js';
import { ClaimFit } from './claim-fit.js';
import { sigmoid } from './scorer/logistic.js';
import type { PairModel } from './scorer/pair-model.js';
import { scoreEventPairs, type EventScore } from './scorer/score-event-pairs.js';
import type { WeightedEdge } from './clustering/contract-edges.js';
import { borrowClaims } from './clustering/borrow-claims.js';
import { attachEvident } from './clustering/attach-evident.js';
import { contractRuled } from './clustering/contract-ruled.js';
import { describeGroups } from './clustering/describe-groups.js';

/** What grouping needs to know of an article. */
export interface GroupingArticle {
  readonly title: string | null;
  readonly published: PublicationDate | null;
}

export interface GroupingOptions {
  readonly model: PairModel;
  /** By article id; an article that is missing has neither headline nor date. */
  readonly articles: ReadonlyMap<string, GroupingArticle>;
  /** Claim ids that an editor ruled to be the same, or different. Unknown ids are passed over. */
  readonly mustLink?: readonly (readonly [string, string])[];
  readonly cannotLink?: readonly (readonly [string, string])[];
  /** Asked once the pairs are scored: which of these or other pairs of claim ids fill one slot by evidence that the scorer does not see, the surest first. */
  readonly sameSlot?: (links: readonly ScoredPair[]) => readonly EvidentPair[];
  /** Score every pair, not only likely ones. Quadratic; for small events. */
  readonly allPairs?: boolean;
  /** Least probability of the links that are returned; 0.1, or 0 with `allPairs`. */
  readonly minimumScore?: number;
}

/** Claims that fill one slot by evidence of their own; those in conflict must stand in one row, or nobody would see it. */
export interface EvidentPair {
  readonly a: string;
  readonly b: string;
  readonly inConflict: boolean;
}

/** Groups and the scored pairs they rest on. A group's id is that of its first claim in order of ids. */
export interface Grouping {
  readonly groups: readonly ClaimGroup[];
  readonly links: readonly ScoredPair[];
  /** How many pairs were scored, whatever came of them. */
  readonly pairs: number;
  /** Completes a pair of `links` with what each feature added to its score: worked out on demand, since few are asked for. */
  readonly explain: (pair: ScoredPair) => ClaimLink;
}

/** A pair of claims, `a` < `b`, with the probability that both state the same. */
export interface ScoredPair extends Omit<ClaimLink, 'contributions'> {
  /** Probability that both fill one slot, however seldom several outlets tell the like: what conflicts are looked for by. */
  readonly slot: number;
}

/**
 * Chosen on labelled events that were left out of training. The least link keeps chains out: no two claims of a group may be strangers.
 * A pair that nobody scored, of which large events have many, is no link either; where groups borrow it counts as `unscored`.
 */
const CONTRACTION = { unscored: 0.03, averageLink: 0.27, leastLink: 0.1, neutral: 0.27, linkage: 'mean' } as const;

/** Probability at least of a pair that fills one slot by other evidence, such as rival figures for one thing counted. */
const EVIDENT = 0.99;

/**
 * Groups the claims of one event that state the same thing.
 *
 * Every claim ends in exactly one group, alone if need be, and may be borrowed by others; claims of one sentence never share a group unless an editor
 * says so. Neither the order of `signatures` nor their number of runs changes the answer.
 */
export function groupClaims(signatures: readonly ClaimSignature[], options: GroupingOptions): Grouping {
  const sorted = [...signatures].sort((a, b) => (a.id < b.id ? -1 : 1));
  const event = compileEvent(sorted, options);
  const { sentenceOf } = event;
  const pairs = options.allPairs === true ? everyPairOfTwoSentences(event) : pairsToScore(event);
  const scores = scoreEventPairs(event, pairs, options.model);
  const told = toldScores(scores, options);
  const links = linksOf(told, sorted);
  const explainer = new Explainer(event, told, options.model);
  const fit = new ClaimFit(event, options.model.claim);
  const slotPairs = options.sameSlot?.(links) ?? [];
  const evident = indexPairs(slotPairs, sorted);
  const oneSentence = sameSentencePairs(sorted);
  const apart = indexPairs(ruled(options.cannotLink), sorted);
  const joined = contractRuled(sorted.length, edgesOf(scores, evident, { size: sorted.length, least: CONTRACTION.leastLink }), {
    ...CONTRACTION,
    mustLink: indexPairs(ruled(options.mustLink), sorted),
    apart,
    cannotLink: oneSentence,
  });
  const clusters = attachEvident(joined, indexPairs(slotPairs.filter(({ inConflict }) => inConflict), sorted), [...oneSentence, ...apart]);
  return {
    groups: describeGroups(clusters, { sorted, scores, articles: options.articles, borrowed: borrowClaims(clusters, scores, { articleOf: sorted.map(({ article }) => article), sentenceOf, apart, fit: fit.between.bind(fit), unscored: logOddsOf(CONTRACTION.unscored) }) }),
    links,
    pairs: pairs.length,
    explain: explainer.explain.bind(explainer),
  };
}

/**
 * The pairs that may hold clusters together: those of at least the probability `least` (weaker ones forbid a merge just as unscored ones do),
 * and those that fill one slot by other evidence, which need not have been scored.
 */
function edgesOf(scores: readonly EventScore[], evident: readonly IndexPair[], { least, size }: { readonly least: number; readonly size: number }): readonly WeightedEdge[] {
  const missing = new Map(evident.map(([a, b]) => [Math.min(a, b) * size + Math.max(a, b), { a, b, probability: EVIDENT }]));
  const edges: WeightedEdge[] = [];
  const lowest = lowestLogOdds(least);
  for (const score of scores) {
    const { a, b } = score;
    const isEvident = missing.size > 0 && missing.delete(Math.min(a, b) * size + Math.max(a, b));
    if (!isEvident && score.atMost < lowest) continue;
    const probability = sigmoid(score.logOdds);
    if (isEvident) edges.push({ a, b, probability: Math.max(probability, EVIDENT) });
    else if (probability >= least) edges.push({ a, b, probability });
  }
  return [...edges, ...missing.values()];
}

/** A little below the log-odds of a probability: pairs that cannot reach these need not be asked about. */
function lowestLogOdds(probability: number): number {
  return logOddsOf(probability) - 1e-6;
}

function logOddsOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}

function ruled(pairs: readonly (readonly [string, string])[] = []): { a: string; b: string }[] {
  return pairs.map(([a, b]) => ({ a, b }));
}

/** Pairs of ids as pairs of indexes; unknown ids are passed over. */
function indexPairs(pairs: readonly { readonly a: string; readonly b: string }[], sorted: readonly ClaimSignature[]): IndexPair[] {
  const indexes = new Map(sorted.map((signature, index) => [signature.id, index]));
  return pairs.flatMap(({ a, b }) => {
    const [first, second] = [indexes.get(a), indexes.get(b)];
    return first === undefined || second === undefined || first === second ? [] : [[first, second] as const];
  });
}

function sameSentencePairs(sorted: readonly ClaimSignature[]): IndexPair[] {
  const sentences = new Map<string, number[]>();
  sorted.forEach((signature, index) => {
    const key = `${signature.article}\n${signature.sentence}`;
    sentences.set(key, [...(sentences.get(key) ?? []), index]);
  });
  return [...sentences.values()].flatMap((members) => everyPair(members.length).map(([a, b]) => [members[a]!, members[b]!] as const));
}

/** The scores that are returned as links. */
function toldScores(scores: readonly EventScore[], options: GroupingOptions): readonly EventScore[] {
  const minimum = options.minimumScore ?? (options.allPairs === true ? 0 : 0.1);
  const lowest = lowestLogOdds(minimum);
  const told: EventScore[] = [];
  for (const score of scores) if (Math.max(score.atMost, score.slotAtMost) >= lowest && sigmoid(Math.max(score.logOdds, score.slotLogOdds)) >= minimum) told.push(score);
  return told;
}

function linksOf(scores: readonly EventScore[], sorted: readonly ClaimSignature[]): readonly ScoredPair[] {
  const links: ScoredPair[] = [];
  for (const score of scores) links.push({ a: sorted[score.a]!.id, b: sorted[score.b]!.id, comparable: sigmoid(score.logOdds), slot: sigmoid(score.slotLogOdds) });
  return links;
}
