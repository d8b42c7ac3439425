import type { ArticleProfile } from '../../matching/events/article-profile.js';
import type { JobMarks } from '../../storage/job-store.js';
import type { Stores } from '../../storage/stores.js';
import { letOthersIn } from '../let-others-in.js';
import type { ServiceContext } from '../service-context.js';
import { enterArticle } from './enter-article.js';
import type { PlacementIndex } from './placement-index.js';
import { sortArticles, type Move } from './sort-articles.js';

/** Articles that are placed together, and whose new places are stored in one transaction. */
const AT_ONCE = 200;
/** Articles that are entered into the index in one transaction: what many of them change is written once. Readers wait meanwhile. */
const ENTERED_AT_ONCE = 20;

/**
 * Places articles that are waiting, each in the event of the articles that it hangs together with.
 *
 * Only the neighbourhood of a new article is sorted anew; events keep the id under which most of their articles were known. Editors'
 * rulings come first: what they put together stays together, what they parted stays apart.
 * An article's place and the jobs to compare its event are stored in one transaction; until then its own job waits, and is done again
 * after a crash, entering the article into the index once more in place of before.
 */
export async function placeArticles(context: ServiceContext, index: PlacementIndex, marks: JobMarks): Promise<void> {
  const waiting = [...marks];
  for (let from = 0; from < waiting.length; from += AT_ONCE) await placeSome(context, index, new Map(waiting.slice(from, from + AT_ONCE)));
}

async function placeSome(context: ServiceContext, index: PlacementIndex, marks: JobMarks): Promise<void> {
  const waiting = [...marks.keys()];
  const { storage, stores } = context;
  const fresh: string[] = [];
  for (let from = 0; from < waiting.length; from += ENTERED_AT_ONCE) {
    fresh.push(...(await storage.unitOfWork((work) => enterSome(work, index, waiting.slice(from, from + ENTERED_AT_ONCE)))));
  }
  const moves = [...(await sortArticles(stores, index, fresh))];
  for (let from = 0; from < moves.length; from += AT_ONCE) await storage.unitOfWork((work) => storeMoves(context, work, { moves: moves.slice(from, from + AT_ONCE), marks }));
}

/** Enters those of some waiting articles that are stored, and returns them; the jobs of others are done. */
async function enterSome(work: Stores, index: PlacementIndex, waiting: readonly string[]): Promise<readonly string[]> {
  await index.follow(work);
  const profiles = (await work.articles.listProfiles({ ids: waiting })) as ReadonlyMap<string, ArticleProfile>;
  for (const id of waiting) {
    await letOthersIn();
    const profile = profiles.get(id);
    if (profile === undefined) await work.jobs.remove('place', id);
    else await enterArticle(work, index, profile);
  }
  return waiting.filter((id) => profiles.has(id));
}

interface Moves {
  readonly moves: readonly (readonly [article: string, move: Move])[];
  /** Of the articles that were waiting. */
  readonly marks: JobMarks;
}

async function storeMoves(context: ServiceContext, work: Stores, { marks, moves }: Moves): Promise<void> {
  const touched = new Set<string>();
  for (const [article, { from, to }] of moves) {
    if (from !== to) {
      if ((await work.events.find(to)) === undefined) await work.events.save({ id: to, title: '', from: null, to: null, story: null });
      await work.articles.setEvent(article, to);
    }
    if (from !== undefined) touched.add(from);
    touched.add(to);
    // One that was merely moved, or was stored anew since, is still to be entered itself.
    if (marks.has(article)) await work.jobs.remove('place', article, marks.get(article));
  }
  for (const event of touched) {
    await work.jobs.add('regroup', event, context.now());
    await work.jobs.add('stories', event, context.now());
  }
}
