import type { Contribution } from '../../domain/link.js';
import type { CompiledEvent } from '../compile-event.js';
import { CLOSER_FEATURES } from '../features/closer-features.js';
import { COMPANY_WIDTH } from '../features/company-features.js';
import { EVENT_FEATURES, eventFeatures } from '../features/event-features.js';
import { listContributions } from './contributions.js';
import { explainForest } from './forest.js';
import { explainLogistic } from './logistic.js';
import type { EventScore } from './score-event-pairs.js';
import { OFTEN_TOLD } from './often-told.js';
import type { SentenceModel } from './score-sentences.js';

/**
 * Says what each feature adds to the log-odds of a pair of claims of one event.
 *
 * Of likely pairs the closer look tells, which reads all features and what both are about; of others the first two steps: the score of the first is a feature of the second, and its
 * part is handed down to the features it was made from.
 */
export function explainEventPair({ sentenceOf, sentences }: Pick<CompiledEvent, 'sentenceOf' | 'sentences'>, { a, b, closer, company, siblingLoss }: EventScore, model: SentenceModel): Contribution[] {
  const values = new Float64Array(LINK_FEATURES.length);
  const parts = new Float64Array(LINK_FEATURES.length);
  if (closer !== undefined) {
    values.set(closer.row);
    explainCloser(closer.row, model, parts);
    values[CLOSER_FEATURES.length] = parts[CLOSER_FEATURES.length] = closer.told;
  } else {
    values.set(company);
    eventFeatures(sentences[sentenceOf[a]!]!, sentences[sentenceOf[b]!]!, values.subarray(COMPANY_WIDTH));
    explainInCompany(values, model, parts);
  }
  values[LINK_FEATURES.length - 1] = siblingLoss;
  parts[LINK_FEATURES.length - 1] = -siblingLoss;
  return listContributions(LINK_FEATURES, values, parts);
}

function explainCloser(row: Float64Array, { closer, company, companyBefore }: SentenceModel, parts: Float64Array): void {
  explainForest(closer, row, parts);
  if (companyBefore === undefined) return;
  const before = new Float64Array(COMPANY_WIDTH);
  explainLogistic(company, row, parts);
  explainLogistic(companyBefore, row, before);
  before.forEach((part, at) => {
    parts[at] = parts[at]! - part;
  });
}

function explainInCompany(row: Float64Array, { company, sentence }: SentenceModel, parts: Float64Array): void {
  const first = parts.subarray(COMPANY_WIDTH);
  explainLogistic(sentence, row.subarray(COMPANY_WIDTH), first);
  const scale = company.weights[0]! / company.deviations[0]!;
  for (let at = 0; at < EVENT_FEATURES.length; at++) first[at] = first[at]! * scale;
  explainLogistic(company, row, parts);
  parts[0] = 0;
}

/** Name of what a pair loses to a better pair of claims of the same two sentences. */
export const SIBLING_LOSS = 'siblingBetter';

/** All features that {@link explainEventPair} may name, in the order in which it reads them. */
export const LINK_FEATURES: readonly string[] = [...CLOSER_FEATURES, OFTEN_TOLD, SIBLING_LOSS];
