import type { DisputeRuling, DisputeType } from './dispute.js';

/**
 * A claim as a decision remembers it: where it stood and how it was worded.
 *
 * Article and key find the claim again while its wording stands; the words and their sentence find it when a later engine cuts the
 * sentence otherwise.
 */
export interface ClaimAnchor {
  readonly article: string;
  /** The claim's key within its article. */
  readonly key: string;
  readonly text: string;
  /** The sentence that the claim was taken from. */
  readonly sentence: string;
}

/** These claims state the same thing. */
export interface SameDecision {
  readonly kind: 'same';
  readonly claims: readonly ClaimAnchor[];
}

/** None of `claims` states what any of `others` states; with `split`, the claims stay together in a row of their own. */
export interface ApartDecision {
  readonly kind: 'different' | 'split';
  readonly claims: readonly ClaimAnchor[];
  readonly others: readonly ClaimAnchor[];
}

/** The claims belong to the claims of another row and not to those they stood with. */
export interface MoveDecision {
  readonly kind: 'move';
  readonly claims: readonly ClaimAnchor[];
  /** Those left behind. */
  readonly others: readonly ClaimAnchor[];
  /** Those of the row they go to. */
  readonly target: readonly ClaimAnchor[];
}

/** The headline of the row that holds most of the claims; null gives it back its reference wording. */
export interface RenameDecision {
  readonly kind: 'rename';
  readonly claims: readonly ClaimAnchor[];
  readonly title: string | null;
}

/** A ruling on a dispute, with what was known when it was made. */
export interface RulingDecision {
  readonly kind: 'dispute';
  readonly ruling: DisputeRuling;
  readonly a: ClaimAnchor;
  readonly b: ClaimAnchor;
  readonly type: DisputeType;
  /** What settles it, or null. */
  readonly source: string | null;
  /** The finding as it was: shown again when the engine no longer finds it. */
  readonly finding: { readonly rule: string; readonly confidence: number; readonly explanation: string; readonly evidence: { readonly a: string; readonly b: string } };
  /** The versions of the event's articles at that time: what was said in them is no new evidence. */
  readonly articles: Readonly<Record<string, number>>;
}

/** An article belongs to the event of some articles, and not to that of others. */
export interface ArticleEventDecision {
  readonly kind: 'article-event';
  readonly article: string;
  readonly title: string;
  /** The event it leaves, and the articles left behind. */
  readonly from: string | null;
  readonly apart: readonly string[];
  /** The event it goes to and its articles; null and none for an event of its own. */
  readonly to: string | null;
  readonly toTitle: string | null;
  readonly together: readonly string[];
}

/** The title of the event, or of the event that most of its articles are in later; null gives it back the engine's. */
export interface EventTitleDecision {
  readonly kind: 'event-title';
  readonly event: string;
  readonly articles: readonly string[];
  readonly title: string | null;
}

/** What an editor stated about a document. */
export interface ArticleMetadataDecision {
  readonly kind: 'article-metadata';
  readonly article: string;
  readonly stated: Readonly<Record<string, unknown>>;
}

/** Takes another decision back; both stay in the history. */
export interface UndoDecision {
  readonly kind: 'undo';
  readonly decision: string;
}

/** A decision on which claims belong together. */
export type ClaimDecision = SameDecision | ApartDecision | MoveDecision;

export type DecisionContent =
  | ClaimDecision | RenameDecision | RulingDecision | ArticleEventDecision | EventTitleDecision | ArticleMetadataDecision | UndoDecision;

export type DecisionKind = DecisionContent['kind'];

/** An editor's decision: who, when, what and why. Never changed and never removed. */
export interface Decision<C extends DecisionContent = DecisionContent> {
  readonly id: string;
  /** Grows with every decision; a later one outranks an earlier one. */
  readonly order: number;
  readonly content: C;
  readonly editor: string;
  /** ISO instant. */
  readonly at: string;
  readonly note: string | null;
}

/** Every claim that a decision speaks of. */
export function anchorsOf(content: DecisionContent): readonly ClaimAnchor[] {
  switch (content.kind) {
    case 'same':
    case 'rename':
      return content.claims;
    case 'different':
    case 'split':
      return [...content.claims, ...content.others];
    case 'move':
      return [...content.claims, ...content.target, ...content.others];
    case 'dispute':
      return [content.a, content.b];
    default:
      return [];
  }
}

/** Ids of what a decision is about, under which it is found again: articles, events, decisions. */
export function subjectsOf(content: DecisionContent): readonly string[] {
  switch (content.kind) {
    case 'article-event':
      return [...new Set([content.article, ...content.together, ...content.apart])];
    case 'event-title':
      return [...new Set([content.event, ...content.articles])];
    case 'article-metadata':
      return [content.article];
    case 'undo':
      return [content.decision];
    default:
      return [...new Set(anchorsOf(content).map((anchor) => anchor.article))];
  }
}

/** True when the content is that of decisions on which claims belong together. */
export function isClaimDecision(decision: Decision): decision is Decision<ClaimDecision> {
  return ['same', 'different', 'split', 'move'].includes(decision.content.kind);
}
