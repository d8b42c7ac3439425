import type { ClaimInContext } from '../../domain/claim-in-context.js';

/** One version of an article with its claims, as the comparison of versions needs it. */
export interface VersionClaims {
  readonly version: number;
  /** When it was read, ISO instant. */
  readonly at: string;
  readonly title: string | null;
  readonly text: string;
  readonly claims: readonly ClaimInContext[];
}
