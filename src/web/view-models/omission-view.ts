import type { Comparison, OutletOmissions } from '../../domain/comparison.js';
import type { AbsenceReason } from '../../domain/comparison-row.js';
import { headline } from './headline.js';
import { ABSENCE_LABELS } from './labels.js';
import type { LinkView } from './links.js';
import { rowHref } from './links.js';

/** What one outlet leaves out of what others confirm. */
export interface OmissionView {
  readonly outlet: string;
  /** "3 not reported, 1 published before this was known". */
  readonly count: string;
  /** Each claim, with a link to its row, and why the outlet is without it. */
  readonly claims: readonly (LinkView & { readonly reason: string })[];
}

/** Formats the omissions of the outlets. */
export function omissionViews({ omissions }: Pick<Comparison, 'omissions'>, nameOf: (id: string) => string): readonly OmissionView[] {
  return omissions.map(({ corroborated, outletId }) => ({
    outlet: nameOf(outletId),
    count: countsOf(corroborated),
    claims: byReason(corroborated).map(({ claim, groupId, reason }) => ({ label: headline(claim), href: rowHref(groupId), reason: ABSENCE_LABELS[reason] })),
  }));
}

/** What an outlet could have had comes before what it could not. */
const REASONS: readonly AbsenceReason[] = ['not-reported', 'unmatched', 'truncated', 'published-before'];

function byReason(omitted: OutletOmissions['corroborated']): OutletOmissions['corroborated'] {
  return REASONS.flatMap((reason) => omitted.filter((omission) => omission.reason === reason));
}

function countsOf(omitted: OutletOmissions['corroborated']): string {
  const counts = REASONS.map((reason) => ({ reason, count: omitted.filter((omission) => omission.reason === reason).length }));
  return counts.filter(({ count }) => count > 0).map(({ count, reason }) => `${count} ${ABSENCE_LABELS[reason].charAt(0).toLowerCase()}${ABSENCE_LABELS[reason].slice(1)}`).join('; ');
}
