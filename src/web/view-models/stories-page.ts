import type { StorySummary } from '../../services/contract/events.js';
import { periodWords } from './date-words.js';
import { disputesBadge } from './event-card.js';
import type { BadgeView } from './labels.js';
import { storyHref } from './links.js';
import { countOf } from './number-words.js';

/** A story as the list shows it. */
export interface StoryCard {
  readonly title: string;
  readonly href: string;
  readonly dates: string;
  readonly coverage: string;
  readonly disputes: BadgeView;
}

/** What `pages/stories/index.ejs` prints: every story. */
export interface StoriesPage {
  /** Name of the page. */
  readonly title: string;
  /** The stories, as the service orders them. */
  readonly stories: readonly StoryCard[];
}

/** Builds the list of stories. */
export function storiesPage(stories: readonly StorySummary[]): StoriesPage {
  return { title: 'Stories', stories: stories.map(storyCard) };
}

function storyCard(story: StorySummary): StoryCard {
  return {
    title: story.title,
    href: storyHref(story.id),
    dates: periodWords(story.from, story.to),
    coverage: `${countOf(story.events.length, 'event')}, ${countOf(story.articles, 'article')}`,
    disputes: disputesBadge(story.openDisputes),
  };
}
