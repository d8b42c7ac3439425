import type { ComparisonOutlet } from '../../domain/comparison.js';
import type { ComparisonRow, RowDecision } from '../../domain/comparison-row.js';
import { absenceLines } from '../../reports/report-words.js';
import { dateWords } from './date-words.js';
import type { DecideView, Deciding } from './decide-view.js';
import { decideView } from './decide-view.js';
import type { DisputeView } from './dispute-view.js';
import { disputeView } from './dispute-view.js';
import type { ValueView } from './history-view.js';
import { historyViews } from './history-view.js';
import type { BadgeView } from './labels.js';
import { ABSENCE_LABELS, EFFECT_BADGES, statusBadge } from './labels.js';
import { headline } from './headline.js';
import { claimHref, decisionHref } from './links.js';
import { countOf } from './number-words.js';
import { toldOnce } from './repeated-disputes.js';
import { rulingForm } from './ruling-view.js';
import type { SourceView } from './source-view.js';
import { sourceView } from './source-view.js';
import type { WordingView } from './wording-view.js';
import { wordingView } from './wording-view.js';

/** True where what a row shows follows from an editor's decision. */
export function isDecided(row: ComparisonRow): boolean {
  return row.decisions.some(({ effect }) => effect === 'applied' || effect === 'partly');
}

/** What one outlet says in a row, or why it says nothing. */
export interface CellView {
  readonly outlet: string;
  readonly wordings: readonly WordingView[];
  /** Empty where there is a wording. */
  readonly absence: string;
}

/** A claim group across the outlets, ready to print. */
export interface RowView {
  readonly id: string;
  readonly claim: string;
  /** What the row amounts to; null where the heading of its section says it. */
  readonly badge: BadgeView | null;
  readonly sources: SourceView;
  /** How values moved from article to article, one list a value. */
  readonly histories: readonly (readonly ValueView[])[];
  /** The move is what the row is about, so it is shown at once. */
  readonly isUpdated: boolean;
  readonly disputes: readonly DisputeView[];
  /** What opens the disputes after the first: "2 more disputes". */
  readonly moreDisputes: string;
  readonly decisions: readonly RowDecisionView[];
  /** An editor's decision changed what the row shows. */
  readonly decided: boolean;
  /** The forms to decide on it. */
  readonly decide: DecideView;
  /** One for each outlet shown, in order. */
  readonly cells: readonly CellView[];
  /** Which outlets lack it and why, in one line a reason. */
  readonly absences: readonly string[];
  readonly claimHref: string;
}

/** How to show a row. */
export interface RowOptions {
  /** The outlets shown, in order of the columns. */
  readonly columns: readonly ComparisonOutlet[];
  /** Name of an outlet, shown or not. */
  readonly nameOf: (outletId: string) => string;
  readonly markDifferences: boolean;
  readonly deciding: Deciding;
}

/** Formats a row. */
export function rowView(row: ComparisonRow, options: RowOptions): RowView {
  const { columns, nameOf } = options;
  const id = `row-${row.groupId.replace(/\s/g, '_')}`;
  const deciding = { ...options.deciding, back: `${options.deciding.back}#${id}` };
  return {
    id,
    claim: headline(row.claim),
    badge: row.status === 'corroborated' ? statusBadge(row) : null,
    sources: sourceView(row),
    histories: historyViews(row, nameOf),
    isUpdated: row.status === 'updated',
    disputes: rowDisputes(row, nameOf, deciding),
    moreDisputes: countOf(toldOnce(row.disputes).length - 1, 'more dispute'),
    decisions: row.decisions.filter(({ kind, effect }) => kind !== 'dispute' && effect !== 'replaced').map(rowDecisionView),
    decided: isDecided(row),
    decide: decideView(row, deciding, { nameOf, joining: 'link' }),
    cells: columns.map((outlet) => cellView(row, outlet, options)),
    absences: absenceLines(row.absentFrom, nameOf),
    claimHref: claimHref(row.referenceClaimId),
  };
}

function cellView(row: ComparisonRow, outlet: ComparisonOutlet, options: RowOptions): CellView {
  const wordings = row.wordings.filter((wording) => wording.outletId === outlet.id);
  const absent = row.absentFrom.find((absence) => absence.outletId === outlet.id);
  return {
    outlet: outlet.name,
    wordings: wordings.map((wording) => wordingView(wording, outlet.name, { markDifferences: options.markDifferences, alone: row.wordings.length === 1, row, nameOf: options.nameOf })),
    absence: wordings.length > 0 ? '' : `${ABSENCE_LABELS[absent?.reason ?? 'not-reported']}${absent?.similar === undefined ? '' : `: “${absent.similar.text}”`}`,
  };
}

/** The disputes of a row with forms to rule on them, those between copies told once. */
export function rowDisputes(row: ComparisonRow, nameOf: (outletId: string) => string, deciding: Deciding): readonly DisputeView[] {
  return toldOnce(row.disputes).map(({ dispute, repeats }) => ({ ...disputeView(dispute, row.wordings, nameOf, repeats), form: rulingForm(dispute, deciding, { repeats, nameOf }) }));
}

/** A decision on a row, ready to print. */
export interface RowDecisionView {
  /** "Same claim: “…”". */
  readonly words: string;
  /** "mk, 12 September 2017, 10:00 UTC: checked with the coastguard". */
  readonly who: string;
  /** What became of it where it is not simply applied; null else. */
  readonly effect: BadgeView | null;
  /** Its line in the history. */
  readonly href: string;
}

/** Formats a decision. */
export function rowDecisionView({ at, by, effect, id, note, summary }: RowDecision): RowDecisionView {
  return {
    words: summary,
    who: `${by}, ${dateWords(at)}${note === null ? '' : `: ${note}`}`,
    effect: effect === 'applied' ? null : EFFECT_BADGES[effect],
    href: decisionHref(id),
  };
}
