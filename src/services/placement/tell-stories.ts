import { createHash } from 'node:crypto';
import type { Event } from '../../domain/event.js';
import { clusterStories, tiesStories, type StoryEdge } from '../../matching/events/tell-stories.js';
import type { StoredTie } from '../../storage/event-link-store.js';
import type { Stores } from '../../storage/stores.js';
import type { ServiceContext } from '../service-context.js';
import { enterEvent } from './enter-event.js';
import type { PlacementIndex } from './placement-index.js';

/**
 * Finds the stories of the events that are waiting, and of those that hang together with them, and stores what changed.
 *
 * A story is worth a page when it has several events, or when somebody named it. An event's job waits until its story is stored; the events
 * that its change may part wait with it.
 */
export async function tellStoriesAnew(context: ServiceContext, index: PlacementIndex): Promise<void> {
  const { storage, stores } = context;
  for (const event of await stores.jobs.list('stories')) {
    await storage.unitOfWork(async (work) => {
      await index.follow(work);
      for (const other of await enterEvent(work, index, event)) await work.jobs.add('stories', other, context.now());
    });
  }
  const taken = new Set<string>();
  const done = new Set<string>();
  for (const event of await stores.jobs.list('stories')) {
    if (done.has(event)) continue;
    for (const id of await storage.unitOfWork((work) => tellFrom(work, event, taken))) done.add(id);
  }
}

/** Sorts everything that hangs together with an event into stories, and removes the jobs that this does: those of the events returned. */
async function tellFrom(work: Stores, start: string, taken: Set<string>): Promise<readonly string[]> {
  const { names, ties } = await hangingTogether(work, start);
  const ids = [...names.keys()].sort();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const edges = ties.flatMap(({ id, other, probability }): StoryEdge[] => {
    const [a, b] = [numbers.get(id)!, numbers.get(other)];
    return b === undefined || b <= a ? [] : [{ a, b, probability }];
  });
  const keys = clusterStories(ids.map((id) => ({ id, story: names.get(id)! })), edges);
  const stored = await work.events.listIn(ids);
  const members = new Map<string, Event[]>();
  for (const event of stored) {
    const key = keys.get(event.id)!;
    members.set(key, [...(members.get(key) ?? []), event]);
  }
  const given = new Set(names.values());
  for (const [key, events] of members) await saveStory(work, { events, taken, name: given.has(key) ? key : null });
  await work.events.removeEmptyStories([...new Set(stored.map(({ story }) => story).filter((story) => story !== null))]);
  for (const id of [start, ...ids]) await work.jobs.remove('stories', id);
  return ids;
}

/** The events that are tied to one another or bear one name, from a first one on, by id with that name, and all ties of theirs. */
async function hangingTogether(work: Stores, start: string): Promise<{ readonly names: ReadonlyMap<string, string | null>; readonly ties: readonly StoredTie[] }> {
  const names = new Map<string, string | null>();
  const ties: StoredTie[] = [];
  const namesSeen = new Set<string>();
  for (let next: readonly string[] = [start]; next.length > 0; ) {
    const reached = new Set<string>();
    const found = await work.eventLinks.listNames(next);
    for (const [id, name] of found) {
      names.set(id, name);
      if (name === null || namesSeen.has(name)) continue;
      namesSeen.add(name);
      for (const other of await work.eventLinks.listByName(name)) reached.add(other);
    }
    const own = await work.eventLinks.listTies([...found.keys()]);
    ties.push(...own);
    for (const { other, probability } of own) if (tiesStories(probability)) reached.add(other);
    next = [...reached].filter((id) => !names.has(id));
  }
  return { names, ties };
}

interface ToldStory {
  readonly events: readonly Event[];
  readonly name: string | null;
  /** Ids that other stories bear. */
  readonly taken: Set<string>;
}

async function saveStory(work: Stores, { events, name, taken }: ToldStory): Promise<void> {
  const sorted = [...events].sort((a, b) => (a.from ?? '~').localeCompare(b.from ?? '~') || (a.id < b.id ? -1 : 1));
  const first = sorted[0]!;
  const worthAPage = sorted.length > 1 || name !== null;
  // The id that its events know the story by is kept, so that a link to it goes on to work.
  const known = sorted.map((event) => event.story).find((id) => id !== null && !taken.has(id));
  const id = worthAPage ? (known ?? (await freshId(work, name ?? first.id, { events, taken }))) : null;
  if (id !== null) {
    taken.add(id);
    await work.events.saveStory({ id, title: name ?? first.title }, name !== null);
  }
  for (const event of sorted) if (event.story !== id) await work.events.save({ ...event, story: id });
}

/** An id made from the story's name or first event; another one where a story of other events bears that. */
async function freshId(work: Stores, key: string, { events, taken }: Pick<ToldStory, 'events' | 'taken'>): Promise<string> {
  const own = new Set(events.map((event) => event.id));
  for (let attempt = 0; ; attempt++) {
    const id = `s-${createHash('sha256').update(attempt === 0 ? key : `${key}#${attempt}`).digest('hex').slice(0, 10)}`;
    if (!taken.has(id) && (await work.events.listByStory(id)).every((event) => own.has(event.id))) return id;
  }
}
