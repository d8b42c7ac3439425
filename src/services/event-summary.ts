import type { Event } from '../domain/event.js';
import { NotFoundError } from '../errors.js';
import type { Stores } from '../storage/stores.js';
import { outletsById } from './article-summary.js';
import { columnOf } from './outlet-column.js';
import type { EventSummary, StorySummary } from './contract/events.js';
import type { Page } from './contract/page.js';

/** A page of events for the desk. */
export async function listEvents(
  stores: Stores,
  { order, page, pageSize }: { readonly order: 'newest' | 'disputed'; readonly page: number; readonly pageSize: number },
): Promise<Page<EventSummary>> {
  const outlets = await outletsById(stores);
  const items: EventSummary[] = [];
  for (const event of await stores.events.list({ order, limit: pageSize, offset: (page - 1) * pageSize })) {
    const articles = await stores.articles.list({ event: event.id });
    const names = new Set(articles.map((article) => columnOf(article, outlets).name));
    items.push({
      id: event.id,
      title: event.title,
      from: event.from,
      to: event.to,
      story: event.story === null ? null : ((await stores.events.findStory(event.story)) ?? null),
      outlets: [...names].sort((a, b) => a.localeCompare(b, 'en')),
      ...(await stores.events.countsOf(event.id)),
    });
  }
  return { items, total: await stores.events.count(), page, pageSize };
}

/** Every story with its events in order of time. */
export async function listStories(stores: Stores): Promise<readonly StorySummary[]> {
  const summaries: StorySummary[] = [];
  for (const story of await stores.events.listStories()) summaries.push(await storySummary(stores, story));
  return summaries;
}

/** A story with its events, its articles and open disputes counted. @throws {NotFoundError} */
export async function getStory(stores: Stores, id: string): Promise<StorySummary> {
  const story = await stores.events.findStory(id);
  if (story === undefined) throw new NotFoundError('story', id);
  return storySummary(stores, story);
}

async function storySummary(stores: Stores, story: { readonly id: string; readonly title: string }): Promise<StorySummary> {
  const events = await stores.events.listByStory(story.id);
  const told: StorySummary['events'][number][] = [];
  for (const { from, id, title } of events) {
    const { articles, openDisputes } = await stores.events.countsOf(id);
    told.push({ id, title, from, articles, openDisputes });
  }
  return {
    id: story.id,
    title: story.title,
    ...datesOf(events),
    events: told,
    articles: told.reduce((sum, event) => sum + event.articles, 0),
    openDisputes: told.reduce((sum, event) => sum + event.openDisputes, 0),
  };
}

/** The days that some events span; null where no date is known. */
export function datesOf(events: readonly Event[]): { readonly from: string | null; readonly to: string | null } {
  const starts = events.map((event) => event.from).filter((day) => day !== null).sort();
  const ends = events.map((event) => event.to).filter((day) => day !== null).sort();
  return { from: starts[0] ?? null, to: ends.at(-1) ?? null };
}
