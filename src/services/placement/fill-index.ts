import type { ArticleProfile } from '../../matching/events/article-profile.js';
import type { ServiceContext } from '../service-context.js';
import { enterArticle } from './enter-article.js';
import type { PlacementIndex } from './placement-index.js';

const SETTING = 'placement-index';
const AT_ONCE = 200;

/**
 * Makes sure that the stored index was made from what is stored, by the weights that are in use.
 *
 * A database from before there was one, or one made by other weights, has its index filled anew, once. Articles that are yet to be
 * placed are entered when they are; events when their stories are told, which this leaves as jobs.
 */
export async function fillIndex(context: ServiceContext, index: PlacementIndex): Promise<void> {
  const { engine, storage, stores } = context;
  if ((await stores.settings.find(SETTING)) === engine.matching.digest) return;
  await storage.unitOfWork(async (work) => {
    for (const store of [work.articlePostings, work.articleLinks, work.articleVectors, work.eventPostings, work.eventLinks, work.eventVectors]) await store.clear();
  });
  index.clear();
  for (let ids = await stores.articles.listPlaced('', AT_ONCE); ids.length > 0; ids = await stores.articles.listPlaced(ids.at(-1)!, AT_ONCE)) {
    const profiles = (await stores.articles.listProfiles({ ids })) as ReadonlyMap<string, ArticleProfile>;
    await storage.unitOfWork(async (work) => {
      await index.follow(work);
      for (const profile of profiles.values()) await enterArticle(work, index, profile);
    });
  }
  for (let ids = await stores.events.listIds('', AT_ONCE); ids.length > 0; ids = await stores.events.listIds(ids.at(-1)!, AT_ONCE)) {
    await storage.unitOfWork(async (work) => { for (const id of ids) await work.jobs.add('stories', id, context.now()); });
  }
  await storage.unitOfWork((work) => work.settings.set(SETTING, engine.matching.digest));
}
