import type { Absence, AbsenceReason, SimilarWording } from '../domain/comparison-row.js';
import type { ComparedArticle } from './comparison-input.js';
import type { ComparisonIndex } from './comparison-index.js';
import { firstHad } from './first-published.js';
import { knownInterval, publicationInterval } from './publication-interval.js';
import type { RowDraft } from './row-draft.js';
import { outletOf } from './row-draft.js';
import type { FindSimilar } from './similar-wording.js';

/** What absences are worked out against. */
export interface AbsenceContext {
  readonly index: ComparisonIndex;
  readonly articlesOf: ReadonlyMap<string, readonly ComparedArticle[]>;
  readonly findSimilar: FindSimilar;
}

/**
 * The outlets that have no wording in a row, not even a borrowed one, each with the reason that the data supports.
 *
 * `unmatched` comes first: an outlet with a sentence close to the claim may carry it after all. `published-before` needs known
 * dates on both sides and every article of the outlet to be out before the earliest wording; where a date is missing it is not
 * claimed. A cut text may hold the claim in the part that is missing.
 */
export function absences(draft: RowDraft, outletIds: readonly string[], context: AbsenceContext): Absence[] {
  const present = new Set([...draft.claims, ...draft.borrowed].map((claim) => outletOf(claim, context.index)));
  const missing = outletIds.filter((id) => !present.has(id));
  if (missing.length === 0) return [];
  const earliest = earliestWording(draft, context.index);
  const similar = context.findSimilar(draft.claims);
  return missing.map((outletId) => {
    const articles = context.articlesOf.get(outletId) ?? [];
    const close = articles.map(({ id }) => similar.get(id)).find((wording): wording is SimilarWording => wording !== undefined);
    return close === undefined ? { outletId, reason: reasonOf(articles, earliest) } : { outletId, reason: 'unmatched', similar: close };
  });
}

function reasonOf(articles: readonly ComparedArticle[], earliest: number | null): AbsenceReason {
  if (earliest !== null && articles.every((article) => (knownInterval(article)?.to ?? Infinity) <= earliest)) return 'published-before';
  return articles.some((article) => article.truncated) ? 'truncated' : 'not-reported';
}

function earliestWording(draft: RowDraft, index: ComparisonIndex): number | null {
  let earliest = Infinity;
  for (const claim of draft.claims) {
    const date = firstHad(claim, index.articles.get(claim.article)!);
    const interval = date === null ? null : publicationInterval(date);
    if (interval === null) return null;
    earliest = Math.min(earliest, interval.from);
  }
  return earliest;
}
