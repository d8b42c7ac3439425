import type { RowDispute } from '../../domain/comparison-row.js';
import type { DisputeSummary } from '../../services/contract/disputes.js';
import type { BadgeView } from './labels.js';
import { disputeHref } from './links.js';
import { stateBadge } from './ruling-view.js';

/** A dispute that says the same as another one, between copies or in the same words. */
export interface RepeatView {
  /** "Harbour Gazette and Coast Wire". */
  readonly outlets: string;
  readonly href: string;
  readonly state: BadgeView;
}

/** Formats a dispute that repeats another one. */
export function repeatView(dispute: RowDispute, nameOf: (outletId: string) => string): RepeatView {
  return { outlets: `${nameOf(dispute.a.outletId)} and ${nameOf(dispute.b.outletId)}`, href: disputeHref(dispute.id), state: stateBadge(dispute) };
}

/** The disputes of a row that are told by themselves, each with those that repeat it. */
export function toldOnce(disputes: readonly RowDispute[]): readonly { readonly dispute: RowDispute; readonly repeats: readonly RowDispute[] }[] {
  return disputes.filter(({ repeats }) => repeats === null).map((dispute) => ({ dispute, repeats: disputes.filter(({ repeats }) => repeats === dispute.id) }));
}

/**
 * Puts disputes of a list together that are of one row and kind and set the same words, or copies of them, against each other.
 *
 * Those that were ruled on otherwise stay apart: what was ruled on one must not seem to hold for the other.
 */
export function sameWordsTogether(items: readonly DisputeSummary[]): readonly { readonly item: DisputeSummary; readonly repeats: readonly DisputeSummary[] }[] {
  const told = new Map<string, { readonly item: DisputeSummary; readonly repeats: DisputeSummary[] }>();
  for (const item of items) {
    const sides = [item.a.text, item.b.text].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()).sort();
    const key = [item.groupId, item.type, ...sides, rulingOf(item)].join('\n');
    const first = told.get(key);
    if (first === undefined) told.set(key, { item, repeats: [...item.repeatedBy] });
    else first.repeats.push(item, ...item.repeatedBy);
  }
  return [...told.values()];
}

/** What was ruled, by whom and why; the same for those that nobody ruled on. */
function rulingOf({ dispute: { ruling } }: DisputeSummary): string {
  return ruling === null ? '' : JSON.stringify([ruling.ruling, ruling.by, ruling.note, ruling.source, ruling.newEvidence.map(({ claimId }) => claimId)]);
}
