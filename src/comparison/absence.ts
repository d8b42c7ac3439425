import type { Absence, AbsenceReason } from '../domain/comparison.js';
import type { ComparedArticle } from './comparison-input.js';
import type { ComparisonIndex } from './comparison-index.js';
import { knownInterval } from './publication-interval.js';
import type { RowDraft } from './row-draft.js';
import { outletOf } from './row-draft.js';

/**
 * The outlets that have no wording in a row, each with the reason that the data supports.
 *
 * `published-before` needs known dates on both sides and every article of the outlet to be out before the earliest
 * wording; where a date is missing it is not claimed. A cut text may hold the claim in the part that is missing.
 */
export function absences(draft: RowDraft, outletIds: readonly string[], context: { readonly index: ComparisonIndex; readonly articlesOf: ReadonlyMap<string, readonly ComparedArticle[]> }): Absence[] {
  const present = new Set(draft.claims.map((claim) => outletOf(claim, context.index)));
  const missing = outletIds.filter((id) => !present.has(id));
  if (missing.length === 0) return [];
  const earliest = earliestWording(draft, context.index);
  return missing.map((outletId) => ({ outletId, reason: reasonOf(context.articlesOf.get(outletId) ?? [], earliest) }));
}

function reasonOf(articles: readonly ComparedArticle[], earliest: number | null): AbsenceReason {
  if (earliest !== null && articles.every((article) => (knownInterval(article)?.to ?? Infinity) <= earliest)) return 'published-before';
  return articles.some((article) => article.truncated) ? 'truncated' : 'not-reported';
}

function earliestWording(draft: RowDraft, index: ComparisonIndex): number | null {
  let earliest = Infinity;
  for (const id of new Set(draft.claims.map((claim) => claim.article))) {
    const interval = knownInterval(index.articles.get(id)!);
    if (interval === null) return null;
    earliest = Math.min(earliest, interval.from);
  }
  return earliest;
}
