import type { DecisionEffect } from '../../domain/comparison-row.js';
import type { DecisionKind } from '../../domain/decision.js';

/** A claim that a decision spoke of. */
export interface DecisionClaim {
  /** As it was worded when the decision was made. */
  readonly text: string;
  readonly articleId: string;
  readonly outlet: string;
  /** Where it is now; null where its wording is gone. */
  readonly claimId: string | null;
}

/** A decision as another one refers to it. */
export interface DecisionReference {
  readonly id: string;
  readonly summary: string;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

/** A line of the history of decisions. */
export interface DecisionSummary extends DecisionReference {
  readonly kind: DecisionKind;
  readonly effect: DecisionEffect;
  /** An editor has to look at it. */
  readonly attention: boolean;
  /** Later decisions that it cannot stand beside. */
  readonly against: readonly DecisionReference[];
  readonly undoneBy: DecisionReference | null;
  readonly mayUndo: boolean;
  readonly event: { readonly id: string; readonly title: string } | null;
  readonly claims: readonly DecisionClaim[];
}

/** Which decisions a list shows. */
export interface DecisionQuery {
  readonly kind?: DecisionKind;
  readonly editor?: string;
  readonly state?: 'attention' | 'standing' | 'undone';
  readonly page: number;
  readonly pageSize: number;
}

/** How many decisions there are, for menus and filters. */
export interface DecisionCounts {
  readonly total: number;
  readonly attention: number;
  /** Everybody who has decided anything. */
  readonly editors: readonly string[];
}
