import type { IndexPair } from '../blocking/candidate-pairs.js';
import type { CompiledEvent } from '../compile-event.js';
import type { FirstScore } from '../features/candidate-lists.js';
import { COMPANY_WIDTH, companyBlock } from '../features/company-features.js';
import { EVENT_FEATURES, eventFeatures, type EventStatement } from '../features/event-features.js';
import { softOverlapOf } from '../features/soft-terms.js';
import { scoreLogistic, type LogisticModel } from './logistic.js';
import type { PairModel } from './pair-model.js';

/** A pair of claims of one event with its final log-odds. */
export interface EventScore {
  readonly a: number;
  readonly b: number;
  readonly logOdds: number;
  /** How their sentences stand among the others, in the order of `COMPANY_FEATURES`. */
  readonly company: Float64Array;
  /** What the pair loses, in log-odds, to a pair of claims of the same two sentences that fits better, and for having nothing in common. */
  readonly siblingLoss: number;
}

/**
 * How much of a better pair's lead counts. With all of it a sentence that says two things in one claim stands with one of them only; with none a
 * long sentence draws in all that any part of it matches. Chosen on labelled events, left out one at a time.
 */
const SIBLING_SHARE = 0.5;

/**
 * What two claims lose, in log-odds, without a word or a word of like meaning in common: what makes their sentences alike stands outside of both,
 * such as one speaker. Any amount that tells serves; chosen as above.
 */
const STRANGERS_LOSS = 3;
/** Log-odds below which nothing more can happen to a pair. */
const UNLIKELY = -4;

/** The pairs of sentences that pairs of claims come from. */
export interface SentencePairs {
  /** Each once, the lower index first, in order of their first pair of claims. */
  readonly pairs: readonly IndexPair[];
  /** By pair of claims: the index of its pair of sentences. */
  readonly of: Int32Array;
}

/**
 * Scores pairs of claims of one event: do their sentences state the same thing, and if so, are these the two claims that do?
 *
 * People judge sentences as wholes: a claim cut out of its sentence has lost what its pronouns and verbs lean on. So the two sentences are scored, by
 * themselves and then in the company of the other pairs, which shows rank, mutual best and third articles; and of the claims in
 * them the two that fit each other best are taken to be the ones meant. Linear in the pairs.
 */
export function scoreEventPairs(event: CompiledEvent, pairs: readonly IndexPair[], model: Pick<PairModel, 'sentence' | 'company' | 'claim'>): EventScore[] {
  const sentences = sentencePairsOf(event, pairs);
  const company = new CompanyRows(companyBlock(event.sentences.map(({ claim }) => claim.signature), firstScores(event.sentences, sentences.pairs, model.sentence)));
  const logOdds = Float64Array.from(sentences.pairs, (_, pair) => scoreLogistic(model.company, company.block, pair * COMPANY_WIDTH));
  const losses = lossesToSiblings(event, pairs, sentences, model.claim);
  return pairs.map(([a, b], index) => {
    const sentence = sentences.of[index]!;
    const strangers = logOdds[sentence]! > UNLIKELY && shareNothing(event.claims[a]!, event.claims[b]!);
    const siblingLoss = losses[index]! + (strangers ? STRANGERS_LOSS : 0);
    return new PairScore({ a, b, logOdds: logOdds[sentence]! - siblingLoss, siblingLoss }, company, sentence);
  });
}

/** Rows of a block, each made when it is first asked for: of few pairs anybody asks why. */
class CompanyRows {
  private readonly rows = new Map<number, Float64Array>();

  constructor(readonly block: Float64Array) {}

  row(pair: number): Float64Array {
    const known = this.rows.get(pair);
    if (known !== undefined) return known;
    const row = this.block.subarray(pair * COMPANY_WIDTH, (pair + 1) * COMPANY_WIDTH);
    this.rows.set(pair, row);
    return row;
  }
}

class PairScore implements EventScore {
  readonly a: number;
  readonly b: number;
  readonly logOdds: number;
  readonly siblingLoss: number;

  constructor({ a, b, logOdds, siblingLoss }: Omit<EventScore, 'company'>, private readonly rows: CompanyRows, private readonly sentencePair: number) {
    this.a = a;
    this.b = b;
    this.logOdds = logOdds;
    this.siblingLoss = siblingLoss;
  }

  get company(): Float64Array {
    return this.rows.row(this.sentencePair);
  }
}

/** Scores of pairs at first sight. */
export function firstScores(statements: readonly EventStatement[], pairs: readonly IndexPair[], model: LogisticModel): FirstScore[] {
  const row = new Float64Array(EVENT_FEATURES.length);
  return pairs.map(([a, b]) => ({ a, b, logOdds: scoreLogistic(model, eventFeatures(statements[a]!, statements[b]!, row)) }));
}

/** Sentences up to which a table of all their pairs is kept: 4 MB. */
const WHOLE = 1024;

/** Finds the pairs of sentences behind pairs of claims. */
export function sentencePairsOf({ sentenceOf, sentences }: Pick<CompiledEvent, 'sentenceOf' | 'sentences'>, pairs: readonly IndexPair[]): SentencePairs {
  const found: IndexPair[] = [];
  const numberOf = pairNumbers(sentences.length);
  const of = Int32Array.from(pairs, ([a, b]) => {
    const [x, y] = [sentenceOf[a]!, sentenceOf[b]!];
    const [first, second] = x < y ? [x, y] : [y, x];
    const number = numberOf(first * sentences.length + second, found.length);
    if (number === found.length) found.push([first, second]);
    return number;
  });
  return { pairs: found, of };
}

/** Gives keys below the square of `size` the numbers that are next when they are first seen. */
function pairNumbers(size: number): (key: number, next: number) => number {
  if (size > WHOLE) {
    const known = new Map<number, number>();
    return (key, next) => {
      const number = known.get(key);
      if (number === undefined) known.set(key, next);
      return number ?? next;
    };
  }
  const table = new Int32Array(size * size).fill(-1);
  return (key, next) => {
    if (table[key] === -1) table[key] = next;
    return table[key]!;
  };
}

function shareNothing(a: EventStatement, b: EventStatement): boolean {
  return softOverlapOf(a.soft, b.soft).weight === 0;
}

function lossesToSiblings({ claims }: CompiledEvent, pairs: readonly IndexPair[], sentences: SentencePairs, model: LogisticModel): Float64Array {
  const counts = new Int32Array(sentences.pairs.length);
  for (const sentence of sentences.of) counts[sentence]!++;
  const row = new Float64Array(EVENT_FEATURES.length);
  // A pair alone in its sentences is the best one, whatever it scores.
  const fits = Float64Array.from(pairs, ([a, b], index) => (counts[sentences.of[index]!] === 1 ? 0 : scoreLogistic(model, eventFeatures(claims[a]!, claims[b]!, row))));
  const best = new Float64Array(sentences.pairs.length).fill(-Infinity);
  fits.forEach((fit, index) => {
    best[sentences.of[index]!] = Math.max(best[sentences.of[index]!]!, fit);
  });
  return fits.map((fit, index) => SIBLING_SHARE * (best[sentences.of[index]!]! - fit));
}
