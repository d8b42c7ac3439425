import type { Contribution } from '../../domain/link.js';
import type { CompiledEvent } from '../compile-event.js';
import { COMPANY_FEATURES } from '../features/company-features.js';
import { EVENT_FEATURES, eventFeatures } from '../features/event-features.js';
import { listContributions } from './contributions.js';
import { explainLogistic } from './logistic.js';
import type { PairModel } from './pair-model.js';
import type { EventScore } from './score-event-pairs.js';

/**
 * Says what each feature adds to the log-odds of a pair of claims of one event.
 *
 * The first step's score is itself a feature of the second; its part is handed down to the features it was made from.
 */
export function explainEventPair({ sentenceOf, sentences }: CompiledEvent, score: EventScore, model: Pick<PairModel, 'sentence' | 'company'>): Contribution[] {
  const { company, siblingLoss } = score;
  const values = new Float64Array(LINK_FEATURES.length);
  const parts = new Float64Array(LINK_FEATURES.length);
  const features = eventFeatures(sentences[sentenceOf[score.a]!]!, sentences[sentenceOf[score.b]!]!, values);
  explainLogistic(model.sentence, features, parts);
  const scale = model.company.weights[0]! / model.company.deviations[0]!;
  for (let at = 0; at < EVENT_FEATURES.length; at++) parts[at] = parts[at]! * scale;
  const companyParts = new Float64Array(company.length);
  explainLogistic(model.company, company, companyParts);
  values.set(company.subarray(1), EVENT_FEATURES.length);
  parts.set(companyParts.subarray(1), EVENT_FEATURES.length);
  values[LINK_FEATURES.length - 1] = siblingLoss;
  parts[LINK_FEATURES.length - 1] = -siblingLoss;
  return listContributions(LINK_FEATURES, values, parts);
}

/** Name of what a pair loses to a better pair of claims of the same two sentences. */
export const SIBLING_LOSS = 'siblingBetter';

/** All features that {@link explainEventPair} may name, in the order in which it reads them. */
export const LINK_FEATURES: readonly string[] = [...EVENT_FEATURES, ...COMPANY_FEATURES.slice(1), SIBLING_LOSS];
