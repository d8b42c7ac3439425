import type { IndexPair } from '../blocking/candidate-pairs.js';
import type { CompiledEvent } from '../compile-event.js';
import type { FirstScore } from '../features/candidate-lists.js';
import { companyFeatures } from '../features/company-features.js';
import { EVENT_FEATURES, eventFeatures, type EventStatement } from '../features/event-features.js';
import { scoreLogistic, type LogisticModel } from './logistic.js';
import type { PairModel } from './pair-model.js';

/** A pair of claims of one event with its final log-odds. */
export interface EventScore {
  readonly a: number;
  readonly b: number;
  readonly logOdds: number;
  /** How their sentences stand among the others, in the order of `COMPANY_FEATURES`. */
  readonly company: Float64Array;
  /** What the pair loses to a pair of claims of the same two sentences that fits better, in log-odds; 0 for the best. */
  readonly siblingLoss: number;
}

/**
 * How much of a better pair's lead counts. With all of it a sentence that says two things in one claim stands with one of them only; with none a
 * long sentence draws in all that any part of it matches. Chosen on labelled events, left out one at a time.
 */
const SIBLING_SHARE = 0.5;

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
  const company = companyFeatures(event.sentences.map(({ claim }) => claim.signature), firstScores(event.sentences, sentences.pairs, model.sentence));
  const logOdds = Float64Array.from(company, (row) => scoreLogistic(model.company, row));
  const losses = lossesToSiblings(event, pairs, sentences, model.claim);
  return pairs.map(([a, b], index) => {
    const sentence = sentences.of[index]!;
    return { a, b, company: company[sentence]!, siblingLoss: losses[index]!, logOdds: logOdds[sentence]! - losses[index]! };
  });
}

/** Scores of pairs at first sight. */
export function firstScores(statements: readonly EventStatement[], pairs: readonly IndexPair[], model: LogisticModel): FirstScore[] {
  const row = new Float64Array(EVENT_FEATURES.length);
  return pairs.map(([a, b]) => ({ a, b, logOdds: scoreLogistic(model, eventFeatures(statements[a]!, statements[b]!, row)) }));
}

/** Finds the pairs of sentences behind pairs of claims. */
export function sentencePairsOf({ sentenceOf, sentences }: Pick<CompiledEvent, 'sentenceOf' | 'sentences'>, pairs: readonly IndexPair[]): SentencePairs {
  const found: IndexPair[] = [];
  const numbers = new Map<number, number>();
  const of = Int32Array.from(pairs, ([a, b]) => {
    const [x, y] = [sentenceOf[a]!, sentenceOf[b]!];
    const pair: IndexPair = x < y ? [x, y] : [y, x];
    const key = pair[0] * sentences.length + pair[1];
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, found.length);
    return found.push(pair) - 1;
  });
  return { pairs: found, of };
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
