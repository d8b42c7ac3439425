import { EVEN } from '../../matching/events/article-links.js';
import { placeArticles as sortIntoEvents } from '../../matching/events/cluster-articles.js';
import type { Stores } from '../../storage/stores.js';
import { letOthersIn } from '../let-others-in.js';
import { loadArticleRulings, type ArticleRulings } from '../decisions/article-rulings.js';
import { freshEventIds, keepEventIds, type KnownEvents } from './keep-event-ids.js';
import { KnownPlaces } from './known-places.js';
import type { PlacementIndex } from './placement-index.js';
import { SettledReader } from './settled-reader.js';

/** Articles up to which everything that hangs together is sorted anew. More hang together only by chains. */
const MOST_TOGETHER = 120;

/** Where an article was and where it is now. */
export interface Move {
  readonly from: string | undefined;
  readonly to: string;
}

/**
 * Sorts new articles of the stored index, and what they may change, into events; returns the new articles and those whose event changed.
 *
 * What may change hangs together with an article by likely pairs. Where that is very much, only the events next to it are sorted anew, so
 * that the cost does not grow with what is stored: those of the articles that it is a near neighbour of, and of their own likely partners;
 * then those next to articles that this parted from others.
 */
export async function sortArticles(stores: Stores, index: PlacementIndex, fresh: readonly string[]): Promise<ReadonlyMap<string, Move>> {
  const rulings = await loadArticleRulings(stores);
  await index.follow(stores);
  const { links, model } = index;
  const sorting: Sorting = {
    rulings,
    reader: new SettledReader(links, model),
    ask: (question) => links.complete(stores, question),
    places: new KnownPlaces(stores),
    stored: await stores.articles.listEventsOf([...rulings.partners.keys()]),
  };
  const moves = new Map<string, Move>();
  const done = new Set<string>();
  const isFresh = new Set(fresh);
  for (const article of fresh) {
    await letOthersIn();
    const affected = await sorting.ask(() => sorting.reader.affected(article));
    for (let open = affected.filter((id) => !done.has(id)); open.length > 0; ) {
      const sorted: SortedArticle[] = [];
      for (const region of await regionsOf(open, sorting)) {
        if (region.isWhole) for (const member of region.members) done.add(member);
        sorted.push(...(await sortRegion(region.members, sorting)));
      }
      for (const id of open) done.add(id);
      for (const { id, from, to } of sorted) if (from !== to || isFresh.has(id)) moves.set(id, { from: moves.has(id) ? moves.get(id)!.from : from, to });
      open = partedIn(sorted).filter((id) => !done.has(id));
    }
  }
  return moves;
}

type SortedArticle = Move & { readonly id: string };

/** Articles that have lost others of their event: they may now belong with articles that were not sorted with them. */
function partedIn(sorted: readonly SortedArticle[]): readonly string[] {
  const ways = new Map<string, Set<string>>();
  for (const { from, to } of sorted) if (from !== undefined) ways.set(from, (ways.get(from) ?? new Set()).add(to));
  return sorted.filter(({ from }) => from !== undefined && ways.get(from)!.size > 1).map(({ id }) => id);
}

interface Sorting {
  /** Asks of the index until all is read that the answer needs. */
  readonly ask: <T>(question: () => T) => Promise<T>;
  readonly reader: SettledReader;
  readonly places: KnownPlaces;
  readonly rulings: ArticleRulings;
  /** Articles that rulings name, as far as they are stored. */
  readonly stored: ReadonlyMap<string, unknown>;
}

/** Articles to be sorted anew together. */
interface Region {
  readonly members: readonly string[];
  /** True when nothing else hangs together with them. */
  readonly isWhole: boolean;
}

/** What is to be sorted anew for some articles: each part hangs together, or else one part holds the events next to them. */
async function regionsOf(articles: readonly string[], sorting: Sorting): Promise<readonly Region[]> {
  const parts: Region[] = [];
  const seen = new Set<string>();
  for (const article of articles) {
    if (seen.has(article)) continue;
    const part = await sorting.ask(() => hangingTogether(article, sorting));
    if (part === null) return [{ members: await nextTo(articles, sorting), isWhole: false }];
    parts.push({ members: part, isWhole: true });
    for (const id of part) seen.add(id);
  }
  return parts;
}

/** What hangs together with an article by likeness or by an editor's ruling, sorted; null when that is too much. */
function hangingTogether(id: string, { reader, rulings, stored }: Sorting): readonly string[] | null {
  const found = new Set<string>();
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (found.has(next)) continue;
    const component = reader.component(next, MOST_TOGETHER);
    if (component === null || found.size > MOST_TOGETHER) return null;
    for (const member of component) {
      found.add(member);
      for (const partner of rulings.partners.get(member) ?? []) if (!found.has(partner) && stored.has(partner)) queue.push(partner);
    }
  }
  return [...found].sort();
}

/**
 * Articles and their likely partners with all articles of their events, and those that rulings tie to any of these, sorted.
 *
 * An article that is in no event yet stands for the event that it will be in: with it comes all that it may change.
 */
async function nextTo(articles: readonly string[], { ask, places, reader, rulings, stored }: Sorting): Promise<readonly string[]> {
  const found = new Set<string>();
  const asked = new Set<string>();
  let next: readonly string[] = articles;
  while (next.length > 0) {
    await places.load(next);
    const changing = next.filter((id) => !asked.has(id) && (found.size === 0 || !places.events.has(id)));
    const reached = new Set(await ask(() => changing.flatMap((id) => around(id, reader))));
    for (const id of changing) asked.add(id);
    for (const id of next) {
      found.add(id);
      const event = places.events.get(id);
      for (const member of event === undefined ? [] : places.membersOf(event)) reached.add(member);
      for (const partner of rulings.partners.get(id) ?? []) if (stored.has(partner)) reached.add(partner);
    }
    next = [...reached].filter((id) => !found.has(id));
  }
  return [...found].sort();
}

/** What an article may change, and the likely partners of all of that. */
function around(id: string, reader: SettledReader): readonly string[] {
  const affected = reader.affected(id);
  return [...affected, ...affected.flatMap((one) => [...reader.neighbours(one)].filter(([, probability]) => probability > EVEN).map(([other]) => other))];
}

async function sortRegion(members: readonly string[], { ask, places, reader, rulings }: Sorting): Promise<readonly SortedArticle[]> {
  await ask(() => reader.look(members));
  const keys = sortIntoEvents(members, reader, rulings);
  await places.load(members, [...new Set(keys.values())].flatMap(freshEventIds));
  const eventIds = keepEventIds(members, withoutLeavers(members, { keys, known: places.events, sizes: places.sizes }, rulings));
  return members.map((id) => {
    const to = eventIds.get(keys.get(id)!)!;
    return { id, from: places.move(id, to), to };
  });
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
