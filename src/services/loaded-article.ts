import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { StoredAnnotation } from '../storage/annotation-store.js';
import type { StoredArticle } from '../storage/article-store.js';
import type { Stores } from '../storage/stores.js';
import type { StoredVersion } from '../storage/version-store.js';
import { claimsInContext } from './claims-in-context.js';

/** An article with its version and annotation, as comparing needs them together. */
export interface LoadedArticle {
  readonly article: StoredArticle;
  readonly version: StoredVersion;
  readonly annotation: StoredAnnotation;
}

/** The current versions of the articles of some events, newest first. */
export async function loadArticles(stores: Stores, events: readonly string[]): Promise<readonly LoadedArticle[]> {
  if (events.length === 0) return [];
  const articles = await stores.articles.list({ events });
  const versions = new Map((await stores.versions.listCurrent(events)).map((version) => [version.articleId, version]));
  const loaded: LoadedArticle[] = [];
  for (const article of articles) {
    const version = versions.get(article.id);
    if (version !== undefined) loaded.push({ article, version, annotation: await stores.annotations.get(article.id, version.version) });
  }
  return loaded;
}

/** The claims of loaded articles, as matching and disputes compare them; outlets are named as pages name them. */
export function contextsOf({ article, version, annotation }: LoadedArticle, outletName: string): readonly ClaimInContext[] {
  return claimsInContext({
    id: article.id,
    outlet: outletName,
    published: article.published,
    text: version.text,
    sentences: version.sentences,
    attributions: annotation.attributions,
    claims: annotation.claims.map((stored) => stored.claim),
  });
}
