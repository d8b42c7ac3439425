import { LEAST_TIE } from '../../matching/events/tell-stories.js';
import type { EventLinkStore } from '../../storage/event-link-store.js';
import type { Stores } from '../../storage/stores.js';

/** Events up to which everything that hangs together is told anew as a whole. More hang together only by chains. */
const MOST_TOGETHER = 120;

/** Events with the names that somebody gave their stories. */
export type NamedEvents = ReadonlyMap<string, string | null>;

/** What hangs together with an event: all of it, or, where that is too much, the ids of the nearest. */
export type Region = { readonly isWhole: true; readonly names: NamedEvents } | { readonly isWhole: false; readonly nearest: readonly string[] };

/** The events that are tied to one another or bear one name, from a first one on. */
export async function hangingTogether(links: EventLinkStore, start: string): Promise<Region> {
  const names = new Map<string, string | null>();
  for (let next: readonly string[] = [start]; next.length > 0; ) {
    if (names.size + next.length > MOST_TOGETHER) return { isWhole: false, nearest: [...names.keys(), ...next] };
    const reached = await reachedFrom(links, next, names);
    next = reached.filter((id) => !names.has(id));
  }
  return { isWhole: true, names };
}

/** Some events, those tied to them and those that bear their names, each with all events of its story. */
export async function nextTo(work: Stores, starts: readonly string[]): Promise<NamedEvents> {
  const names = new Map<string, string | null>();
  const reached = await reachedFrom(work.eventLinks, starts, names);
  const stories = (await work.events.listIn([...new Set([...starts, ...reached])])).map(({ story }) => story).filter((story) => story !== null);
  const mates = (await work.events.listByStories([...new Set(stories)])).map(({ id }) => id);
  return new Map([...names, ...(await work.eventLinks.listNames([...new Set([...reached, ...mates])].filter((id) => !names.has(id))))]);
}

/** Notes the names of some events, and returns those tied to them and those that bear one of these names. */
async function reachedFrom(links: EventLinkStore, events: readonly string[], names: Map<string, string | null>): Promise<readonly string[]> {
  const found = await links.listNames(events);
  const reached = new Set<string>();
  for (const [id, name] of found) names.set(id, name);
  for (const name of new Set(found.values())) if (name !== null) for (const other of await links.listByName(name)) reached.add(other);
  for (const other of await links.listTied([...found.keys()], LEAST_TIE)) reached.add(other);
  return [...reached];
}
