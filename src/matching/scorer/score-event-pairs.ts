import type { IndexPair } from '../blocking/candidate-pairs.js';
import type { FirstScore } from '../features/candidate-lists.js';
import { companyFeatures } from '../features/company-features.js';
import { EVENT_FEATURES, eventFeatures, type EventClaim } from '../features/event-features.js';
import { scoreLogistic } from './logistic.js';
import type { PairModel } from './pair-model.js';

/** A pair of claims of one event with its final log-odds. */
export interface EventScore {
  readonly a: number;
  readonly b: number;
  readonly logOdds: number;
  /** In the order of `COMPANY_FEATURES`. */
  readonly company: Float64Array;
}

/**
 * Scores pairs of claims of one event in two steps: each pair by itself, then in the company of the others.
 *
 * The second step knows rank, mutual best and third articles, which a pair alone cannot show. Linear in the pairs.
 */
export function scoreEventPairs(
  claims: readonly EventClaim[],
  pairs: readonly IndexPair[],
  model: Pick<PairModel, 'event' | 'company'>,
): EventScore[] {
  const row = new Float64Array(EVENT_FEATURES.length);
  const first: FirstScore[] = pairs.map(([a, b]) => ({ a, b, logOdds: scoreLogistic(model.event, eventFeatures(claims[a]!, claims[b]!, row)) }));
  const company = companyFeatures(claims.map(({ claim }) => claim.signature), first);
  return first.map(({ a, b }, index) => ({ a, b, company: company[index]!, logOdds: scoreLogistic(model.company, company[index]!) }));
}
