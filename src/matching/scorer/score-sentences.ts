import type { IndexPair } from '../blocking/candidate-pairs.js';
import type { FirstScores } from '../features/candidate-lists.js';
import { CloserRows } from '../features/closer-features.js';
import { COMPANY_WIDTH, companyBlock } from '../features/company-features.js';
import { EVENT_FEATURES, eventFeatures, type EventStatement } from '../features/event-features.js';
import { scoreForest } from './forest.js';
import { scoreLogistic, type LogisticModel } from './logistic.js';
import { ToldSentences } from './often-told.js';
import type { PairModel } from './pair-model.js';

/** Log-odds in company from which on a pair is looked at more closely: of 100 pairs 11 are. From -3 to -5 the figures hardly move. */
export const CLOSER_FROM = -3.5;

/** What pairs of sentences are scored by. */
export type SentenceModel = Pick<PairModel, 'sentence' | 'company' | 'closer' | 'companyBefore' | 'oftenTold'>;

/** The scores of pairs of sentences, and what they rest on. */
export interface SentenceScores {
  /** By pair, after every step. */
  readonly logOdds: Float64Array;
  /** The same without what the pair gains or loses for how readily outlets tell what it is about. */
  readonly slotLogOdds: Float64Array;
  /** Features in company, {@link COMPANY_WIDTH} a pair. */
  readonly block: Float64Array;
  /** What the closer look saw, by the number of each likely pair: kept for those whose score is to be explained. */
  readonly closer: ReadonlyMap<number, CloserLook>;
}

/** A likely pair, looked at more closely. */
export interface CloserLook {
  /** In the order of `CLOSER_FEATURES`. */
  readonly row: Float64Array;
  /** What the pair gains or loses, in log-odds, for how readily outlets tell what it is about. */
  readonly told: number;
}

/** Scores pairs of sentences of one event: at first sight, in the company of the others, and the likely ones more closely, also by how readily outlets tell what they are about. Linear in the pairs. */
export function scoreSentences(sentences: readonly EventStatement[], pairs: readonly IndexPair[], model: SentenceModel): SentenceScores {
  const block = companyBlock(sentences.map(({ claim }) => claim.signature), firstScores(sentences, pairs, model.sentence));
  const logOdds = new Float64Array(pairs.length);
  for (let pair = 0; pair < logOdds.length; pair++) logOdds[pair] = scoreLogistic(model.company, block, pair * COMPANY_WIDTH);
  const slotLogOdds = logOdds.slice();
  const rows = new CloserRows(sentences, block);
  const subjects = new ToldSentences(sentences, model.oftenTold);
  const closer = new Map<number, CloserLook>();
  for (let index = 0; index < logOdds.length; index++) {
    if (logOdds[index]! <= CLOSER_FROM) continue;
    const [a, b] = pairs[index]!;
    const refitted = model.companyBefore === undefined ? 0 : logOdds[index]! - scoreLogistic(model.companyBefore, block, index * COMPANY_WIDTH);
    const look = { row: rows.read([a, b], index), told: subjects.pair(a, b) };
    slotLogOdds[index] = scoreForest(model.closer, look.row) + refitted;
    logOdds[index] = slotLogOdds[index]! + look.told;
    closer.set(index, look);
  }
  return { logOdds, slotLogOdds, block, closer };
}

function firstScores(sentences: readonly EventStatement[], pairs: readonly IndexPair[], model: LogisticModel): FirstScores {
  const row = new Float64Array(EVENT_FEATURES.length);
  const scores = { a: new Int32Array(pairs.length), b: new Int32Array(pairs.length), logOdds: new Float64Array(pairs.length) };
  for (let pair = 0; pair < pairs.length; pair++) {
    const [a, b] = pairs[pair]!;
    scores.a[pair] = a;
    scores.b[pair] = b;
    scores.logOdds[pair] = scoreLogistic(model, eventFeatures(sentences[a]!, sentences[b]!, row));
  }
  return scores;
}
