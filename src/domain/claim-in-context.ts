import type { PublicationDate } from './article.js';
import type { Attribution } from './attribution.js';
import type { Claim } from './claim.js';
import type { ChainLink } from './source-chain.js';
import type { TextSpan } from './span.js';

/** A claim with what comparing it to others needs to know of its surroundings. Spans are into its article's text. */
export interface ClaimInContext {
  /** Unique over all articles that are compared together. */
  readonly id: string;
  readonly article: string;
  /** Outlet name or id; null when unknown. */
  readonly outlet: string | null;
  readonly published: PublicationDate | null;
  readonly claim: Claim;
  /** The innermost attribution whose content holds the claim. */
  readonly attribution: Attribution | null;
  /** Everyone who hands the claim on, outermost first; the last one's attribution is `attribution`. Empty for the outlet's own words. */
  readonly chain: readonly ChainLink[];
  /** The sentence it was taken from. */
  readonly sentence: TextSpan;
  /** The sentence before it in the article, for pronouns and elided arguments; null at the start. */
  readonly before: TextSpan | null;
  /** Lower-case words that the article writes with a capital; null where it is too short to say whom it does not know. */
  readonly capitalised: ReadonlySet<string> | null;
  /** 0 at the top of the article, 1 at its end. */
  readonly position: number;
}
