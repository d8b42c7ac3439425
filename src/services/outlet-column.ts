import type { Outlet } from '../domain/outlet.js';
import type { StoredArticle } from '../storage/article-store.js';

/** The outlet under which an article stands in lists and comparisons. */
export interface OutletColumn {
  readonly id: string;
  readonly name: string;
  readonly known: boolean;
}

const UNKNOWN = 'unknown-';

/** The article that an unknown outlet's id stands for; undefined for the id of a known one. */
export function articleOfUnknownOutlet(id: string): string | undefined {
  return id.startsWith(UNKNOWN) ? id.slice(UNKNOWN.length) : undefined;
}

/** An article of no known outlet stands alone, under the name of its file: two unknown outlets are not one. */
export function columnOf(article: Pick<StoredArticle, 'id' | 'outletId' | 'origin'>, outlets: ReadonlyMap<string, Outlet>): OutletColumn {
  if (article.outletId !== null) return { id: article.outletId, name: outlets.get(article.outletId)?.name ?? article.outletId, known: true };
  return { id: `${UNKNOWN}${article.id}`, name: `Unknown outlet (${lastPart(article.origin)})`, known: false };
}

function lastPart(origin: string): string {
  const parts = origin.split(/[\\/]/).filter((part) => part !== '');
  return parts.at(-1) ?? origin;
}
