import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { AttributionSource, SourceType } from '../domain/attribution.js';
import type { ComparisonIndex } from './comparison-index.js';
import { plainName } from './comparison-index.js';
import type { CopyRoot } from './copy-root.js';
import { copyRoot, outletKey, publisherRoot } from './copy-root.js';

/**
 * Where one claim says that it comes from.
 *
 * `source`: a named person, organisation or document. `unnamed`: somebody whom the article does not name.
 * `outlet`: another outlet or agency, cited or copied. `own`: the outlet vouches for it itself.
 */
export interface ClaimOrigin {
  readonly type: 'source' | 'unnamed' | 'outlet' | 'own';
  /** The same for origins that are the same. */
  readonly key: string;
  /** As a page names it. */
  readonly name: string;
  /** What is cited; null where nobody is. */
  readonly sourceType: SourceType | null;
}

const NAMED = new Set(['person', 'organisation', 'document']);

/** A claim of the row with where it says that it comes from. */
export interface OriginOfClaim {
  readonly outletId: string;
  readonly outlet: string;
  readonly origin: ClaimOrigin;
  /** Key of the publisher whose text the article is: the same for copies. */
  readonly publisher: string;
  /** The document through which the source speaks ("a statement"), or null. */
  readonly throughDocument: string | null;
  /** What stands between quotation marks in the claim's sentence. */
  readonly quoted: readonly string[];
  /** The wording. */
  readonly text: string;
}

const QUOTED = /["“]([^"“”]{3,})["”]/gu;

/** The origin of a claim with what tells whether others have it from there too. */
export function originOfClaim(claim: ClaimInContext, index: ComparisonIndex): OriginOfClaim {
  const { outletId } = index.articles.get(claim.article)!;
  const { attribution } = claim;
  return {
    outletId,
    outlet: index.outlets.get(outletId)?.name ?? outletId,
    origin: claimOrigin(claim, index),
    publisher: publisherRoot(claim.article, index),
    throughDocument: attribution?.viaType === 'document' ? attribution.via : null,
    quoted: attribution === null ? [] : [...claim.sentence.text.matchAll(QUOTED)].map((match) => match[1]!),
    text: claim.claim.text,
  };
}

/** Reads a claim's origin off its attribution, and off the text that its article copies where it names no source. */
function claimOrigin(claim: ClaimInContext, index: ComparisonIndex): ClaimOrigin {
  const article = index.articles.get(claim.article)!;
  const own = `outlet:${article.outletId}`;
  const source = claim.attribution?.source ?? null;
  const via = claim.attribution?.via ?? null;
  if (source !== null && isNamed(source) && !isOutlet(source, index)) return { type: 'source', key: `source:${plainName(source.canonical)}`, name: source.canonical, sourceType: source.type };
  if (source !== null && !isOutlet(source, index)) return unnamedOrigin(claim, source, index);
  const cited = source?.canonical ?? via;
  if (cited !== null && outletKey(cited, index) !== own) return { type: 'outlet', key: outletKey(cited, index), name: cited, sourceType: 'outlet' };
  const copied = copyOrigin(claim.article, own, index);
  if (copied !== null) return copied;
  if (claim.attribution !== null && cited === null) return unnamedOrigin(claim, null, index);
  return { type: 'own', key: own, name: index.outlets.get(article.outletId)?.name ?? article.outletId, sourceType: null };
}

/** Recognised as an outlet by analysis, or of the same name as one that is compared. */
function isOutlet(source: AttributionSource, index: ComparisonIndex): boolean {
  return source.type === 'outlet' || index.outletByName.has(plainName(source.canonical));
}

function isNamed(source: AttributionSource): boolean {
  return NAMED.has(source.type) || (source.type === 'unknown' && /^\p{Lu}/u.test(source.canonical));
}

/** Unnamed sources are the same only if one text, or one outlet that both cite, describes them in the same words. */
function unnamedOrigin(claim: ClaimInContext, source: AttributionSource | null, index: ComparisonIndex): ClaimOrigin {
  const via = claim.attribution?.via ?? null;
  const root = copyRoot(claim.article, index);
  const teller = via !== null ? outletKey(via, index) : tellerOf(root, index);
  const name = source?.canonical ?? 'a source that is not named';
  return { type: 'unnamed', key: `unnamed:${teller}:${plainName(name)}`, name, sourceType: 'unnamed' };
}

/** Who tells of a source in a copied text: the original where it is at hand, else the agency whose text it is. */
function tellerOf({ agency, article }: CopyRoot, index: ComparisonIndex): string {
  const original = `outlet:${index.articles.get(article)!.outletId}`;
  return agency === null || outletKey(agency, index) === original ? `article:${article}` : outletKey(agency, index);
}

function copyOrigin(articleId: string, own: string, index: ComparisonIndex): ClaimOrigin | null {
  const root = copyRoot(articleId, index);
  if (root.agency !== null) {
    const key = outletKey(root.agency, index);
    return key === own ? null : { type: 'outlet', key, name: root.agency, sourceType: 'outlet' };
  }
  const outletId = index.articles.get(root.article)!.outletId;
  if (root.article === articleId || `outlet:${outletId}` === own) return null;
  return { type: 'outlet', key: `outlet:${outletId}`, name: index.outlets.get(outletId)?.name ?? outletId, sourceType: 'outlet' };
}
