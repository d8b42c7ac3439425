import type { DisputeDetail } from '../../services/contract/disputes.js';
import type { FieldErrors } from '../forms/form-field.js';
import type { Deciding } from './decide-view.js';
import type { DecisionLine } from './decisions-page.js';
import { decisionLine } from './decisions-page.js';
import type { NoticeView } from './decision-notice.js';
import type { DisputeView } from './dispute-view.js';
import { disputeView } from './dispute-view.js';
import type { LinkView } from './links.js';
import { eventHref, rowHref } from './links.js';
import { nameList } from './number-words.js';
import type { TypedRuling } from './ruling-view.js';
import { rulingForm } from './ruling-view.js';

/** What `pages/disputes/dispute.ejs` prints: a dispute, its rulings and the form for another. */
export interface DisputePage {
  /** The kind of dispute and whose: "Different figures: Coast Wire and Harbour Gazette". */
  readonly title: string;
  /** The event, to go back to. */
  readonly event: LinkView;
  /** The row, for deciding on its wordings. */
  readonly row: LinkView;
  /** What was just recorded; null else. */
  readonly notice: NoticeView | null;
  /** Why a ruling was not accepted, as another editor was faster; empty else. */
  readonly conflict: string;
  /** What is wrong with the form that was sent. */
  readonly errors: readonly string[];
  /** Both sides with their evidence, the ruling and the form. */
  readonly dispute: DisputeView;
  /** Every ruling on it, latest first. */
  readonly history: readonly DecisionLine[];
}

/** What was sent from the page and not accepted. */
export interface RefusedRuling {
  readonly conflict?: string;
  readonly errors?: FieldErrors;
  readonly typed?: TypedRuling;
}

/** Builds the page of a dispute. */
export function disputePage(detail: DisputeDetail, deciding: Deciding, state: RefusedRuling & { readonly notice?: NoticeView | null } = {}): DisputePage {
  const view = disputeView(detail.dispute, [detail.a, detail.b], (id) => detail.outlets[id] ?? id);
  return {
    title: `${view.type}: ${nameList([...new Set(view.sides.map(({ outlet }) => outlet))])}`,
    event: { label: detail.event.title, href: `${eventHref(detail.event.id)}#row-${detail.groupId}` },
    row: { label: 'Decide on the wordings of this row', href: rowHref(detail.groupId) },
    notice: state.notice ?? null,
    conflict: state.conflict ?? '',
    errors: Object.values(state.errors ?? {}),
    dispute: { ...view, href: '', form: rulingForm(detail.dispute, deciding, { ...(state.typed && { typed: state.typed }), ...(state.errors && { errors: state.errors }) }) },
    history: detail.history.map((decision) => decisionLine(decision, deciding)),
  };
}
