import type { ClaimInContext } from '../../domain/claim-in-context.js';
import type { ClaimAnchor } from '../../domain/decision.js';
import { NotFoundError } from '../../errors.js';
import type { Stores } from '../../storage/stores.js';
import type { AnalyzedArticle } from '../analyzer.js';
import { claimsInContext } from '../claims-in-context.js';
import { articleOfClaim } from '../list-claims.js';
import { contextsOf } from '../loaded-article.js';
import { anchorOf, placedClaim, type PlacedClaim } from './locate-claim.js';

/** The claims of an article's current version; none for an unknown article. */
async function currentClaims(stores: Stores, articleId: string): Promise<readonly ClaimInContext[]> {
  const article = await stores.articles.find(articleId);
  if (article === undefined) return [];
  const version = await stores.versions.get(articleId, article.version);
  return contextsOf({ article, version, annotation: await stores.annotations.get(articleId, article.version) }, '');
}

/** The claims of an article's current version as {@link PlacedClaim}s, without what else was found in them; none for an unknown article. */
export async function currentPlaces(stores: Stores, articleId: string): Promise<readonly PlacedClaim[]> {
  const article = await stores.articles.find(articleId);
  if (article === undefined) return [];
  const { sentences, text } = await stores.versions.get(articleId, article.version);
  return (await stores.annotations.listWordings(articleId, article.version)).map((claim) => {
    const sentence = sentences[claim.sentence];
    return { ...claim, sentence: sentence === undefined ? claim.text : text.slice(sentence.start, sentence.end) };
  });
}

/** The claims of a fresh analysis, as {@link PlacedClaim}s. */
export function placedClaimsOf(articleId: string, text: string, { annotation }: Pick<AnalyzedArticle, 'annotation'>): readonly PlacedClaim[] {
  return claimsInContext({ ...annotation, id: articleId, outlet: null, published: null, text }).map(placedClaim);
}

/**
 * What a decision remembers of some current claims, in the order given.
 *
 * @throws {NotFoundError} for an id that no current version holds.
 */
export async function anchorsFor(stores: Stores, ids: readonly string[]): Promise<readonly ClaimAnchor[]> {
  const claims = new Map<string, ClaimInContext>();
  for (const article of new Set(ids.map(articleOfClaim))) for (const claim of await currentClaims(stores, article)) claims.set(claim.id, claim);
  return ids.map((id) => {
    const claim = claims.get(id);
    if (claim === undefined) throw new NotFoundError('claim', id);
    return anchorOf(claim);
  });
}
