import type { EventSummary } from '../../services/contract/events.js';
import { periodWords } from './date-words.js';
import type { BadgeView } from './labels.js';
import type { LinkView } from './links.js';
import { eventHref, storyHref } from './links.js';
import { countOf, nameList } from './number-words.js';

/** An event as lists show it. */
export interface EventCard {
  readonly title: string;
  readonly href: string;
  readonly dates: string;
  /** "Harbour Gazette, Coast Wire and 2 more". */
  readonly outlets: string;
  /** "5 articles from 4 outlets". */
  readonly coverage: string;
  /** "38 claims compared, 12 in more than one outlet". */
  readonly claims: string;
  readonly disputes: BadgeView;
  readonly story: LinkView | null;
}

const OUTLETS_SPELT = 4;

/** Formats an event for a list. */
export function eventCard(event: EventSummary): EventCard {
  return {
    title: event.title,
    href: eventHref(event.id),
    dates: periodWords(event.from, event.to),
    outlets: event.outlets.length === 0 ? 'Outlets not known' : nameList(event.outlets, OUTLETS_SPELT),
    coverage: `${countOf(event.articles, 'article')} from ${countOf(event.outlets.length, 'outlet')}`,
    claims: `${countOf(event.groups, 'claim')} compared, ${event.corroborated} in more than one outlet`,
    disputes: disputesBadge(event.openDisputes),
    story: event.story === null ? null : { label: event.story.title, href: storyHref(event.story.id) },
  };
}

/** "2 open disputes" or "No open dispute". */
export function disputesBadge(open: number): BadgeView {
  return open === 0 ? { label: 'No open dispute', tone: 'quiet' } : { label: countOf(open, 'open dispute'), tone: 'alert' };
}
