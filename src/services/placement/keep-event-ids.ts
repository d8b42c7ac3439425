import { createHash } from 'node:crypto';

/** Number of articles by event id. */
export type EventSizes = Map<string, number>;

export interface KnownEvents {
  /** Cluster key by member, as sorted anew. */
  readonly keys: ReadonlyMap<string, string>;
  /** Event id by article id before. */
  readonly known: ReadonlyMap<string, string>;
  /** Size of every event before, members or not. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** Ids made from one first article: each is taken by an event that this article began and left. */
const ATTEMPTS = 8;

interface Overlap {
  readonly key: string;
  readonly id: string;
  shared: number;
}

/**
 * Gives each cluster of articles sorted anew its event id: the known one that most of it bore, each once, the largest overlaps first.
 *
 * An id stays with the articles that were not sorted anew when at least as many of its articles are among them: an article
 * whose edit turned it to something else leaves its event. Other clusters get an id that no event bears.
 */
export function keepEventIds(members: readonly string[], { keys, known, sizes }: KnownEvents): ReadonlyMap<string, string> {
  const inside = new Map<string, number>();
  const overlaps = new Map<string, Overlap>();
  for (const member of members) {
    const id = known.get(member);
    if (id === undefined) continue;
    inside.set(id, (inside.get(id) ?? 0) + 1);
    const key = keys.get(member)!;
    const overlap = overlaps.get(`${key}\n${id}`) ?? { key, id, shared: 0 };
    overlap.shared++;
    overlaps.set(`${key}\n${id}`, overlap);
  }
  const outside = (id: string): number => (sizes.get(id) ?? 0) - (inside.get(id) ?? 0);
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key, id, shared } of [...overlaps.values()].sort((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1))) {
    if (ids.has(key) || taken.has(id) || outside(id) >= shared) continue;
    ids.set(key, id);
    taken.add(id);
  }
  for (const key of new Set(keys.values())) {
    if (!ids.has(key)) ids.set(key, freshId(key, (id) => taken.has(id) || outside(id) > 0));
    taken.add(ids.get(key)!);
  }
  return ids;
}

/** The ids that a new event of this key may get, the first that is free: made from its first article. Their sizes must be known. */
export function freshEventIds(key: string): readonly string[] {
  return Array.from({ length: ATTEMPTS }, (_, attempt) => `e-${createHash('sha256').update(`${key}#${attempt}`).digest('hex').slice(0, 10)}`);
}

function freshId(key: string, isTaken: (id: string) => boolean): string {
  const free = freshEventIds(key).find((id) => !isTaken(id));
  if (free === undefined) throw new Error(`no id is free for the event of ${key}`);
  return free;
}
