import type { DisputeSummary } from '../../services/contract/disputes.js';
import type { Page } from '../../services/contract/page.js';
import type { DisputeListForm } from '../forms/list-form.js';
import type { Deciding } from './decide-view.js';
import type { NoticeView } from './decision-notice.js';
import type { DisputeView } from './dispute-view.js';
import { disputeView } from './dispute-view.js';
import type { LinkView } from './links.js';
import { eventHref, withQuery } from './links.js';
import { countOf } from './number-words.js';
import type { PaginationView } from './pagination.js';
import { paginationOf } from './pagination.js';
import { sameWordsTogether } from './repeated-disputes.js';
import { rulingForm } from './ruling-view.js';

/** A dispute with the event it is about. */
export interface DisputeLine extends DisputeView {
  readonly anchor: string;
  readonly event: LinkView;
}

/** What `pages/disputes/index.ejs` prints: the disputes of all events. */
export interface DisputesPage {
  /** Name of the page. */
  readonly title: string;
  /** "7 disputes", or empty without any. */
  readonly summary: string;
  /** The way to all of them where the list is narrowed to an outlet or event; null else. */
  readonly all: LinkView | null;
  /** What was just recorded; null else. */
  readonly notice: NoticeView | null;
  /** What is wrong with the address asked for. */
  readonly errors: readonly string[];
  /** Which disputes may be listed, and which are. */
  readonly states: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  /** Disputes of this page. */
  readonly disputes: readonly DisputeLine[];
  /** The way to the other pages. */
  readonly pagination: PaginationView | null;
}

const STATES = [[undefined, 'All'], ['open', 'Open'], ['ruled', 'Ruled on']] as const;

function listHref({ event, outlet, state }: Pick<DisputeListForm, 'event' | 'outlet' | 'state'>, page: number): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ state, event, outlet })) if (value !== undefined) query.set(name, value);
  if (page > 1) query.set('page', String(page));
  return withQuery('/disputes', query);
}

/** Builds the list of disputes. */
export function disputesPage(disputes: Page<DisputeSummary>, form: DisputeListForm, given: { readonly editor: string; readonly notice: NoticeView | null; readonly outlet: string | null }): DisputesPage {
  const back = listHref(form, form.page);
  const scope = { ...(form.event === undefined ? {} : { event: form.event }), ...(form.outlet === undefined ? {} : { outlet: form.outlet }) };
  return {
    title: 'Disputes',
    summary: disputes.total === 0 ? '' : `${countOf(disputes.total, 'dispute')} ${scopeOf(disputes, form, given.outlet)}, the surest first`,
    all: form.event === undefined && form.outlet === undefined ? null : { label: 'Disputes of all outlets and events', href: listHref({ ...(form.state === undefined ? {} : { state: form.state }) }, 1) },
    notice: given.notice,
    errors: Object.values(form.errors),
    states: STATES.map(([state, label]) => ({ label, href: listHref({ ...scope, ...(state === undefined ? {} : { state }) }, 1), current: state === form.state })),
    disputes: sameWordsTogether(disputes.items).map((told) => disputeLine(told, { editor: given.editor, back: `${back}#${told.item.dispute.id}` })),
    pagination: paginationOf(disputes, (page) => listHref(form, page)),
  };
}

/** Whose disputes are listed: "over all events", "in “Ferry aground”", "of Coast Wire". */
function scopeOf({ items }: Page<DisputeSummary>, { event }: DisputeListForm, outlet: string | null): string {
  const title = event === undefined ? undefined : items[0]?.event.title;
  const parts = [...(title === undefined ? [] : [`in “${title}”`]), ...(outlet === null ? [] : [`of ${outlet}`])];
  return parts.length === 0 ? 'over all events' : parts.join(' ');
}

function disputeLine({ item, repeats }: { readonly item: DisputeSummary; readonly repeats: readonly DisputeSummary[] }, deciding: Deciding): DisputeLine {
  const nameOf = (id: string): string => [item, ...repeats].find(({ outlets }) => id in outlets)?.outlets[id] ?? id;
  const repeated = repeats.map(({ dispute }) => dispute);
  return {
    ...disputeView(item.dispute, [item.a, item.b], nameOf, repeated),
    form: rulingForm(item.dispute, deciding, { repeats: repeated, nameOf }),
    anchor: item.dispute.id,
    event: { label: item.event.title, href: `${eventHref(item.event.id)}#row-${item.groupId}` },
  };
}
