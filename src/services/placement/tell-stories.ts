import { createHash } from 'node:crypto';
import type { Event } from '../../domain/event.js';
import { clusterStories, type StoryEdge } from '../../matching/events/tell-stories.js';
import type { NamedStory } from '../../storage/event-store.js';
import type { Stores } from '../../storage/stores.js';
import type { ServiceContext } from '../service-context.js';
import { letOthersIn } from '../let-others-in.js';
import { enterEvent } from './enter-event.js';
import type { PlacementIndex } from './placement-index.js';
import { hangingTogether, nextTo } from './story-neighbourhood.js';

/** Events of a region that are told together where more hang together than are told as a whole. */
const STARTS_AT_ONCE = 200;

/**
 * Finds the stories of events that are waiting, and of those that hang together with them, and stores what changed.
 *
 * A story is worth a page when it has several events, or when somebody named it. An event's job waits until its story is stored; the events
 * that its change may part wait with it. Where very many events hang together, only the stories next to those that wait are told anew, so that
 * the cost does not grow with what is stored.
 */
export async function tellStoriesAnew(context: ServiceContext, index: PlacementIndex, events: readonly string[]): Promise<void> {
  const { storage } = context;
  const wanted = new Set(events);
  for (const event of events) {
    await letOthersIn();
    await storage.unitOfWork(async (work) => {
      await index.follow(work);
      for (const other of await enterEvent(work, index, event)) {
        await work.jobs.add('stories', other, context.now());
        wanted.add(other);
      }
    });
  }
  const taken = new Set<string>();
  const done = new Set<string>();
  const crowd = new Set<string>();
  const waiting = [...wanted].sort();
  for (const event of waiting) {
    if (done.has(event) || crowd.has(event)) continue;
    for (const id of await storage.unitOfWork((work) => tellPart(work, event, { taken, crowd }))) done.add(id);
  }
  const crowded = waiting.filter((event) => crowd.has(event));
  for (let from = 0; from < crowded.length; from += STARTS_AT_ONCE) {
    await storage.unitOfWork((work) => tellNextTo(work, crowded.slice(from, from + STARTS_AT_ONCE)));
  }
}

interface Telling {
  /** Ids that other stories bear. */
  readonly taken: Set<string>;
  /** Events that too many hang together with. */
  readonly crowd: Set<string>;
}

/**
 * Sorts everything that hangs together with an event into stories, and removes the jobs that this does: those of the events returned. Where that
 * is too much it only notes what it has seen as crowded.
 */
async function tellPart(work: Stores, start: string, { crowd, taken }: Telling): Promise<readonly string[]> {
  const part = await hangingTogether(work.eventLinks, start);
  if (!part.isWhole) {
    for (const id of part.nearest) crowd.add(id);
    return [];
  }
  await saveStories(work, part.names, taken);
  const ids = [...part.names.keys()];
  for (const id of [start, ...ids]) await work.jobs.remove('stories', id);
  return ids;
}

/** Sorts the events next to some into stories, then those next to events that this parted from others, and removes the jobs of the first. */
async function tellNextTo(work: Stores, starts: readonly string[]): Promise<void> {
  const done = new Set<string>();
  for (let open = starts; open.length > 0; ) {
    const parted = await saveStories(work, await nextTo(work, open), new Set());
    for (const id of open) done.add(id);
    open = parted.filter((id) => !done.has(id));
  }
  for (const id of starts) await work.jobs.remove('stories', id);
}

/** Sorts some events, given with their names, into stories and stores them; returns those that lost others of their story. */
async function saveStories(work: Stores, names: ReadonlyMap<string, string | null>, taken: Set<string>): Promise<readonly string[]> {
  const ids = [...names.keys()].sort();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const edges = (await work.eventLinks.listTiesAmong(ids)).map(({ id, other, probability }): StoryEdge => ({ a: numbers.get(id)!, b: numbers.get(other)!, probability }));
  const keys = clusterStories(ids.map((id) => ({ id, story: names.get(id)! })), edges);
  const stored = await work.events.listIn(ids);
  const members = new Map<string, Event[]>();
  for (const event of stored) {
    const key = keys.get(event.id)!;
    members.set(key, [...(members.get(key) ?? []), event]);
  }
  const given = new Set(names.values());
  // Most stories stay as they are, and are not written.
  const known = await work.events.listStoriesIn([...new Set(stored.flatMap(({ story }) => story ?? []))]);
  for (const [key, events] of members) await saveStory(work, { events, taken, known, name: given.has(key) ? key : null });
  await work.events.removeEmptyStories([...new Set(stored.map(({ story }) => story).filter((story) => story !== null))]);
  return partedIn(stored, keys);
}

/** Events of a story that is now several. */
function partedIn(before: readonly Event[], keys: ReadonlyMap<string, string>): readonly string[] {
  const ways = new Map<string, Set<string>>();
  for (const { id, story } of before) if (story !== null) ways.set(story, (ways.get(story) ?? new Set()).add(keys.get(id)!));
  return before.filter(({ story }) => story !== null && ways.get(story)!.size > 1).map(({ id }) => id);
}

interface ToldStory {
  readonly events: readonly Event[];
  readonly name: string | null;
  /** Ids that other stories bear. */
  readonly taken: Set<string>;
  /** The stories that the events were of, as they are stored. */
  readonly known: ReadonlyMap<string, NamedStory>;
}

async function saveStory(work: Stores, { events, known, name, taken }: ToldStory): Promise<void> {
  const sorted = [...events].sort((a, b) => (a.from ?? '~').localeCompare(b.from ?? '~') || (a.id < b.id ? -1 : 1));
  const first = sorted[0]!;
  const worthAPage = sorted.length > 1 || name !== null;
  // The id that its events know the story by is kept, so that a link to it goes on to work.
  const borne = sorted.map((event) => event.story).find((id) => id !== null && !taken.has(id));
  const id = worthAPage ? (borne ?? (await freshId(work, name ?? first.id, { events, taken }))) : null;
  if (id !== null) {
    taken.add(id);
    const story = { id, title: name ?? first.title, given: name !== null };
    const before = known.get(id);
    if (before?.title !== story.title || before.given !== story.given) await work.events.saveStory(story);
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
