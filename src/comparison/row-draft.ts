import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { RowStatus } from '../domain/comparison-row.js';
import type { Dispute } from '../domain/dispute.js';
import type { ClaimGroup } from '../domain/link.js';
import { compareText } from '../domain/text-order.js';
import type { ComparedUpdate } from './comparison-input.js';
import type { ComparisonIndex } from './comparison-index.js';
import { copiedWordings } from './copied-wordings.js';
import { publicationOrder } from './publication-interval.js';
import { rowStatus } from './row-status.js';

/** A row before its wordings, differences and origins are worked out: what filtering and ordering need. */
export interface RowDraft {
  readonly groupId: string;
  /** The headline that an editor gave it, or null. */
  readonly title: string | null;
  /** In order of publication, then of article and text. */
  readonly claims: readonly ClaimInContext[];
  /** Claims of other rows that may state this too: shown, and not counted as telling it. */
  readonly borrowed: readonly ClaimInContext[];
  readonly reference: ClaimInContext;
  readonly disputes: readonly Dispute[];
  readonly updates: readonly ComparedUpdate[];
  readonly status: RowStatus;
  /** The highest of its claims. */
  readonly checkworthiness: number;
  /** Where it comes in the article that has it highest up: 0 top, 1 end. */
  readonly position: number;
}

/** Which outlets are compared and whose wording is the reference. */
export interface DraftOptions {
  readonly isShown: (outletId: string) => boolean;
  readonly referenceOutlet: string | undefined;
}

/** Drafts the row of a group among the shown outlets; null when none of them carries it but in a claim that has a row of its own. */
export function draftRow(group: ClaimGroup, index: ComparisonIndex, options: DraftOptions): RowDraft | null {
  const claims = claimsOf(group.members, index, options.isShown);
  const first = claims[0];
  if (first === undefined) return null;
  const present = new Set(claims.map((claim) => claim.id));
  const disputes = (index.disputes.get(group.id) ?? []).filter(({ a, b }) => present.has(a) && present.has(b));
  const updates = (index.updates.get(group.id) ?? []).filter((update) => present.has(update.earlier) && present.has(update.later));
  const ofOutlet = claims.find((claim) => outletOf(claim, index) === options.referenceOutlet);
  return {
    groupId: group.id,
    title: group.title ?? null,
    claims,
    borrowed: claimsOf(group.borrowed ?? [], index, options.isShown),
    reference: ofOutlet ?? originalOf(claims.find((claim) => claim.id === group.reference) ?? first, claims, index),
    disputes,
    updates,
    status: rowStatus({ claims, disputes, updates }, index),
    checkworthiness: Math.max(...claims.map((claim) => claim.claim.checkworthiness)),
    position: Math.min(...claims.map((claim) => claim.position)),
  };
}

/** The wording that a claim is a copy of, else the claim itself: what others are compared with is the original. */
function originalOf(claim: ClaimInContext, claims: readonly ClaimInContext[], index: ComparisonIndex): ClaimInContext {
  if (!index.reuse.has(claim.article)) return claim;
  const original = copiedWordings(claims, index).get(claim.id);
  return claims.find(({ id }) => id === original) ?? claim;
}

/** Id of the outlet that publishes a claim's article. */
export function outletOf(claim: ClaimInContext, index: ComparisonIndex): string {
  return index.articles.get(claim.article)!.outletId;
}

function claimsOf(ids: readonly string[], index: ComparisonIndex, isShown: DraftOptions['isShown']): ClaimInContext[] {
  const claims: ClaimInContext[] = [];
  for (const id of new Set(ids)) {
    const claim = index.claims.get(id);
    if (claim !== undefined && isShown(outletOf(claim, index))) claims.push(claim);
  }
  const order = new Map(claims.map((claim) => [claim, publicationOrder(index.articles.get(claim.article)!)]));
  return claims.sort((a, b) => order.get(a)! - order.get(b)! || compareText(a.article, b.article) || a.claim.start - b.claim.start || compareText(a.id, b.id));
}
