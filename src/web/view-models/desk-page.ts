import type { NotIngested } from '../../domain/comparison.js';
import type { DeskForm } from '../forms/list-form.js';
import type { DecisionCounts } from '../../services/contract/decisions.js';
import type { EventSummary } from '../../services/contract/events.js';
import type { Page } from '../../services/contract/page.js';
import type { EventCard } from './event-card.js';
import { eventCard } from './event-card.js';
import type { LinkView } from './links.js';
import { withQuery } from './links.js';
import type { NotIngestedView } from './not-ingested-view.js';
import { notIngestedView } from './not-ingested-view.js';
import { countOf } from './number-words.js';
import type { PaginationView } from './pagination.js';
import { paginationOf } from './pagination.js';

/** What `pages/desk/index.ejs` prints: the events that the newsroom covers. */
export interface DeskPage {
  /** Name of the page. */
  readonly title: string;
  /** "12 events" or, without any, an empty string. */
  readonly summary: string;
  /** What is wrong with the address asked for. */
  readonly errors: readonly string[];
  /** The two orders and which one is on. */
  readonly orders: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  /** The events of this page. */
  readonly events: readonly EventCard[];
  /** Nothing has been ingested yet. */
  readonly empty: boolean;
  /** The way to the other pages. */
  readonly pagination: PaginationView | null;
  /** Decisions that an editor has to look at; null without any. */
  readonly attention: LinkView | null;
  /** Documents that failed, with the reason. */
  readonly notIngested: readonly NotIngestedView[];
}

/** Builds the desk. */
export function deskPage(
  { decisions, events, notIngested }: { readonly events: Page<EventSummary>; readonly notIngested: readonly NotIngested[]; readonly decisions: DecisionCounts },
  form: DeskForm,
): DeskPage {
  return {
    title: 'Desk',
    summary: events.total === 0 ? '' : countOf(events.total, 'event'),
    errors: Object.values(form.errors),
    orders: [
      { label: 'Newest first', href: '/?order=newest', current: form.order === 'newest' },
      { label: 'Most disputed first', href: '/?order=disputed', current: form.order === 'disputed' },
    ],
    events: events.items.map(eventCard),
    empty: events.total === 0,
    pagination: paginationOf(events, (page) => withQuery('/', new URLSearchParams({ order: form.order, page: String(page) }))),
    attention: decisions.attention === 0 ? null : { label: `${countOf(decisions.attention, 'decision')} ${decisions.attention === 1 ? 'needs' : 'need'} attention`, href: '/decisions?state=attention' },
    notIngested: notIngestedView(notIngested),
  };
}
