import { placeArticles } from './place-articles.js';
import { regroupEvent } from './regroup-event.js';
import type { ServiceContext } from './service-context.js';

/** Does what is waiting: places stored articles in events, then compares every event that changed. Running it twice changes nothing. */
export async function settleJobs(context: ServiceContext): Promise<void> {
  await placeArticles(context);
  for (const event of await context.stores.jobs.list('regroup')) await regroupEvent(context, event);
}
