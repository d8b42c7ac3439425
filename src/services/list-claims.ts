import type { Stores } from '../storage/stores.js';
import { outletsById } from './article-summary.js';
import { columnOf } from './outlet-column.js';
import type { ClaimSummary } from './contract/claims.js';
import type { DisputeSummary } from './contract/disputes.js';
import type { Page } from './contract/page.js';
import type { SearchHit, SearchQuery } from './contract/search.js';
import { disputeOf, type StoredRelation } from '../storage/relation-rows.js';
import { wordingsOf } from './wordings.js';

export interface ClaimQuery {
  readonly event?: string;
  readonly article?: string;
  readonly page: number;
  readonly pageSize: number;
}

/** A page of claims, in order of article and text. */
export async function listClaims(stores: Stores, query: ClaimQuery): Promise<Page<ClaimSummary>> {
  const { page, pageSize, ...where } = query;
  const { ids, total } = await stores.annotations.listClaimIds(where, pageSize, (page - 1) * pageSize);
  return { items: await claimSummaries(stores, ids), total, page, pageSize };
}

async function claimSummaries(stores: Stores, ids: readonly { readonly id: string; readonly articleId: string }[]): Promise<readonly ClaimSummary[]> {
  const outlets = await outletsById(stores);
  const wordings = await wordingsOf(stores, ids.map((row) => row.articleId));
  const summaries: ClaimSummary[] = [];
  for (const { id, articleId } of ids) {
    const article = await stores.articles.get(articleId);
    const group = await stores.groups.findByClaim(id);
    const wording = wordings.get(id);
    if (wording === undefined) continue;
    const { id: outletId, name } = columnOf(article, outlets);
    summaries.push({ id, eventId: article.eventId, groupId: group?.id ?? null, articleId, outlet: { id: outletId, name }, wording });
  }
  return summaries;
}

/** Full-text search over claims, with the words found marked. */
export async function searchClaims(stores: Stores, query: SearchQuery): Promise<Page<SearchHit>> {
  const { text, page, pageSize, ...where } = query;
  const { items: rows, total } = await stores.searches.search(text, { ...where, limit: pageSize, offset: (page - 1) * pageSize });
  const claims = new Map((await claimSummaries(stores, rows.map((row) => ({ id: row.claimId, articleId: row.articleId })))).map((claim) => [claim.id, claim]));
  const items: SearchHit[] = [];
  for (const row of rows) {
    const claim = claims.get(row.claimId);
    if (claim === undefined) continue;
    const article = await stores.articles.get(row.articleId);
    const event = article.eventId === null ? undefined : await stores.events.find(article.eventId);
    items.push({ claim, articleTitle: article.title, event: event === undefined ? null : { id: event.id, title: event.title }, snippet: row.snippet });
  }
  return { items, total, page, pageSize };
}

export interface DisputeQuery {
  readonly event?: string;
  /** Id of a known outlet that is one of the sides. */
  readonly outlet?: string;
  /** All where absent. */
  readonly state?: 'open' | 'ruled';
  readonly page: number;
  readonly pageSize: number;
}

/** A page of disputes, the most certain first; those between copies of the same texts stand with the one that they repeat. */
export async function listDisputes(stores: Stores, query: DisputeQuery): Promise<Page<DisputeSummary>> {
  const { page, pageSize, ...where } = query;
  const { items: relations, total } = await stores.groups.listDisputes({ ...where, limit: pageSize, offset: (page - 1) * pageSize });
  const repeating = await stores.groups.listRepeating(relations.map(({ id }) => id));
  const claimIds = [...relations, ...repeating].flatMap((relation) => [relation.a, relation.b]);
  const wordings = await wordingsOf(stores, claimIds.map(articleOfClaim));
  const names = Object.fromEntries([...(await outletsById(stores)).values()].map((outlet) => [outlet.id, outlet.name]));
  const summariesOf = async (some: readonly StoredRelation[]): Promise<readonly DisputeSummary[]> => {
    const summaries: DisputeSummary[] = [];
    for (const relation of some) {
      const summary = await disputeSummary(stores, { relation, wordings, names });
      if (summary !== undefined) summaries.push(summary);
    }
    return summaries;
  };
  const repeats = await summariesOf(repeating);
  const items = (await summariesOf(relations)).map((item) => ({ ...item, repeatedBy: repeats.filter(({ dispute }) => dispute.repeats === item.dispute.id) }));
  return { items, total, page, pageSize };
}

/** The article that a claim's public id belongs to. */
export function articleOfClaim(claimId: string): string {
  const dot = claimId.indexOf('.');
  return dot < 0 ? claimId : claimId.slice(0, dot);
}

/** A dispute as lists show it; undefined where a side is gone. */
export async function disputeSummary(
  stores: Stores,
  { relation, wordings, names }: { readonly relation: StoredRelation; readonly wordings: Awaited<ReturnType<typeof wordingsOf>>; readonly names: Readonly<Record<string, string>> },
): Promise<DisputeSummary | undefined> {
  const dispute = disputeOf(relation);
  const a = wordings.get(relation.a);
  const b = wordings.get(relation.b);
  const event = await stores.events.find(relation.eventId);
  if (dispute === undefined || a === undefined || b === undefined || event === undefined) return undefined;
  const { id, type, state, explanation, rule, confidence, evidence, ruling = null } = dispute;
  const outlets: Record<string, string> = {};
  for (const wording of [a, b]) {
    const article = await stores.articles.get(wording.articleId);
    outlets[wording.outletId] = names[wording.outletId] ?? columnOf(article, new Map()).name;
  }
  return {
    dispute: {
      id, type, state, explanation, rule, confidence, ruling, repeats: relation.repeats,
      a: { claimId: a.claimId, outletId: a.outletId, evidence: evidence.a },
      b: { claimId: b.claimId, outletId: b.outletId, evidence: evidence.b },
    },
    type,
    state,
    event: { id: event.id, title: event.title },
    groupId: relation.group,
    claim: a.text,
    a,
    b,
    outlets,
    repeatedBy: [],
  };
}
