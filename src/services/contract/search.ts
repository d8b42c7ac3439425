import type { ClaimSummary } from './claims.js';

/** A claim that a search found. */
export interface SearchHit {
  readonly claim: ClaimSummary;
  readonly articleTitle: string;
  readonly event: { readonly id: string; readonly title: string } | null;
  /** Pieces of the snippet; `hit` pieces matched the query. */
  readonly snippet: readonly { readonly text: string; readonly hit: boolean }[];
}

/** What is searched for, and where. */
export interface SearchQuery {
  readonly text: string;
  readonly outlet?: string;
  readonly event?: string;
  readonly page: number;
  readonly pageSize: number;
}
