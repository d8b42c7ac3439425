import type { ArticleProfile } from '../matching/events/article-profile.js';
import { placeArticles as sortIntoEvents } from '../matching/events/cluster-articles.js';
import type { Stores } from '../storage/stores.js';
import { loadArticleRulings, type ArticleRulings } from './decisions/article-rulings.js';
import { eventSizes, keepEventIds, moveBetween, type KnownEvents } from './keep-event-ids.js';
import { enterArticle, type PlacementIndex } from './placement-index.js';
import type { ServiceContext } from './service-context.js';

/**
 * Places the articles that are waiting, each in the event of the articles that it hangs together with.
 *
 * Only the neighbourhood of a new article is sorted anew; events keep the id under which most of their articles were known. Editors'
 * rulings come first: what they put together stays together, what they parted stays apart.
 * Articles and the jobs to compare their events are stored in one transaction.
 */
export async function placeArticles(context: ServiceContext, placement: PlacementIndex): Promise<void> {
  const waiting = await context.stores.jobs.list('place');
  if (waiting.length === 0) return;
  const profiles = new Map(await waitingProfiles(context.stores, waiting));
  for (const profile of profiles.values()) enterArticle(placement, profile, null);
  const moves = sortComponents(placement, [...profiles.keys()].sort(), await loadArticleRulings(context.stores));
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
function sortComponents(placement: PlacementIndex, fresh: readonly string[], rulings: ArticleRulings): ReadonlyMap<string, Move> {
  const moves = new Map<string, Move>();
  const done = new Set<string>();
  const sizes = eventSizes(placement.events);
  const isFresh = new Set(fresh);
  for (const id of fresh.flatMap((article) => placement.index.affected(article))) {
    if (done.has(id)) continue;
    const members = neighbourhood(id, placement, rulings);
    for (const member of members) done.add(member);
    const keys = sortIntoEvents(members, placement.index, rulings);
    const eventIds = keepEventIds(members, withoutLeavers(members, { keys, known: placement.events, sizes }, rulings));
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

/** What hangs together with an article by likeness or by an editor's ruling, sorted. */
function neighbourhood(id: string, { index, profiles }: PlacementIndex, { partners }: ArticleRulings): readonly string[] {
  const members = new Set<string>();
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (members.has(next) || !profiles.has(next)) continue;
    for (const member of index.component(next)) {
      members.add(member);
      for (const partner of partners.get(member) ?? []) if (!members.has(partner)) queue.push(partner);
    }
  }
  return [...members].sort();
}

/** An article on its way out has no say in which articles its old event's id stays with. */
function withoutLeavers(members: readonly string[], { keys, known, sizes }: KnownEvents, { leaving }: ArticleRulings): KnownEvents {
  const leavers = members.filter((member) => leaving.has(member) && known.get(member) === leaving.get(member));
  if (leavers.length === 0) return { keys, known, sizes };
  const staying = new Map(known);
  const counts = new Map(sizes);
  for (const leaver of leavers) {
    const event = known.get(leaver)!;
    const others = members.filter((member) => member !== leaver && staying.get(member) === event);
    // Nobody is left behind: the event goes with the article.
    if (others.length === 0 && (counts.get(event) ?? 0) <= 1) continue;
    staying.delete(leaver);
    counts.set(event, (counts.get(event) ?? 1) - 1);
  }
  return { keys, known: staying, sizes: counts };
}
