import type { ComparisonRow } from '../../domain/comparison-row.js';
import type { RowDetail } from '../../services/contract/rows.js';
import { headline } from './headline.js';
import { rowHref } from './links.js';
import { countOf } from './number-words.js';

/** Who decides, and where to go on after. */
export interface Deciding {
  /** The name that the browser remembers; "" where it has none. */
  readonly editor: string;
  /** Path of the page that the forms stand on. */
  readonly back: string;
}

/** The forms to decide on a row. */
export interface DecideView extends Deciding {
  /** Parts the ids of this row's fields from those of others. */
  readonly id: string;
  readonly group: string;
  /** The row's own page. */
  readonly href: string;
  /** The wordings that may be taken out, all but those that stand in other rows; none where there is only one. */
  readonly claims: readonly { readonly id: string; readonly outlet: string; readonly text: string }[];
  readonly claim: string;
  /** As an editor worded it; empty where it is the reference wording. */
  readonly headline: string;
  /** How joining is offered: by a link to the row's page, or by that page itself. */
  readonly joining: 'link' | 'page';
  /** Rows that wordings may be moved to, likeliest first; none where only a link is offered. */
  readonly others: readonly { readonly value: string; readonly label: string }[];
}

const LONGEST = 110;
const OFFERED = 25;

/** Builds the forms of a row. @param others the other rows of its event, likeliest first */
export function decideView(
  row: ComparisonRow,
  deciding: Deciding,
  { joining, nameOf, others = [] }: { readonly nameOf: (outletId: string) => string; readonly others?: RowDetail['others']; readonly joining: DecideView['joining'] },
): DecideView {
  const own = row.wordings.filter(({ borrowedFrom }) => borrowedFrom === undefined);
  return {
    ...deciding,
    id: row.groupId.replace(/\s/g, '_'),
    group: row.groupId,
    href: rowHref(row.groupId),
    claims: own.length < 2 ? [] : own.map((wording) => ({ id: wording.claimId, outlet: nameOf(wording.outletId), text: shortened(wording.text) })),
    claim: row.claim,
    joining,
    headline: row.claim === reference(row) ? '' : row.claim,
    others: others.slice(0, OFFERED).map(({ groupId, claim, outlets }) => ({ value: groupId, label: `${headline(shortened(claim))} (${countOf(outlets, 'outlet')})` })),
  };
}

/** A text cut to one line of a list. */
export function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}

function reference(row: ComparisonRow): string {
  const wording = row.wordings.find(({ isReference }) => isReference);
  return wording === undefined ? '' : wording.antecedent === undefined ? wording.text : `[${wording.antecedent}] ${wording.text}`;
}
