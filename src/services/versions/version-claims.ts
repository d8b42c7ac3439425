import type { VersionClaims } from '../../comparison/edits/version-claims.js';
import { knownValue } from '../../domain/finding.js';
import type { StoredArticle } from '../../storage/article-store.js';
import type { StoredVersion } from '../../storage/version-store.js';
import { claimsInContext } from '../claims-in-context.js';
import type { ServiceContext } from '../service-context.js';

/** How a version's claims are come by: as stored with it, or from its text by the present engine. */
export type ClaimOrigin = 'stored' | 'anew';

/** A version with its claims, ready to be compared with another version of the same article. */
export async function versionClaims(context: ServiceContext, { article, origin, version }: { readonly article: StoredArticle; readonly version: StoredVersion; readonly origin: ClaimOrigin }): Promise<VersionClaims> {
  const found = origin === 'stored' ? await storedAnnotation(context, version) : await freshAnnotation(context, article, version);
  return {
    version: version.version,
    at: version.fetchedAt,
    title: version.metadata.title.value,
    text: version.text,
    claims: claimsInContext({ id: article.id, outlet: null, published: article.published, text: version.text, ...found }),
  };
}

async function storedAnnotation({ stores }: ServiceContext, version: StoredVersion) {
  const { attributions, claims } = await stores.annotations.get(version.articleId, version.version);
  return { attributions, sentences: version.sentences, claims: claims.map(({ claim }) => claim) };
}

async function freshAnnotation({ analyzer }: ServiceContext, article: StoredArticle, version: StoredVersion) {
  const { annotation } = await analyzer.analyze({
    id: article.id,
    text: version.text,
    title: knownValue(version.metadata.title),
    outlet: knownValue(version.metadata.outlet),
    published: article.published,
    language: version.language,
    story: article.storyName,
  });
  return annotation;
}
