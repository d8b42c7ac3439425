import type { ArticleProfile } from '../matching/events/article-profile.js';
import { placeArticles as sortIntoEvents } from '../matching/events/cluster-articles.js';
import type { Stores } from '../storage/stores.js';
import { eventSizes, keepEventIds, moveBetween } from './keep-event-ids.js';
import { enterArticle, type PlacementIndex } from './placement-index.js';
import type { ServiceContext } from './service-context.js';

/**
 * Places the articles that are waiting, each in the event of the articles that it hangs together with.
 *
 * Only the neighbourhood of a new article is sorted anew; events keep the id under which most of their articles were known.
 * Articles and the jobs to compare their events are stored in one transaction.
 */
export async function placeArticles(context: ServiceContext, placement: PlacementIndex): Promise<void> {
  const waiting = await context.stores.jobs.list('place');
  if (waiting.length === 0) return;
  const profiles = new Map(await waitingProfiles(context.stores, waiting));
  for (const profile of profiles.values()) enterArticle(placement, profile, null);
  const moves = sortComponents(placement, [...profiles.keys()].sort());
  await context.storage.unitOfWork(async (work) => {
    const touched = new Set<string>();
    for (const [article, { from, to }] of moves) {
      if (from !== to) {
        if ((await work.events.find(to)) === undefined) await work.events.save({ id: to, title: '', from: null, to: null, story: null });
        await work.articles.setEvent(article, to);
      }
      if (from !== undefined) touched.add(from);
      touched.add(to);
    }
    for (const event of touched) await work.jobs.add('regroup', event, context.now());
    for (const article of waiting) await work.jobs.remove('place', article);
    await work.jobs.add('stories', 'all', context.now());
  });
}

async function waitingProfiles(stores: Stores, waiting: readonly string[]): Promise<readonly (readonly [string, ArticleProfile])[]> {
  const found: (readonly [string, ArticleProfile])[] = [];
  for (const id of waiting) {
    const profile = (await stores.articles.findProfile(id)) as ArticleProfile | undefined;
    if (profile !== undefined) found.push([id, profile]);
  }
  return found;
}

interface Move {
  readonly from: string | undefined;
  readonly to: string;
}

/** Sorts the components of the new articles into events; returns the new articles and those whose event changed. */
function sortComponents(placement: PlacementIndex, fresh: readonly string[]): ReadonlyMap<string, Move> {
  const moves = new Map<string, Move>();
  const done = new Set<string>();
  const sizes = eventSizes(placement.events);
  const isFresh = new Set(fresh);
  for (const id of fresh) {
    if (done.has(id)) continue;
    const members = placement.index.component(id);
    for (const member of members) done.add(member);
    const keys = sortIntoEvents(members, placement.index, new Map());
    const eventIds = keepEventIds(members, { keys, known: placement.events, sizes });
    for (const member of members) {
      const to = eventIds.get(keys.get(member)!)!;
      const from = placement.events.get(member);
      placement.events.set(member, to);
      moveBetween(sizes, from, to);
      if (from !== to || isFresh.has(member)) moves.set(member, { from, to });
    }
  }
  return moves;
}
