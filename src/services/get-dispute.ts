import { NotFoundError } from '../errors.js';
import type { Stores } from '../storage/stores.js';
import { outletsById } from './article-summary.js';
import { disputeToken } from './decisions/content-of-request.js';
import { listRulings } from './decisions/list-decisions.js';
import { articleOfClaim, disputeSummary } from './list-claims.js';
import type { DisputeDetail } from './contract/disputes.js';
import { wordingsOf } from './wordings.js';

/**
 * A dispute with its evidence and everything that was ruled on it.
 *
 * @throws {NotFoundError} for an id that no comparison holds now.
 */
export async function getDispute(stores: Stores, id: string): Promise<DisputeDetail> {
  const relation = await stores.groups.findRelation(id);
  if (relation === undefined) throw new NotFoundError('dispute', id);
  const wordings = await wordingsOf(stores, [relation.a, relation.b].map(articleOfClaim));
  const names = Object.fromEntries([...(await outletsById(stores)).values()].map((outlet) => [outlet.id, outlet.name]));
  const summary = await disputeSummary(stores, { relation, wordings, names });
  if (summary === undefined) throw new NotFoundError('dispute', id);
  return { ...summary, token: disputeToken(relation.ruling), history: await listRulings(stores, relation) };
}
