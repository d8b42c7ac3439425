import type { Comparison } from '../domain/comparison.js';
import { citedEntities } from './cited-entities.js';
import { comparedSides, comparisonArticle } from './compared-outlets.js';
import type { ComparisonInput } from './comparison-input.js';
import type { ComparisonIndex } from './comparison-index.js';
import { indexComparison } from './comparison-index.js';
import { omissionsOf } from './omissions.js';
import { summariseFraming } from './framing-summary.js';
import { buildRow } from './row.js';
import type { RowDraft } from './row-draft.js';
import { draftRow } from './row-draft.js';
import { rowFilter } from './row-filter.js';
import { compareRows } from './row-order.js';
import { similarWordings } from './similar-wording.js';
import { buildTimeline } from './timeline.js';

/**
 * Builds the read model of an event or a story: rows × outlets, what is missing where, framing and timeline.
 *
 * A filter on outlets compares those outlets with each other: status, origins, absences and summaries are among them.
 * All other filters choose rows only. Time is near-linear in claims; word differences are worked out for the returned
 * page of rows alone. The same input gives the same comparison, to the byte.
 */
export function buildComparison(input: ComparisonInput): Comparison {
  const index = indexComparison(input);
  const sides = comparedSides(input);
  const outletIds = sides.outlets.map((outlet) => outlet.id);
  const drafts = draftRows(input, index, new Set(outletIds));
  const matching = drafts.filter(rowFilter(input.filter)).sort(compareRows);
  const { offset, limit } = input.page ?? { offset: 0, limit: matching.length };
  const context = { index, outletIds, articlesOf: sides.articlesOf, findSimilar: similarWordings(index) };
  const claimCounts = countClaims(index);
  return {
    subject: input.subject,
    events: input.events,
    generatedAt: input.generatedAt,
    engine: input.engine,
    filter: input.filter,
    totalRows: index.groups.filter((group) => group.members.some((id) => index.claims.has(id))).length,
    matchingRows: matching.length,
    allOutlets: sides.allOutlets,
    outlets: sides.outlets,
    articles: sides.articles.map((article) => comparisonArticle(article, claimCounts.get(article.id) ?? 0, index)),
    rows: matching.slice(offset, offset + limit).map((draft) => buildRow(draft, context)),
    omissions: omissionsOf(matching, context),
    framing: summariseFraming(sides.articles, input.entities ?? []),
    entities: citedEntities(input.entities ?? [], sides.articles, index.outletByName),
    timeline: buildTimeline(sides.articles, matching, index),
    decisions: input.eventDecisions ?? [],
    notIngested: input.notIngested,
  };
}

function draftRows(input: ComparisonInput, index: ComparisonIndex, shown: ReadonlySet<string>): RowDraft[] {
  const options = { isShown: (outletId: string) => shown.has(outletId), referenceOutlet: input.filter.reference };
  return index.groups.map((group) => draftRow(group, index, options)).filter((draft) => draft !== null);
}

function countClaims(index: ComparisonIndex): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { article } of index.claims.values()) counts.set(article, (counts.get(article) ?? 0) + 1);
  return counts;
}
