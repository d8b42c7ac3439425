import type { Contribution } from '../../domain/link.js';
import { COMPANY_FEATURES } from '../features/company-features.js';
import { EVENT_FEATURES, eventFeatures, type EventClaim } from '../features/event-features.js';
import { listContributions } from './contributions.js';
import { explainLogistic } from './logistic.js';
import type { PairModel } from './pair-model.js';

/**
 * Says what each feature adds to the log-odds of a pair of claims of one event.
 *
 * The first step's score is itself a feature of the second; its part is handed down to the features it was made from.
 */
export function explainEventPair(
  claims: readonly [EventClaim, EventClaim],
  company: Float64Array,
  model: Pick<PairModel, 'event' | 'company'>,
): Contribution[] {
  const features = eventFeatures(claims[0], claims[1]);
  const parts = new Float64Array(features.length);
  explainLogistic(model.event, features, parts);
  const companyParts = new Float64Array(company.length);
  explainLogistic(model.company, company, companyParts);
  const scale = model.company.weights[0]! / model.company.deviations[0]!;
  return listContributions(
    [...EVENT_FEATURES, ...COMPANY_FEATURES.slice(1)],
    [...features, ...company.subarray(1)],
    [...parts.map((part) => part * scale), ...companyParts.subarray(1)],
  );
}
