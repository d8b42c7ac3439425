import { createHash } from 'node:crypto';
import type { ClaimGroup } from '../domain/link.js';
import { pairKey } from '../domain/pair-key.js';
import type { EventComparison } from '../storage/group-store.js';
import type { Stores } from '../storage/stores.js';

/** Ids are short, and in a large database another event's group may bear one already. */
export async function withPublicIds(stores: Stores, eventId: string, compared: EventComparison): Promise<EventComparison> {
  const before = await stores.groups.list([eventId]);
  const kept = keepIds(eventId, compared, before);
  const elsewhere = await stores.groups.listElsewhere(eventId, kept.groups.map(({ id }) => id));
  return elsewhere.size === 0 ? kept : keepIds(eventId, compared, before, elsewhere);
}

/**
 * Gives new groups the public ids of the old ones that they share most claims with, the largest overlaps first, so that an
 * id once shown goes on to mean the same statement. Groups without a forerunner get an id made from their event and their first claim: of the claim alone, a claim that moved
 * to another event could claim the id that its old group still bears.
 *
 * @param elsewhere ids that groups of other events bear.
 */
export function keepIds(eventId: string, compared: EventComparison, before: readonly ClaimGroup[], elsewhere: ReadonlySet<string> = new Set()): EventComparison {
  const ids = publicIds(eventId, compared.groups, { before, elsewhere });
  return {
    ...compared,
    groups: compared.groups.map((group) => ({ ...group, id: ids.get(group.id)! })),
    relations: compared.relations.map((relation) => ({ ...relation, group: ids.get(relation.group)! })),
  };
}

function publicIds(
  eventId: string,
  groups: readonly ClaimGroup[],
  { before, elsewhere }: { readonly before: readonly ClaimGroup[]; readonly elsewhere: ReadonlySet<string> },
): ReadonlyMap<string, string> {
  const oldOf = new Map(before.flatMap((group) => group.members.map((member) => [member, group.id])));
  const overlaps = new Map<string, { readonly fresh: string; readonly old: string; shared: number }>();
  for (const group of groups) {
    for (const member of group.members) {
      const old = oldOf.get(member);
      if (old === undefined) continue;
      const key = pairKey(`new ${group.id}`, `old ${old}`);
      const overlap = overlaps.get(key) ?? { fresh: group.id, old, shared: 0 };
      overlap.shared++;
      overlaps.set(key, overlap);
    }
  }
  const ids = new Map<string, string>();
  const taken = new Set(elsewhere);
  const ranked = [...overlaps.values()].sort((a, b) => b.shared - a.shared || (a.old < b.old ? -1 : a.old > b.old ? 1 : a.fresh < b.fresh ? -1 : 1));
  for (const { fresh, old } of ranked) {
    if (ids.has(fresh) || taken.has(old)) continue;
    ids.set(fresh, old);
    taken.add(old);
  }
  for (const group of groups) if (!ids.has(group.id)) ids.set(group.id, freshId(eventId, group, taken));
  return ids;
}

function freshId(eventId: string, group: ClaimGroup, taken: Set<string>): string {
  const smallest = [...group.members].sort()[0] ?? group.id;
  for (let attempt = 0; ; attempt++) {
    const id = `g-${createHash('sha256').update(`${eventId} ${smallest}#${attempt}`).digest('hex').slice(0, 10)}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
