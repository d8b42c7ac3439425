import { knownValue } from '../domain/finding.js';
import { isShown } from '../domain/framing.js';
import type { Stores } from '../storage/stores.js';
import { corrected, outletsById, publishedOf, summaryOf } from './article-summary.js';
import { columnOf } from './outlet-column.js';
import type { ArticleDetail } from './contract/articles.js';

/**
 * An article as its reader page shows it, in its newest or a given version.
 *
 * @throws {NotFoundError}
 */
export async function getArticle(stores: Stores, id: string, wanted?: number): Promise<ArticleDetail> {
  const article = await stores.articles.get(id);
  const version = await stores.versions.get(id, wanted ?? article.version);
  const annotation = await stores.annotations.get(id, version.version);
  const outlets = await outletsById(stores);
  const known = article.outletId === null ? undefined : columnOf(article, outlets).name;
  return {
    summary: { ...(await summaryOf(stores, article, outlets)), version: version.version, words: version.words, claims: annotation.claims.length, published: publishedOf(article, version) },
    byline: version.metadata.byline,
    title: corrected(article.corrections.title, version.metadata.title),
    outlet: corrected(article.corrections.outlet === undefined ? undefined : known, version.metadata.outlet),
    text: version.text,
    annotation: {
      language: version.language ?? 'unknown',
      sentences: version.sentences,
      attributions: annotation.attributions,
      claims: annotation.claims.map((stored) => stored.claim),
      entities: annotation.entities,
      framing: annotation.framing.filter(isShown),
    },
    truncated: version.truncated,
    sha256: version.sha256,
    versions: (await stores.versions.list(id)).map(({ fetchedAt, metadata, sha256, version: number, words }) => ({ version: number, fetchedAt, published: knownValue(metadata.published), sha256, words })),
    groups: await groupsOf(stores, id, article.version === version.version ? annotation.claims.map((stored) => ({ key: stored.claim.id, id: stored.id })) : []),
  };
}

/** Groups are made of current claims only: an old version's claims have none. */
async function groupsOf(stores: Stores, articleId: string, claims: readonly { readonly key: string; readonly id: string }[]): Promise<ArticleDetail['groups']> {
  const groups = new Map((await stores.groups.listOfArticle(articleId)).map((row) => [row.claimId, row]));
  const found: Record<string, ArticleDetail['groups'][string]> = {};
  for (const { key, id } of claims) {
    const group = groups.get(id);
    if (group !== undefined) found[key] = { claimId: id, groupId: group.groupId, outlets: group.outlets, disputed: group.disputed };
  }
  return found;
}
