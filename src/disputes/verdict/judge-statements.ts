import type { ClaimInContext } from '../../domain/claim-in-context.js';
import { readClaim } from '../reading/read-claim.js';
import type { VerdictResources } from './judge-reports.js';
import { readSigns } from './signs.js';
import { probabilityOf, weigh } from './verdict-model.js';

/**
 * Probability that two bare texts, of which no date is known, state the same: what either says must be answered by the other, and
 * nothing of weight may be left over on either side.
 *
 * @param matcher probability of the matcher that both fill one slot, 0–1.
 */
export function sameStatement(a: ClaimInContext, b: ClaimInContext, matcher: number, { model, words }: VerdictResources): number {
  const { signs } = readSigns({ a: readClaim(a), b: readClaim(b), comparable: matcher }, words, matcher);
  return probabilityOf(weigh(model, model.statement, signs).logOdds);
}
