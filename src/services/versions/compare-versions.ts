import { compareVersionClaims } from '../../comparison/edits/compare-versions.js';
import type { ArticleEdit } from '../../domain/article-edit.js';
import { NotFoundError } from '../../errors.js';
import type { StoredArticle } from '../../storage/article-store.js';
import type { StoredVersion } from '../../storage/version-store.js';
import type { ServiceContext } from '../service-context.js';
import { rememberEdit } from './edit-memory.js';
import { versionClaims, type ClaimOrigin } from './version-claims.js';

/** Which versions to compare; the newest and the one before it when absent. */
export interface VersionRange {
  readonly from?: number;
  readonly to?: number;
}

/**
 * What the edit from one version of an article to another did to its claims.
 *
 * @throws {NotFoundError} for an unknown article or version, and for an article of one version only.
 */
export async function compareVersions(context: ServiceContext, articleId: string, range: VersionRange = {}): Promise<ArticleEdit> {
  const { stores } = context;
  const article = await stores.articles.get(articleId);
  const to = range.to ?? article.version;
  const from = range.from ?? to - 1;
  if (from < 1) throw new NotFoundError('earlier version of the article', articleId);
  return compareStored(context, article, [await stores.versions.get(articleId, from), await stores.versions.get(articleId, to)]);
}

/** Compares like with like: where different engines analysed the two versions, what the present one did not make is made anew. */
export function compareStored(context: ServiceContext, article: StoredArticle, [before, after]: readonly [StoredVersion, StoredVersion]): Promise<ArticleEdit> {
  const present = context.engine.versions.version;
  const originOf = (version: StoredVersion): ClaimOrigin => (before.engine === after.engine || version.engine === present ? 'stored' : 'anew');
  const key = [article.id, before.version, before.engine, after.version, after.engine, article.published?.iso ?? '', present].join(' ');
  return rememberEdit(context.storage, key, async () =>
    compareVersionClaims(
      await versionClaims(context, { article, version: before, origin: originOf(before) }),
      await versionClaims(context, { article, version: after, origin: originOf(after) }),
    ),
  );
}
