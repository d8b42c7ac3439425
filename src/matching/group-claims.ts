import type { PublicationDate } from '../domain/article.js';
import type { ClaimGroup, ClaimLink } from '../domain/link.js';
import { candidatePairs, everyPair, type IndexPair } from './blocking/candidate-pairs.js';
import { signatureOfText, type ClaimSignature } from './claim-signature.js';
import { compileClaim, type CompilationContext } from './features/compiled-claim.js';
import type { EventClaim } from './features/event-features.js';
import { overlapOf } from './features/overlap.js';
import { explainEventPair } from './scorer/explain-event-pair.js';
import { sigmoid } from './scorer/logistic.js';
import type { PairModel } from './scorer/pair-model.js';
import { scoreEventPairs, type EventScore } from './scorer/score-event-pairs.js';
import { conceptOf } from './terms/concepts.js';
import { countTerms, statisticsOf } from './terms/term-statistics.js';
import { contractEdges } from './clustering/contract-edges.js';

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
  /** Score every pair, not only likely ones. Quadratic; for small events. */
  readonly allPairs?: boolean;
  /** Least probability of the links that are returned; 0.1, or 0 with `allPairs`. */
  readonly minimumScore?: number;
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

/** A pair of claims, `a` < `b`, with the probability that both fill the same slot. */
export type ScoredPair = Omit<ClaimLink, 'contributions'>;

/** Events of up to this many claims are compared pair by pair. */
const SMALL_EVENT = 250;

/** Chosen on labelled events, left out one at a time. The least link keeps chains out: no two claims of a group may be strangers. */
const CONTRACTION = { unscored: 0.05, averageLink: 0.2, leastLink: 0.1, neutral: 0.15, linkage: 'mean' } as const;

/**
 * Groups the claims of one event that state the same thing.
 *
 * Every claim ends in exactly one group, alone if need be; claims of one sentence never share a group unless an editor
 * says so. Neither the order of `signatures` nor their number of runs changes the answer.
 */
export function groupClaims(signatures: readonly ClaimSignature[], options: GroupingOptions): Grouping {
  const sorted = [...signatures].sort((a, b) => (a.id < b.id ? -1 : 1));
  const claims = compileEvent(sorted, options);
  const all = options.allPairs === true || sorted.length <= SMALL_EVENT;
  const pairs = (all ? everyPair(claims.length) : candidatePairs(claims.map(({ claim }) => claim))).filter(([a, b]) =>
    differentSentences(sorted[a]!, sorted[b]!),
  );
  const scores = scoreEventPairs(claims, pairs, options.model);
  const clusters = contractEdges(sorted.length, scores.map(toEdge), {
    ...CONTRACTION,
    mustLink: indexPairs(options.mustLink ?? [], sorted),
    cannotLink: [...indexPairs(options.cannotLink ?? [], sorted), ...sameSentencePairs(sorted)],
  });
  return {
    groups: describeGroups(clusters, sorted, scores, options),
    links: scoredPairs(claims, scores, options),
    pairs: pairs.length,
    explain: explainer(claims, scores, options.model),
  };
}

/** Readies the claims of one event for comparison: terms weigh by how rare they are among these very claims. */
export function compileEvent(signatures: readonly ClaimSignature[], options: Pick<GroupingOptions, 'articles'> & { readonly model: Pick<PairModel, 'statistics'> }): EventClaim[] {
  const local = statisticsOf(countTerms(signatures.map(({ words }) => [...words, ...words.map(conceptOf)])));
  const context: CompilationContext = { general: options.model.statistics, local, vectors: null, vocabulary: new Map() };
  const titles = new Map(
    [...options.articles].map(([id, { title }]) => [id, title === null ? null : compileClaim(signatureOfText(title), context)]),
  );
  return signatures.map((signature) => {
    const claim = compileClaim(signature, context);
    const title = titles.get(signature.article) ?? null;
    return { claim, headline: title === null ? 0 : overlapOf(claim.local, title.local).cosine };
  });
}

function differentSentences(a: ClaimSignature, b: ClaimSignature): boolean {
  return a.article !== b.article || a.sentence !== b.sentence;
}

function toEdge({ a, b, logOdds }: EventScore): { a: number; b: number; probability: number } {
  return { a, b, probability: sigmoid(logOdds) };
}

function indexPairs(pairs: readonly (readonly [string, string])[], sorted: readonly ClaimSignature[]): IndexPair[] {
  const indexes = new Map(sorted.map((signature, index) => [signature.id, index]));
  return pairs.flatMap(([a, b]) => {
    const first = indexes.get(a);
    const second = indexes.get(b);
    return first === undefined || second === undefined ? [] : [[first, second] as const];
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

function describeGroups(
  clusters: readonly (readonly number[])[],
  sorted: readonly ClaimSignature[],
  scores: readonly EventScore[],
  options: GroupingOptions,
): ClaimGroup[] {
  const clusterOf = new Map(clusters.flatMap((members, cluster) => members.map((member) => [member, cluster])));
  const centrality = new Float64Array(sorted.length);
  for (const { a, b, logOdds } of scores) {
    if (clusterOf.get(a) !== clusterOf.get(b)) continue;
    centrality[a] = centrality[a]! + sigmoid(logOdds);
    centrality[b] = centrality[b]! + sigmoid(logOdds);
  }
  const published = (index: number): string => options.articles.get(sorted[index]!.article)?.published?.iso ?? '~';
  const inOrder = (a: number, b: number): number =>
    compareText(published(a), published(b)) ||
    compareText(sorted[a]!.article, sorted[b]!.article) ||
    sorted[a]!.sentence - sorted[b]!.sentence ||
    a - b;
  return clusters.map((members) => {
    const ordered = [...members].sort(inOrder);
    const reference = ordered.reduce((best, member) => (centrality[member]! > centrality[best]! + 1e-9 ? member : best));
    return { id: sorted[members[0]!]!.id, members: ordered.map((member) => sorted[member]!.id), reference: sorted[reference]!.id };
  });
}

function scoredPairs(claims: readonly EventClaim[], scores: readonly EventScore[], options: GroupingOptions): ScoredPair[] {
  const minimum = options.minimumScore ?? (options.allPairs === true ? 0 : 0.1);
  const pairs: ScoredPair[] = [];
  for (const { a, b, logOdds } of scores) {
    const comparable = sigmoid(logOdds);
    if (comparable >= minimum) pairs.push({ a: claims[a]!.claim.signature.id, b: claims[b]!.claim.signature.id, comparable });
  }
  return pairs;
}

function explainer(claims: readonly EventClaim[], scores: readonly EventScore[], model: PairModel): Grouping['explain'] {
  const indexes = new Map(claims.map(({ claim }, index) => [claim.signature.id, index]));
  let byPair: Map<number, EventScore> | undefined;
  return (pair) => {
    byPair ??= new Map(scores.map((score) => [score.a * claims.length + score.b, score]));
    const [a, b] = [indexes.get(pair.a)!, indexes.get(pair.b)!];
    const { company } = byPair.get(a * claims.length + b)!;
    return { ...pair, contributions: explainEventPair([claims[a]!, claims[b]!], company, model) };
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
