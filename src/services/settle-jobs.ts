import { placeArticles } from './place-articles.js';
import { buildPlacementIndex, type PlacementIndex } from './placement-index.js';
import { regroupEvent } from './regroup-event.js';
import { runAbreast } from './run-abreast.js';
import type { ServiceContext } from './service-context.js';
import { tellStoriesAnew } from './tell-stories.js';

/** Events that are compared at a time: while a thread compares one, the next is loaded and the one before is stored. Bounds memory. */
const ABREAST = 3;

/**
 * Makes the function that does what is waiting: places stored articles in events, compares every event that changed, ties
 * events into stories. Running it twice changes nothing.
 */
export function jobSettler(context: ServiceContext): () => Promise<void> {
  let placement: PlacementIndex | undefined;
  return async () => {
    const { jobs } = context.stores;
    try {
      if ((await jobs.list('place')).length > 0) {
        placement ??= await buildPlacementIndex(context);
        await placeArticles(context, placement);
      }
      await runAbreast(await jobs.list('regroup'), ABREAST, (event) => regroupEvent(context, event));
      if ((await jobs.list('stories')).length > 0) {
        placement ??= await buildPlacementIndex(context);
        await tellStoriesAnew(context, placement);
      }
    } catch (error) {
      // What was not stored must not be remembered either.
      placement = undefined;
      throw error;
    }
  };
}
