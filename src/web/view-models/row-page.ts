import type { RowDetail } from '../../services/contract/rows.js';
import type { DecideView, Deciding } from './decide-view.js';
import { decideView, shortened } from './decide-view.js';
import type { DisputeView } from './dispute-view.js';
import { headline } from './headline.js';
import type { BadgeView } from './labels.js';
import { statusBadge } from './labels.js';
import type { LinkView } from './links.js';
import { eventHref, rowHref } from './links.js';
import { countOf } from './number-words.js';
import type { RowDecisionView } from './row-view.js';
import { isDecided, rowDecisionView, rowDisputes } from './row-view.js';
import type { SourceView } from './source-view.js';
import { sourceView } from './source-view.js';

/** What `pages/rows/row.ejs` prints: a row with everything that can be decided on it. */
export interface RowPage {
  /** The row's headline. */
  readonly title: string;
  /** What the row amounts to. */
  readonly badge: BadgeView;
  /** An editor's decision changed what the row shows. */
  readonly decided: boolean;
  /** The event, at this row. */
  readonly event: LinkView;
  /** The forms. */
  readonly decide: DecideView;
  /** What was decided on it. */
  readonly decisions: readonly RowDecisionView[];
  /** Range of independent sources, how it came about, and who has it from whom. */
  readonly sources: SourceView;
  /** Conflicts with both pieces of evidence. */
  readonly disputes: readonly DisputeView[];
  /** Where a search for another row is sent. */
  readonly searchAction: string;
  /** What other rows were searched for; may be empty. */
  readonly query: string;
  /** What was found, in words. */
  readonly found: string;
  /** Other rows: those searched for, else the likeliest. */
  readonly others: readonly OtherRowView[];
}

/** A row that this one could be joined with. */
export interface OtherRowView {
  readonly group: string;
  readonly claim: string;
  readonly outlets: string;
  readonly href: string;
}

const SHOWN = 12;

/** Builds the page of a row. @param query words that other rows must hold */
export function rowPage(detail: RowDetail, query: string, editor: string): RowPage {
  const { event, row } = detail;
  const nameOf = (id: string): string => detail.outlets[id] ?? id;
  const back = `${eventHref(event.id)}#row-${row.groupId}`;
  const deciding: Deciding = { editor, back };
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const matching = detail.others.filter(({ claim }) => words.every((word) => claim.toLowerCase().includes(word)));
  return {
    title: headline(row.claim),
    badge: statusBadge(row),
    decided: isDecided(row),
    event: { label: event.title, href: back },
    decide: decideView(row, deciding, { nameOf, others: detail.others, joining: 'page' }),
    decisions: row.decisions.map(rowDecisionView),
    sources: sourceView(row),
    disputes: rowDisputes(row, nameOf, deciding),
    searchAction: rowHref(row.groupId),
    query,
    found: query === '' ? 'The likeliest first' : `${countOf(matching.length, 'row')} ${matching.length === 1 ? 'holds' : 'hold'} “${query}”`,
    others: matching.slice(0, SHOWN).map(({ claim, groupId, outlets }) => ({ group: groupId, claim: headline(shortened(claim)), outlets: countOf(outlets, 'outlet'), href: rowHref(groupId) })),
  };
}
