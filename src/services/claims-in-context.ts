import type { Attribution } from '../domain/attribution.js';
import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { Claim } from '../domain/claim.js';
import type { PublicationDate } from '../domain/article.js';
import type { Sentence } from '../domain/sentence.js';
import { sourceChain } from '../domain/source-chain.js';
import { spanOf, type TextSpan } from '../domain/span.js';

/** An analysed article whose claims are to be compared. */
export interface ArticleWithClaims {
  readonly id: string;
  readonly outlet: string | null;
  readonly published: PublicationDate | null;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
}

/** The public id of a claim: that of its article and its key within the article. */
function claimIdOf(articleId: string, key: string): string {
  return `${articleId}.${key}`;
}

/** Sentences from which on a text is taken to name everybody that it tells of. */
const LONG = 8;

function capitalisedIn(text: string, sentences: readonly Sentence[]): ReadonlySet<string> | null {
  return sentences.length < LONG ? null : new Set(Array.from(text.matchAll(/\p{Lu}[\p{L}-]+/gu), ([word]) => word.toLowerCase()));
}

/** Puts each claim of an article beside its attribution, its sentence and the one before. */
export function claimsInContext(article: ArticleWithClaims): readonly ClaimInContext[] {
  const { attributions, sentences, text } = article;
  const capitalised = capitalisedIn(text, sentences);
  const claims: ClaimInContext[] = [];
  for (const claim of article.claims) {
    claims.push({
      id: claimIdOf(article.id, claim.id),
      article: article.id,
      outlet: article.outlet,
      published: article.published,
      claim,
      attribution: claim.attribution === null ? null : (attributions[claim.attribution] ?? null),
      chain: sourceChain(claim, attributions),
      sentence: sentenceAt(article, claim.sentence) ?? spanOf(text, claim.start, claim.end),
      before: sentenceAt(article, claim.sentence - 1),
      capitalised,
      position: sentences.length > 1 ? claim.sentence / (sentences.length - 1) : 0,
    });
  }
  return claims;
}

function sentenceAt({ sentences, text }: ArticleWithClaims, index: number): TextSpan | null {
  const found = sentences[index];
  return found === undefined ? null : spanOf(text, found.start, found.end);
}
