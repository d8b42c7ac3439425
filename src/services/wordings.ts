import { indexComparison } from '../comparison/comparison-index.js';
import { wordingOf } from '../comparison/wording.js';
import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { Wording } from '../domain/wording.js';
import type { Stores } from '../storage/stores.js';
import { outletsById } from './article-summary.js';
import { withCanonicalNames } from './canonical-sources.js';
import { comparedArticle } from './load-comparison-input.js';
import { contextsOf, type LoadedArticle } from './loaded-article.js';
import { columnOf } from './outlet-column.js';

/** The wordings of the claims of some articles by claim id, each its own reference: for lists outside a comparison. */
export async function wordingsOf(stores: Stores, articleIds: Iterable<string>): Promise<ReadonlyMap<string, Wording>> {
  const outlets = await outletsById(stores);
  const loaded: LoadedArticle[] = [];
  for (const id of new Set(articleIds)) {
    const article = await stores.articles.get(id);
    const version = await stores.versions.get(id, article.version);
    loaded.push({ article, version, annotation: await stores.annotations.get(id, article.version) });
  }
  const events = [...new Set(loaded.map(({ article }) => article.eventId).filter((event) => event !== null))];
  const named = withCanonicalNames(loaded, await stores.entities.list(events));
  const claims: ClaimInContext[] = named.flatMap((item) => contextsOf(item, columnOf(item.article, outlets).name));
  const articles = await Promise.all(named.map((item) => comparedArticle(stores, item)));
  const index = indexComparison({
    subject: { type: 'event', id: '', title: '', from: null, to: null },
    events: [], outlets: [], groups: [], disputes: [], updates: [], reuse: [], decisions: [], notIngested: [],
    articles, claims, filter: {}, generatedAt: '', engine: { version: '', weights: '', lexicons: '' },
  });
  return new Map(claims.map((claim) => [claim.id, wordingOf(claim, claim, index)]));
}
