import type { Relation } from './link.js';
import type { TextSpan } from './span.js';

export type DisputeType =
  | 'quantity' | 'date' | 'place' | 'actor' | 'polarity' | 'antonym' | 'denial'
  | 'attribution' | 'quote-variance' | 'certainty' | 'cause';

export type DisputeState = 'open' | 'confirmed' | 'dismissed' | 'resolved';

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
}
