import type { Comparison } from '../../domain/comparison.js';
import { headline } from './headline.js';
import { ABSENCE_LABELS } from './labels.js';
import type { LinkView } from './links.js';
import { rowHref } from './links.js';
import { countOf } from './number-words.js';

/** What one outlet leaves out of what others confirm. */
export interface OmissionView {
  readonly outlet: string;
  /** "3 claims" */
  readonly count: string;
  /** Each claim, with a link to its row, and why the outlet is without it. */
  readonly claims: readonly (LinkView & { readonly reason: string })[];
}

/** Formats the omissions of the outlets. */
export function omissionViews({ omissions }: Pick<Comparison, 'omissions'>, nameOf: (id: string) => string): readonly OmissionView[] {
  return omissions.map(({ corroborated, outletId }) => ({
    outlet: nameOf(outletId),
    count: countOf(corroborated.length, 'claim'),
    claims: corroborated.map(({ claim, groupId, reason }) => ({ label: headline(claim), href: rowHref(groupId), reason: ABSENCE_LABELS[reason] })),
  }));
}
