import type { Finding } from '../domain/finding.js';
import type { PublicationDate } from '../domain/article.js';
import type { Outlet } from '../domain/outlet.js';
import type { StoredArticle } from '../storage/article-store.js';
import type { Stores } from '../storage/stores.js';
import type { StoredVersion } from '../storage/version-store.js';
import { articleOfUnknownOutlet, columnOf } from './outlet-column.js';
import type { ArticleSummary } from './contract/articles.js';
import type { Page } from './contract/page.js';

/** The line that lists show for an article. */
export async function summaryOf(stores: Stores, article: StoredArticle, outlets: ReadonlyMap<string, Outlet>): Promise<ArticleSummary> {
  const version = await stores.versions.get(article.id, article.version);
  const event = article.eventId === null ? undefined : await stores.events.find(article.eventId);
  return {
    id: article.id,
    title: article.title,
    outlet: columnOf(article, outlets),
    published: publishedOf(article, version),
    url: article.url,
    origin: article.origin,
    event: event === undefined ? null : { id: event.id, title: event.title },
    version: article.version,
    versions: article.version,
    claims: await stores.annotations.count(article.id, article.version),
    words: version.words,
  };
}

/** The publication date with its evidence; an editor's own outranks the document's. */
export function publishedOf(article: StoredArticle, version: StoredVersion): Finding<PublicationDate> {
  return corrected(article.corrections.published, version.metadata.published);
}

/** What an editor stated, as a finding; else what was found. */
export function corrected<T>(stated: T | undefined, found: Finding<T>): Finding<T> {
  if (stated === undefined) return found;
  return { value: stated, certainty: 'known', confidence: 1, evidence: null, method: 'editor' };
}

/** Every outlet by id. */
export async function outletsById(stores: Stores): Promise<ReadonlyMap<string, Outlet>> {
  return new Map((await stores.outlets.list()).map((outlet) => [outlet.id, outlet]));
}

export interface ArticleQuery {
  readonly event?: string;
  readonly outlet?: string;
  readonly page: number;
  readonly pageSize: number;
}

/** A page of articles, newest first. */
export async function listArticles(stores: Stores, query: ArticleQuery): Promise<Page<ArticleSummary>> {
  const { page, pageSize, ...where } = query;
  const alone = query.outlet === undefined ? undefined : articleOfUnknownOutlet(query.outlet);
  if (alone !== undefined) return { items: [await summaryOf(stores, await stores.articles.get(alone), new Map())], total: 1, page, pageSize };
  const outlets = await outletsById(stores);
  const items: ArticleSummary[] = [];
  for (const article of await stores.articles.list({ ...where, limit: pageSize, offset: (page - 1) * pageSize })) {
    items.push(await summaryOf(stores, article, outlets));
  }
  return { items, total: await stores.articles.count(where), page, pageSize };
}
