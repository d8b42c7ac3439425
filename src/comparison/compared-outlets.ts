import type { ArticleCopy, Comparison, ComparisonArticle, ComparisonFilter, ComparisonOutlet } from '../domain/comparison.js';
import { compareText } from '../domain/text-order.js';
import type { ComparedArticle, ComparedOutlet, ComparisonInput } from './comparison-input.js';
import type { ComparisonIndex } from './comparison-index.js';
import { outletKey } from './copy-root.js';
import { firstPublished } from './first-published.js';
import { publicationInterval } from './publication-interval.js';

/** The outlets and articles of a comparison in the order in which pages show them. */
export interface ComparedSides {
  readonly allOutlets: Comparison['allOutlets'];
  readonly outlets: readonly ComparisonOutlet[];
  /** By publication, then by id. */
  readonly articles: readonly ComparedArticle[];
  readonly articlesOf: ReadonlyMap<string, readonly ComparedArticle[]>;
}

/** Sorts outlets by name, the reference first, and leaves out those that the filter does not ask for. */
export function comparedSides(input: ComparisonInput): ComparedSides {
  const articlesOf = new Map<string, ComparedArticle[]>(input.outlets.map((outlet) => [outlet.id, []]));
  const order = new Map(input.articles.map((article) => [article, orderOf(article)]));
  const sorted = [...input.articles].sort((a, b) => order.get(a)! - order.get(b)! || compareText(a.id, b.id));
  for (const article of sorted) articlesOf.get(article.outletId)?.push(article);
  const all = input.outlets.filter((outlet) => articlesOf.get(outlet.id)!.length > 0).sort(byName);
  const shown = all.filter((outlet) => isAskedFor(outlet.id, input.filter)).sort((a, b) => Number(b.id === input.filter.reference) - Number(a.id === input.filter.reference));
  const shownIds = new Set(shown.map((outlet) => outlet.id));
  return {
    allOutlets: all.map(({ id, name }) => ({ id, name })),
    outlets: shown.map(({ id, name, known }) => ({ id, name, known, articles: articlesOf.get(id)!.map((article) => article.id) })),
    articles: sorted.filter((article) => shownIds.has(article.outletId)),
    articlesOf,
  };
}

/** For sorting by first publication: articles without a known date come last. */
function orderOf(article: ComparedArticle): number {
  const date = firstPublished(article);
  return (date === null ? null : publicationInterval(date)?.from) ?? Number.MAX_SAFE_INTEGER;
}

/** An article as the comparison lists it; `claimCount` counts its claims, grouped or not. */
export function comparisonArticle(article: ComparedArticle, claimCount: number, index: ComparisonIndex): ComparisonArticle {
  const { id, outletId, title, url, published, publishedCertainty, version, sha256, words, truncated } = article;
  return { id, outletId, title, url, published, publishedCertainty, firstPublished: firstPublished(article), version, sha256, words, truncated, claimCount, copyOf: articleCopy(id, index) };
}

/** The text that an article was copied from, directly; null where it is no copy of another outlet's text. */
function articleCopy(id: string, index: ComparisonIndex): ArticleCopy | null {
  const link = index.reuse.get(id);
  const parent = link?.parent == null ? undefined : index.articles.get(link.parent);
  if (parent !== undefined) {
    return { articleId: parent.id, outletId: parent.outletId, name: index.outlets.get(parent.outletId)?.name ?? parent.outletId };
  }
  if (link?.agency == null) return null;
  const key = outletKey(link.agency, index);
  return { articleId: null, outletId: key.startsWith('outlet:') ? key.slice('outlet:'.length) : null, name: link.agency };
}

function isAskedFor(outletId: string, filter: ComparisonFilter): boolean {
  return filter.outlets === undefined || filter.outlets.length === 0 || filter.outlets.includes(outletId);
}

function byName(a: ComparedOutlet, b: ComparedOutlet): number {
  return compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.id, b.id);
}
