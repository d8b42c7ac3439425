import type { ComparisonRow, RowValue, ValueStanding } from '../../domain/comparison-row.js';
import type { ValueInWords } from '../../reports/history-words.js';
import { valueInWords } from '../../reports/history-words.js';
import { publicationWords } from './date-words.js';
import type { BadgeView } from './labels.js';
import { claimHref } from './links.js';

/** A value as one outlet gave it at one time. */
export interface ValueView extends ValueInWords {
  readonly when: string;
  readonly outlet: string;
  /** "Ines Toll"; empty in the outlet's own voice. */
  readonly source: string;
  readonly standing: BadgeView;
  readonly href: string;
}

/** How each value stands to the later ones. */
const STANDING_BADGES: Readonly<Record<ValueStanding, BadgeView>> = {
  latest: { label: 'Latest', tone: 'good' },
  superseded: { label: 'Updated since by the outlet', tone: 'quiet' },
  'not-updated': { label: 'Not updated', tone: 'change' },
};

/** Formats the values of a row that moved, one list for each, in order of publication. */
export function historyViews({ histories, wordings }: Pick<ComparisonRow, 'histories' | 'wordings'>, nameOf: (outletId: string) => string): readonly (readonly ValueView[])[] {
  return histories.map(({ values }) => values.map((value) => ({
    ...valueInWords(value, wordings),
    when: whenOf(value),
    outlet: nameOf(value.outletId),
    source: value.source ?? '',
    standing: STANDING_BADGES[value.standing],
    href: claimHref(value.claimId),
  })));
}

function whenOf({ published, publishedCertainty }: RowValue): string {
  return `${publicationWords(published)}${publishedCertainty === 'estimated' ? ' (estimated)' : ''}`;
}

/** Ids of the claims whose outlet gives an earlier value and no later one. */
export function notUpdated({ histories }: Pick<ComparisonRow, 'histories'>): ReadonlySet<string> {
  return new Set(histories.flatMap(({ values }) => values).filter(({ standing }) => standing === 'not-updated').map(({ claimId }) => claimId));
}
