import type { DisputeRuling } from '../../domain/dispute.js';

/** What an editor asks to be decided, in ids as pages show them. */
export type DecisionRequest =
  /** Two rows are one. */
  | { readonly kind: 'same'; readonly group: string; readonly other: string }
  /** Two claims of a row are not the same. */
  | { readonly kind: 'different'; readonly claim: string; readonly other: string }
  /** Claims of one row go into a row of their own. */
  | { readonly kind: 'split'; readonly claims: readonly string[] }
  /** Claims of one row go into another. */
  | { readonly kind: 'move'; readonly claims: readonly string[]; readonly to: string }
  /** The headline of a row; null gives it back its reference wording. */
  | { readonly kind: 'rename'; readonly group: string; readonly title: string | null }
  /** `seen`: the state of the dispute on the page that the ruling was made on, see `disputeToken`. */
  | { readonly kind: 'dispute'; readonly dispute: string; readonly ruling: DisputeRuling; readonly source: string | null; readonly seen: string }
  /** An article goes to another event, or with null to one of its own. */
  | { readonly kind: 'article-event'; readonly article: string; readonly event: string | null }
  | { readonly kind: 'event-title'; readonly event: string; readonly title: string | null }
  | { readonly kind: 'undo'; readonly decision: string };

/** Who decides, and why. */
export interface DecisionAuthor {
  readonly editor: string;
  readonly note: string | null;
}
