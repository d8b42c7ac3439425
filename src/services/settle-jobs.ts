import { fillIndex } from './placement/fill-index.js';
import { placeArticles } from './placement/place-articles.js';
import { PlacementIndex } from './placement/placement-index.js';
import { tellStoriesAnew } from './placement/tell-stories.js';
import { regroupEvent } from './regroup-event.js';
import { runAbreast } from './run-abreast.js';
import type { ServiceContext } from './service-context.js';

/** Events that are compared at a time: while a thread compares one, the next is loaded and the one before is stored. Bounds memory. */
const ABREAST = 3;

/** Does what is waiting: places stored articles in events, compares every event that changed, ties events into stories. Doing it twice changes nothing. */
export class JobSettler {
  private readonly placement: PlacementIndex;

  constructor(private readonly context: ServiceContext) {
    this.placement = new PlacementIndex(context.engine.matching.model);
  }

  /** Does everything that is waiting. */
  async settle(): Promise<void> {
    const { jobs } = this.context.stores;
    await this.place();
    // What is asked for again while it is being compared, by another program, is compared again.
    for (let waiting = await jobs.list('regroup'); waiting.length > 0; waiting = await jobs.list('regroup')) await this.compare(waiting);
    await this.tell(await jobs.list('stories'));
  }

  /** Places the articles that are waiting, or those of them that are named. */
  async place(articles?: readonly string[]): Promise<void> {
    const marks = await this.context.stores.jobs.marks('place');
    const named = new Set(articles ?? marks.keys());
    const waiting = new Map([...marks].filter(([article]) => named.has(article)));
    if (waiting.size > 0) await this.withIndex((index) => placeArticles(this.context, index, waiting));
  }

  /** Compares some of the events that are waiting. */
  async compare(events: readonly string[]): Promise<void> {
    await runAbreast(events, ABREAST, (event) => regroupEvent(this.context, event));
  }

  /** Ties some of the events that are waiting into stories. */
  async tell(events: readonly string[]): Promise<void> {
    if (events.length > 0) await this.withIndex((index) => tellStoriesAnew(this.context, index, events));
  }

  private async withIndex(work: (index: PlacementIndex) => Promise<void>): Promise<void> {
    try {
      await fillIndex(this.context, this.placement);
      await work(this.placement);
    } catch (error) {
      // What was not stored must not be remembered either.
      this.placement.clear();
      throw error;
    }
  }
}
