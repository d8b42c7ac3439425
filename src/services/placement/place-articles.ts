import { EventReader } from '../../matching/events/article-links.js';
import type { ArticleProfile } from '../../matching/events/article-profile.js';
import { placeArticles as sortIntoEvents } from '../../matching/events/cluster-articles.js';
import type { Stores } from '../../storage/stores.js';
import { loadArticleRulings, type ArticleRulings } from '../decisions/article-rulings.js';
import type { ServiceContext } from '../service-context.js';
import { enterArticle } from './enter-article.js';
import { freshEventIds, keepEventIds, type KnownEvents } from './keep-event-ids.js';
import { KnownPlaces } from './known-places.js';
import { PagedLinks } from './paged-links.js';
import type { PlacementIndex } from './placement-index.js';

/** Articles whose new places are stored in one transaction. */
const AT_ONCE = 200;

/**
 * Places the articles that are waiting, each in the event of the articles that it hangs together with.
 *
 * Only the neighbourhood of a new article is sorted anew; events keep the id under which most of their articles were known. Editors'
 * rulings come first: what they put together stays together, what they parted stays apart.
 * An article's place and the jobs to compare its event are stored in one transaction; until then its own job waits, and is done again
 * after a crash, entering the article into the index once more in place of before.
 */
export async function placeArticles(context: ServiceContext, index: PlacementIndex): Promise<void> {
  const { storage, stores } = context;
  const waiting = await stores.jobs.list('place');
  const fresh: string[] = [];
  for (const id of waiting) {
    const profile = (await stores.articles.findProfile(id)) as ArticleProfile | undefined;
    if (profile === undefined) {
      await storage.unitOfWork((work) => work.jobs.remove('place', id));
      continue;
    }
    fresh.push(id);
    await storage.unitOfWork((work) => enterArticle(work, index, profile));
  }
  const moves = [...(await sortComponents(stores, index, fresh.sort()))];
  for (let from = 0; from < moves.length; from += AT_ONCE) await storage.unitOfWork((work) => storeMoves(context, work, moves.slice(from, from + AT_ONCE)));
}

async function storeMoves(context: ServiceContext, work: Stores, moves: readonly (readonly [article: string, move: Move])[]): Promise<void> {
  const touched = new Set<string>();
  for (const [article, { from, to }] of moves) {
    if (from !== to) {
      if ((await work.events.find(to)) === undefined) await work.events.save({ id: to, title: '', from: null, to: null, story: null });
      await work.articles.setEvent(article, to);
    }
    if (from !== undefined) touched.add(from);
    touched.add(to);
    await work.jobs.remove('place', article);
  }
  for (const event of touched) {
    await work.jobs.add('regroup', event, context.now());
    await work.jobs.add('stories', event, context.now());
  }
}

interface Move {
  readonly from: string | undefined;
  readonly to: string;
}

/** Sorts the components of the new articles into events; returns the new articles and those whose event changed. */
async function sortComponents(stores: Stores, { model }: PlacementIndex, fresh: readonly string[]): Promise<ReadonlyMap<string, Move>> {
  const rulings = await loadArticleRulings(stores);
  const links = new PagedLinks(stores);
  const sorting: Sorting = { links, rulings, reader: new EventReader(links, model), stored: await stores.articles.listEventsOf([...rulings.partners.keys()]) };
  const places = new KnownPlaces(stores);
  const moves = new Map<string, Move>();
  const done = new Set<string>();
  const isFresh = new Set(fresh);
  for (const article of fresh) {
    for (const id of await links.complete(() => sorting.reader.affected(article))) {
      if (done.has(id)) continue;
      const { keys, members } = await sortComponent(id, sorting);
      await places.load(members, [...new Set(keys.values())].flatMap(freshEventIds));
      const eventIds = keepEventIds(members, withoutLeavers(members, { keys, known: places.events, sizes: places.sizes }, rulings));
      for (const member of members) {
        done.add(member);
        const to = eventIds.get(keys.get(member)!)!;
        const from = places.move(member, to);
        if (from !== to || isFresh.has(member)) moves.set(member, { from, to });
      }
    }
  }
  return moves;
}

interface Sorting {
  readonly links: PagedLinks;
  readonly reader: EventReader;
  readonly rulings: ArticleRulings;
  /** Articles that rulings name, as far as they are stored. */
  readonly stored: ReadonlyMap<string, unknown>;
}

/** What hangs together with an article by likeness or by an editor's ruling, sorted, with the event key of each. */
async function sortComponent(id: string, { links, reader, rulings, stored }: Sorting): Promise<{ readonly members: readonly string[]; readonly keys: ReadonlyMap<string, string> }> {
  const members = await links.complete(() => {
    const found = new Set<string>();
    const queue = [id];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (found.has(next)) continue;
      for (const member of reader.component(next)) {
        found.add(member);
        for (const partner of rulings.partners.get(member) ?? []) if (!found.has(partner) && stored.has(partner)) queue.push(partner);
      }
    }
    return [...found].sort();
  });
  // Finding the members has asked for all that sorting them asks for.
  return { members, keys: sortIntoEvents(members, reader, rulings) };
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
