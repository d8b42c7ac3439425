import type { StorySummary } from '../../services/contract/events.js';
import { dayWords, DATE_UNKNOWN, periodWords } from './date-words.js';
import { disputesBadge } from './event-card.js';
import type { BadgeView } from './labels.js';
import type { LinkView } from './links.js';
import { eventHref, storyHref } from './links.js';
import { countOf } from './number-words.js';
import { reportLinks } from './report-links.js';

/** What `pages/stories/story.ejs` prints: one story and its events in order of time. */
export interface StoryPage {
  /** Title of the story. */
  readonly title: string;
  /** Dates and counts, one short phrase each. */
  readonly facts: readonly string[];
  /** Open disputes over all events. */
  readonly disputes: BadgeView;
  /** The comparison over all events. */
  readonly comparisonHref: string;
  /** Downloads. */
  readonly reports: readonly LinkView[];
  /** Events, earliest first; those of unknown date last. */
  readonly events: readonly { readonly title: string; readonly href: string; readonly date: string; readonly coverage: string; readonly disputes: BadgeView }[];
}

/** Builds the page of a story. */
export function storyPage(story: StorySummary): StoryPage {
  const events = [...story.events].sort((a, b) => (a.from ?? '9999').localeCompare(b.from ?? '9999'));
  return {
    title: story.title,
    facts: [periodWords(story.from, story.to), countOf(story.events.length, 'event'), countOf(story.articles, 'article')],
    disputes: disputesBadge(story.openDisputes),
    comparisonHref: `${storyHref(story.id)}/comparison`,
    reports: reportLinks(storyHref(story.id), new URLSearchParams()),
    events: events.map((event) => ({
      title: event.title,
      href: eventHref(event.id),
      coverage: countOf(event.articles, 'article'),
      disputes: disputesBadge(event.openDisputes),
      date: event.from === null ? DATE_UNKNOWN : dayWords(event.from),
    })),
  };
}
