import type { OutletOmissions } from '../domain/comparison.js';
import { absences } from './absence.js';
import { independence } from './independence.js';
import type { RowContext } from './row.js';
import type { RowDraft } from './row-draft.js';
import { outletOf } from './row-draft.js';
import { rowHeadline } from './row-headline.js';

/** A row counts as confirmed from so many independent sources on, at the least. */
const CONFIRMED = 2;

/** What each outlet leaves out of what at least two independent sources of other outlets say; outlets that leave out nothing are not listed. */
export function omissionsOf(drafts: readonly RowDraft[], context: RowContext): OutletOmissions[] {
  const byOutlet = new Map<string, OutletOmissions['corroborated'][number][]>(context.outletIds.map((id) => [id, []]));
  for (const draft of drafts) {
    if (!isConfirmed(draft, context)) continue;
    const claim = rowHeadline(draft);
    for (const { outletId, reason } of absences(draft, context.outletIds, context)) byOutlet.get(outletId)!.push({ claim, reason, groupId: draft.groupId });
  }
  return [...byOutlet].filter(([, corroborated]) => corroborated.length > 0).map(([outletId, corroborated]) => ({ outletId, corroborated }));
}

function isConfirmed(draft: RowDraft, { index, outletIds }: RowContext): boolean {
  const outlets = new Set(draft.claims.map((claim) => outletOf(claim, index)));
  return outlets.size >= 2 && outlets.size < outletIds.length && independence(draft.claims, index).min >= CONFIRMED;
}
