import { nameOutlets } from '../comparison/comparison-index.js';
import { copiedWordings, repeatedDisputes } from '../comparison/copied-wordings.js';
import type { ClaimInContext } from '../domain/claim-in-context.js';
import { disputeStateOf } from '../domain/dispute.js';
import type { ClaimGroup } from '../domain/link.js';
import type { Outlet } from '../domain/outlet.js';
import { type FoundRelation, withIds } from '../storage/relation-rows.js';
import type { ReuseLink } from '../storage/reuse-store.js';
import { comparedOutlets } from './load-comparison-input.js';
import type { LoadedArticle } from './loaded-article.js';
import { columnOf } from './outlet-column.js';
import { reuseOf } from './wire-credits.js';

/** An event's articles, with what is copied among them, and its groups. */
interface CopiesOfEvent {
  readonly loaded: readonly LoadedArticle[];
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly reuse: readonly ReuseLink[];
  readonly groups: readonly ClaimGroup[];
  readonly claims: readonly ClaimInContext[];
}

/** Marks the disputes of an event that repeat another one between copies of the same texts, so that lists and totals count a conflict once. */
export function markRepeats(relations: readonly FoundRelation[], { claims, groups, loaded, outlets, reuse }: CopiesOfEvent): readonly FoundRelation[] {
  const sources = {
    articles: new Map(loaded.map(({ article }) => [article.id, { outletId: columnOf(article, outlets).id }])),
    outletByName: nameOutlets(comparedOutlets(loaded, outlets)),
    reuse: new Map(reuseOf(loaded, reuse, outlets).map((link) => [link.article, link])),
  };
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const members = new Map(groups.map((group) => [group.id, group.members.flatMap((id) => byId.get(id) ?? [])]));
  const told = withIds(relations);
  const repeats = new Map<string, string>();
  for (const group of new Set(relations.map((relation) => relation.group))) {
    const disputes = told.flatMap(({ a, b, finding, group: own, id, ruling }) => (own === group && finding.relation === 'contradicts' && finding.type !== null ? [{ a, b, id, type: finding.type, state: disputeStateOf(ruling ?? null) }] : []));
    if (disputes.length < 2) continue;
    for (const [id, first] of repeatedDisputes(disputes, copiedWordings(members.get(group) ?? [], sources))) repeats.set(id, first);
  }
  return relations.map((relation, at) => ({ ...relation, repeats: repeats.get(told[at]!.id) ?? null }));
}
