import type { ComparisonRow } from '../../domain/comparison-row.js';
import type { Wording } from '../../domain/wording.js';
import type { Contribution } from '../../domain/link.js';
import type { ArticleSummary } from './articles.js';

/** A claim's page: its group, every wording, why each was matched. */
export interface ClaimDetail {
  readonly claimId: string;
  readonly event: { readonly id: string; readonly title: string };
  readonly row: ComparisonRow;
  readonly wording: Wording;
  readonly article: ArticleSummary;
  /** Paragraph of the claim, for context. */
  readonly context: { readonly text: string; readonly start: number; readonly end: number };
  readonly quantities: readonly { readonly text: string; readonly meaning: string }[];
  readonly times: readonly { readonly text: string; readonly meaning: string }[];
  readonly links: readonly ClaimLinkDetail[];
  /** Other rows that show it too, since it may state what they do. */
  readonly alsoIn: readonly { readonly groupId: string; readonly claim: string }[];
  /** Names of outlets by id, for every outlet of the event. */
  readonly outlets: Readonly<Record<string, string>>;
}

/** One scored pair inside a group, with the reasons for its score. */
export interface ClaimLinkDetail {
  readonly other: Wording;
  readonly comparable: number;
  readonly contributions: readonly (Contribution & { readonly label: string })[];
}

/** The line that lists show for a claim. */
export interface ClaimSummary {
  readonly id: string;
  readonly eventId: string | null;
  readonly groupId: string | null;
  readonly articleId: string;
  readonly outlet: { readonly id: string; readonly name: string };
  readonly wording: Wording;
}
