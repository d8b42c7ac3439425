import type { ComparisonOutlet, ComparisonRow, Independence, RowDecision } from '../../domain/comparison.js';
import { dateWords } from './date-words.js';
import type { DisputeView } from './dispute-view.js';
import { disputeView } from './dispute-view.js';
import type { BadgeView } from './labels.js';
import { ABSENCE_LABELS, STATUS_BADGES } from './labels.js';
import { claimHref } from './links.js';
import { countOf, nameList } from './number-words.js';
import type { WordingView } from './wording-view.js';
import { wordingView } from './wording-view.js';

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
  readonly badge: BadgeView;
  /** "2 to 3 independent sources". */
  readonly sources: string;
  readonly sourceReasons: readonly string[];
  readonly disputes: readonly DisputeView[];
  readonly decisions: readonly string[];
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
}

/** Formats a row. */
export function rowView(row: ComparisonRow, options: RowOptions): RowView {
  const { columns, nameOf } = options;
  return {
    id: `row-${row.groupId.replace(/\s/g, '_')}`,
    claim: row.claim,
    badge: STATUS_BADGES[row.status],
    sources: independenceWords(row.independentSources),
    sourceReasons: row.independentSources.reasons,
    disputes: row.disputes.map((dispute) => disputeView(dispute, row.wordings, nameOf)),
    decisions: row.decisions.map(decisionWords),
    cells: columns.map((outlet) => cellView(row, outlet, options)),
    absences: absenceLines(row, nameOf),
    claimHref: claimHref(row.referenceClaimId),
  };
}

function cellView(row: ComparisonRow, outlet: ComparisonOutlet, options: RowOptions): CellView {
  const wordings = row.wordings.filter((wording) => wording.outletId === outlet.id);
  const absent = row.absentFrom.find((absence) => absence.outletId === outlet.id);
  return {
    outlet: outlet.name,
    wordings: wordings.map((wording) => wordingView(wording, outlet.name, { markDifferences: options.markDifferences, alone: row.wordings.length === 1 })),
    absence: wordings.length > 0 ? '' : ABSENCE_LABELS[absent?.reason ?? 'not-reported'],
  };
}

/** "1 independent source", "2 to 3 independent sources", "Origin unknown: the outlets cite each other". */
export function independenceWords(sources: Independence): string {
  if (sources.max === 0) return 'No independent source';
  if (sources.min === sources.max) return countOf(sources.max, 'independent source');
  return `${sources.min} to ${countOf(sources.max, 'independent source')}`;
}

/** One line a reason: "Not reported: Harbour Gazette and Coast Wire". */
export function absenceLines(row: ComparisonRow, nameOf: (id: string) => string): readonly string[] {
  const reasons = [...new Set(row.absentFrom.map((absence) => absence.reason))];
  return reasons.map((reason) => {
    const names = row.absentFrom.filter((absence) => absence.reason === reason).map((absence) => nameOf(absence.outletId));
    return `${ABSENCE_LABELS[reason]}: ${nameList(names)}`;
  });
}

/** "Confirmed by mk on 12 September 2017, 10:00 UTC: checked with the coastguard". */
export function decisionWords(decision: RowDecision): string {
  const note = decision.note === null ? '' : `: ${decision.note}`;
  return `${decision.kind} by ${decision.by} on ${dateWords(decision.at)}${note}`;
}
