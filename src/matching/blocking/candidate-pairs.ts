import type { CompiledClaim, WeightedTerms } from '../features/compiled-claim.js';
import { LikeSentences, type EventWords, type LikeGains } from './like-sentences.js';

/** Bounds that keep the number of pairs near-linear in the number of claims. */
export interface BlockingLimits {
  /** Candidates a claim may propose. */
  readonly candidates: number;
  /** Entries of posting lists that are read for one claim, rarest terms first, and once more for its sentence. */
  readonly reads: number;
}

const BLOCKING_LIMITS: BlockingLimits = { candidates: 50, reads: 1500 };

/** The claims of an event and their sentences, compiled. */
export interface BlockedEvent extends EventWords {
  readonly claims: readonly { readonly claim: CompiledClaim }[];
  /** By claim: the index of its sentence. */
  readonly sentenceOf: Int32Array;
}

/** Two claims by index, the smaller one first. */
export type IndexPair = readonly [number, number];

/** How much of what two sentences say in words of like meaning counts beside the rare words that they share. From a sixth of it to all of it, what is found hardly moves. */
const LIKE_SHARE = 0.3;

/**
 * Proposes the pairs of claims that are worth scoring: each claim's best partners by rare words in common, and by words of like meaning in their sentences.
 *
 * Posting lists are read from the rarest term on until the budget is spent, so that no claim costs more than
 * `limits.reads`, however large the event. Ties go to the lower index. Pairs are sorted; none is of one sentence.
 */
export function candidatePairs(event: BlockedEvent, limits: BlockingLimits = BLOCKING_LIMITS): IndexPair[] {
  const claims = event.claims.map(({ claim }) => claim);
  const search: Search = { postings: postingsOf(claims), scores: new Float64Array(claims.length), limits, like: new LikePartners(event, limits.reads) };
  const keys: number[] = [];
  for (let index = 0; index < claims.length; index++) {
    for (const other of bestPartners(index, claims, search)) {
      if (event.sentenceOf[index] !== event.sentenceOf[other]) keys.push(Math.min(index, other) * claims.length + Math.max(index, other));
    }
  }
  return distinct(keys).map((key) => [Math.floor(key / claims.length), key % claims.length]);
}

/** The numbers in ascending order, each once. */
function distinct(numbers: readonly number[]): number[] {
  const sorted = new Float64Array(numbers).sort();
  const found: number[] = [];
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) found.push(sorted[at]!);
  return found;
}

/** Events of up to this many claims are compared pair by pair: no more pairs a claim than in larger ones. */
const PAIR_BY_PAIR = 2 * BLOCKING_LIMITS.candidates;

/** The pairs that are worth scoring: of a small event every pair of two sentences, of a larger one the likely ones. */
export function pairsToScore(event: BlockedEvent): IndexPair[] {
  return event.claims.length <= PAIR_BY_PAIR ? everyPairOfTwoSentences(event) : candidatePairs(event);
}

/** Every pair of claims of an event but those of one sentence. */
export function everyPairOfTwoSentences({ claims, sentenceOf }: Pick<BlockedEvent, 'claims' | 'sentenceOf'>): IndexPair[] {
  return everyPair(claims.length).filter(([a, b]) => sentenceOf[a] !== sentenceOf[b]);
}

/** Every pair of so many things, the smaller index first. */
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
  readonly like: LikePartners;
}

/** What claims gain by their sentences. */
class LikePartners {
  private readonly sentences: LikeSentences;
  private readonly members: readonly (readonly number[])[];
  /** The sentence that was last asked about: its claims come one after the other. */
  private last = -1;
  private found: LikeGains = { sentences: [], gains: new Float64Array(0) };

  constructor(
    private readonly event: BlockedEvent,
    reads: number,
  ) {
    this.sentences = new LikeSentences(event, reads);
    const members: number[][] = event.sentences.map(() => []);
    for (let claim = 0; claim < event.sentenceOf.length; claim++) members[event.sentenceOf[claim]!]!.push(claim);
    this.members = members;
  }

  /** Adds what each claim gains beside the one given to `scores`, and those that had no score before to `touched`. */
  add(claim: number, scores: Float64Array, touched: number[]): void {
    const sentence = this.event.sentenceOf[claim]!;
    if (sentence !== this.last) this.found = this.sentences.of(sentence);
    this.last = sentence;
    for (const other of this.found.sentences) {
      const gain = LIKE_SHARE * this.found.gains[other]!;
      for (const member of this.members[other]!) {
        if (scores[member] === 0) touched.push(member);
        scores[member] = scores[member]! + gain;
      }
    }
  }
}

function bestPartners(index: number, claims: readonly CompiledClaim[], search: Search): number[] {
  const { weights } = claims[index]!.wide;
  const { like, limits, scores } = search;
  const touched: number[] = [];
  let budget = limits.reads;
  for (const [at, list] of rarestFirst(claims[index]!.wide, search)) {
    if (list.length > budget) break;
    budget -= list.length;
    const gain = weights[at]! * weights[at]!;
    for (const other of list) {
      if (other === index) continue;
      if (scores[other] === 0) touched.push(other);
      scores[other] = scores[other]! + gain;
    }
  }
  for (const other of touched) scores[other] = scores[other]! / claims[other]!.wide.norm;
  like.add(index, scores, touched);
  const best = bestOf(touched, scores, limits.candidates);
  for (const other of touched) scores[other] = 0;
  return best;
}

/** Where a text's terms stand, with the claims that hold them. */
function rarestFirst({ ids, weights }: WeightedTerms, { postings }: Search): (readonly [number, readonly number[]])[] {
  const lists: (readonly [number, readonly number[]])[] = [];
  for (let at = 0; at < ids.length; at++) lists.push([at, postings.get(ids[at]!)!]);
  return lists.sort(([x, one], [y, other]) => one.length - other.length || weights[y]! - weights[x]!);
}

/** The `count` claims of the highest scores, in no order; of equal ones those of the lower index. */
function bestOf(claims: number[], scores: Float64Array, count: number): number[] {
  if (claims.length <= count) return claims;
  const ranked = new Float64Array(claims.length);
  for (let at = 0; at < ranked.length; at++) ranked[at] = scores[claims[at]!]!;
  const least = ranked.sort()[claims.length - count]!;
  const best: number[] = [];
  const equal: number[] = [];
  for (const claim of claims) {
    if (scores[claim]! > least) best.push(claim);
    else if (scores[claim] === least) equal.push(claim);
  }
  return [...best, ...equal.sort((a, b) => a - b).slice(0, count - best.length)];
}
