import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { TimelineEntry } from '../domain/comparison.js';
import { compareText } from '../domain/text-order.js';
import type { ComparedArticle, ComparedEdit } from './comparison-input.js';
import type { ComparisonIndex } from './comparison-index.js';
import { firstHad, firstPublished } from './first-published.js';
import { instantOrder } from './publication-interval.js';
import type { RowDraft } from './row-draft.js';
import { standalone } from './row-headline.js';

const ORDER: Readonly<Record<TimelineEntry['kind'], number>> = { published: 0, value: 1, edited: 2 };

/**
 * What was published, what value it gave, and what was changed afterwards, in order of time.
 *
 * Values are those of rows that moved or are disputed over a number or a date; each stands at the publication of its
 * article's first version that has its words. Articles without a known date have no place on the line.
 */
export function buildTimeline(articles: readonly ComparedArticle[], drafts: readonly RowDraft[], index: ComparisonIndex): TimelineEntry[] {
  const moving = new Set(drafts.filter(isMoving).flatMap((draft) => draft.claims));
  const entries = [...articles.flatMap(articleEntries), ...valueEntries(moving, index)];
  const order = new Map(entries.map((entry) => [entry, instantOrder(entry.at)]));
  return entries.sort(
    (a, b) => order.get(a)! - order.get(b)! || ORDER[a.kind] - ORDER[b.kind] || compareText(a.articleId, b.articleId) || compareText(a.text, b.text),
  );
}

function articleEntries(article: ComparedArticle): TimelineEntry[] {
  const { id, outletId, title, edits } = article;
  const published = firstPublished(article)?.iso;
  const entries: TimelineEntry[] = edits.map((edit) => editEntry(article, edit));
  if (published !== undefined) entries.push({ at: published, outletId, articleId: id, text: title, kind: 'published' });
  return entries;
}

function editEntry({ id, outletId, title }: ComparedArticle, { asRead, at, summary, version }: ComparedEdit): TimelineEntry {
  const entry = { at, outletId, articleId: id, kind: 'edited' as const, ...(asRead ? { asRead } : {}) };
  const text = `Version ${version} of “${title}”`;
  return summary === undefined ? { ...entry, text } : { ...entry, text: `${text}: ${summary.text}`, edit: summary };
}

function isMoving(draft: RowDraft): boolean {
  return draft.status === 'updated' || (draft.status === 'disputed' && draft.disputes.some(({ type }) => type === 'quantity' || type === 'date'));
}

function valueEntries(claims: Iterable<ClaimInContext>, index: ComparisonIndex): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (const told of claims) {
    const { article: articleId, claim } = told;
    const article = index.articles.get(articleId)!;
    const published = firstHad(told, article)?.iso;
    if (published === undefined || claim.quantities.length + claim.times.length === 0) continue;
    entries.push({ at: published, outletId: article.outletId, articleId, claimId: told.id, text: standalone(told), kind: 'value' });
  }
  return entries;
}
