import { fillIndex } from './placement/fill-index.js';
import { placeArticles } from './placement/place-articles.js';
import { PlacementIndex } from './placement/placement-index.js';
import { tellStoriesAnew } from './placement/tell-stories.js';
import { regroupEvent } from './regroup-event.js';
import { runAbreast } from './run-abreast.js';
import type { ServiceContext } from './service-context.js';

/** Events that are compared at a time: while a thread compares one, the next is loaded and the one before is stored. Bounds memory. */
const ABREAST = 3;

/**
 * Makes the function that does what is waiting: places stored articles in events, compares every event that changed, ties
 * events into stories. Running it twice changes nothing.
 */
export function jobSettler(context: ServiceContext): () => Promise<void> {
  let placement: PlacementIndex | undefined;
  const filledIndex = async (): Promise<PlacementIndex> => {
    placement ??= new PlacementIndex(context.engine.matching.model);
    await fillIndex(context, placement);
    return placement;
  };
  return async () => {
    const { jobs } = context.stores;
    try {
      if ((await jobs.list('place')).length > 0) await placeArticles(context, await filledIndex());
      await runAbreast(await jobs.list('regroup'), ABREAST, (event) => regroupEvent(context, event));
      if ((await jobs.list('stories')).length > 0) await tellStoriesAnew(context, await filledIndex());
    } catch (error) {
      // What was not stored must not be remembered either.
      placement?.clear();
      throw error;
    }
  };
}
