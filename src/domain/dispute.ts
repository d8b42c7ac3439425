import type { Relation } from './link.js';
import type { TextSpan } from './span.js';

export type DisputeType =
  | 'quantity' | 'date' | 'place' | 'actor' | 'polarity' | 'antonym' | 'denial'
  | 'attribution' | 'quote-variance' | 'certainty' | 'cause';

export type DisputeState = 'open' | 'confirmed' | 'dismissed' | 'resolved';

/** What an editor says of a dispute; `reopened` opens it again without hiding the earlier ruling. */
export type DisputeRuling = 'confirmed' | 'dismissed' | 'resolved' | 'reopened';

/** What was found on comparing the values of two claims. Spans are into the text of the article each claim is from. */
export interface RelationFinding {
  readonly relation: Relation;
  /** Set when the relation is `contradicts`; else null. */
  readonly type: DisputeType | null;
  /** 0–1. */
  readonly confidence: number;
  readonly evidence: { readonly a: TextSpan; readonly b: TextSpan } | null;
  /** One plain sentence for an editor. */
  readonly explanation: string;
  /** Id of the rule that decided ("quantity/disjoint"). */
  readonly rule: string;
}

/** Wording that no article of the event had when a ruling was made. */
export interface NewEvidence {
  readonly claimId: string;
  readonly articleId: string;
  /** Name of the outlet; empty where it is not known. */
  readonly outlet: string;
  readonly text: string;
  /** The article was there and has been edited since; else it is a new one. */
  readonly edited: boolean;
}

/** The latest ruling on a dispute, and what came since. */
export interface StandingRuling {
  /** Id of the decision. */
  readonly decision: string;
  readonly ruling: DisputeRuling;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
  /** What settles the dispute, or null. */
  readonly source: string | null;
  /** Both sides as they were worded then. */
  readonly wordings: { readonly a: string; readonly b: string };
  /** Reopens the dispute where there is any. */
  readonly newEvidence: readonly NewEvidence[];
}

/** Where a dispute stands: as ruled, and open again once there is new evidence. */
export function disputeStateOf(ruling: StandingRuling | null): DisputeState {
  if (ruling === null || ruling.ruling === 'reopened' || ruling.newEvidence.length > 0) return 'open';
  return ruling.ruling;
}

/** A typed conflict between two claims of a group. */
export interface Dispute {
  readonly id: string;
  readonly group: string;
  readonly a: string;
  readonly b: string;
  readonly type: DisputeType;
  readonly rule: string;
  readonly confidence: number;
  readonly evidence: { readonly a: TextSpan; readonly b: TextSpan };
  readonly explanation: string;
  readonly state: DisputeState;
  /** The latest ruling; null or absent where nobody has ruled. */
  readonly ruling?: StandingRuling | null;
}
