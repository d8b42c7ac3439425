import { NotFoundError } from '../errors.js';
import type { StoredArticle } from '../storage/article-store.js';
import type { Stores } from '../storage/stores.js';
import { articleOfUnknownOutlet, columnOf } from './outlet-column.js';
import type { OutletSummary } from './contract/outlets.js';

/** Every known outlet with what it has published here, then a line for each article whose outlet is not known. */
export async function listOutlets(stores: Stores): Promise<readonly OutletSummary[]> {
  const counts = await stores.outlets.counts();
  const known = (await stores.outlets.list()).map((outlet) => ({
    outlet,
    known: true,
    ...(counts.get(outlet.id) ?? { articles: 0, events: 0, claims: 0, openDisputes: 0 }),
  }));
  const unknown: OutletSummary[] = [];
  for (const article of await stores.articles.listWithoutOutlet()) unknown.push(await unknownOutlet(stores, article));
  return [...known, ...unknown];
}

/** An outlet, or what stands for one where nobody knows it, with its articles and events counted. @throws {NotFoundError} */
export async function getOutlet(stores: Stores, id: string): Promise<OutletSummary> {
  const articleId = articleOfUnknownOutlet(id);
  if (articleId !== undefined) {
    const article = await stores.articles.find(articleId);
    if (article?.outletId === null) return unknownOutlet(stores, article);
  }
  const found = (await listOutlets(stores)).find((summary) => summary.outlet.id === id);
  if (found === undefined) throw new NotFoundError('outlet', id);
  return found;
}

async function unknownOutlet(stores: Stores, article: StoredArticle): Promise<OutletSummary> {
  const { id, name } = columnOf(article, new Map());
  const claims = await stores.annotations.count(article.id, article.version);
  const outlet = { id, name, domain: null, aliases: [], country: null, kind: 'unknown' as const };
  return { outlet, known: false, articles: 1, events: article.eventId === null ? 0 : 1, claims, openDisputes: await stores.groups.countDisputesOf(article.id) };
}
