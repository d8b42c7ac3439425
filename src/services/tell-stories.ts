import { createHash } from 'node:crypto';
import { tellStories } from '../matching/events/tell-stories.js';
import type { Stores } from '../storage/stores.js';
import type { PlacementIndex } from './placement-index.js';
import type { ServiceContext } from './service-context.js';

/**
 * Ties all events into stories again and stores what changed.
 *
 * A story is worth a page when it has several events, or when somebody named it.
 */
export async function tellStoriesAnew(context: ServiceContext, placement: PlacementIndex): Promise<void> {
  const keys = tellStories([...placement.profiles.values()], placement.events, context.engine.matching.model.statistics);
  const names = storyNames(placement);
  const members = new Map<string, string[]>();
  for (const [event, key] of keys) members.set(key, [...(members.get(key) ?? []), event]);
  await context.storage.unitOfWork(async (work) => {
    const taken = new Set<string>();
    for (const [key, events] of members) await saveStory(work, { events, taken, name: names.has(key) ? key : null });
    await work.events.removeEmpty();
    await work.jobs.remove('stories', 'all');
  });
}

interface ToldStory {
  readonly events: readonly string[];
  readonly name: string | null;
  /** Ids that other stories bear. */
  readonly taken: Set<string>;
}

async function saveStory(work: Stores, { events, name, taken }: ToldStory): Promise<void> {
  const stored = [];
  for (const id of events) stored.push(await work.events.get(id));
  const first = stored.sort((a, b) => (a.from ?? '~').localeCompare(b.from ?? '~') || (a.id < b.id ? -1 : 1))[0]!;
  const worthAPage = events.length > 1 || name !== null;
  // The id that its events know the story by is kept, so that a link to it goes on to work.
  const known = stored.map((event) => event.story).find((id) => id !== null && !taken.has(id));
  const id = worthAPage ? (known ?? storyIdOf(name ?? first.id)) : null;
  if (id !== null) {
    taken.add(id);
    await work.events.saveStory({ id, title: name ?? first.title }, name !== null);
  }
  for (const event of stored) if (event.story !== id) await work.events.save({ ...event, story: id });
}

function storyNames(placement: PlacementIndex): ReadonlySet<string> {
  return new Set([...placement.profiles.values()].map((profile) => profile.story).filter((name) => name !== null));
}

function storyIdOf(key: string): string {
  return `s-${createHash('sha256').update(key).digest('hex').slice(0, 10)}`;
}
