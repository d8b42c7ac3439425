import type { JobMarks, JobStore } from '../storage/job-store.js';
import type { JobSettler } from './settle-jobs.js';

/** Articles that are placed together while more are read. */
const PORTION = 32;
/** Events compared too early, of so many compared, from which on the rest is left for the end. */
const MOST_IN_VAIN = 0.2;
/** Fewer events than this tell nothing yet. */
const TELLING = 20;
/** Events whose stories are told together: they have most of their neighbours in common. */
const STORIES_AT_ONCE = 200;

/**
 * Places, compares and tells stories while more documents are read, so that neither the thread that stores nor the one that analyses waits for the other.
 *
 * An event is compared once a whole portion of articles has passed it by, which is soon where coverage comes event by event, and while that goes on the next
 * portion is placed. Where coverage does not (outlet by outlet, say), events change again after that: then what is left waits for the last document, when it is
 * done once. Portions are cut by number and not by time, so that a slow machine comes to the same events and stories as a fast one.
 */
export class SettlingAlongside {
  /** Articles that are stored and in no portion yet. */
  private stored: string[] = [];
  private readonly portions: (readonly string[])[] = [];
  private step: Promise<void> | undefined;
  private comparing: Promise<void> | undefined;
  private failure: { readonly error: unknown } | undefined;
  private readonly compared = new Set<string>();
  private comparedInAll = 0;
  private inVain = 0;

  constructor(
    private readonly settler: Pick<JobSettler, 'place' | 'compare' | 'tell'>,
    private readonly jobs: Pick<JobStore, 'marks'>,
  ) {}

  /**
   * Settles while `work` goes on, which tells of every article that is stored. Some is left to be settled when both are through.
   *
   * @throws what `work` threw, else what settling threw; nothing goes on behind the caller's back.
   */
  async during<T>(work: (articleStored: (id: string) => void) => Promise<T>): Promise<T> {
    const [result] = await Promise.allSettled([work((id) => this.articleStored(id))]);
    await this.step;
    await this.comparing;
    if (result.status === 'rejected') throw result.reason;
    if (this.failure !== undefined) throw this.failure.error;
    return result.value;
  }

  private articleStored(id: string): void {
    this.stored.push(id);
    if (this.stored.length < PORTION || this.failure !== undefined) return;
    this.portions.push(this.stored);
    this.stored = [];
    this.step ??= this.noting(this.settlePortions()).finally(() => {
      this.step = undefined;
    });
  }

  private noting(work: Promise<void>): Promise<void> {
    return work.catch((error: unknown) => {
      this.failure ??= { error };
    });
  }

  private async settlePortions(): Promise<void> {
    for (let next = this.portions.shift(); next !== undefined && this.failure === undefined; next = this.portions.shift()) await this.settlePortion(next);
  }

  private async settlePortion(articles: readonly string[]): Promise<void> {
    const [toCompare, toTell] = [await this.jobs.marks('regroup'), await this.jobs.marks('stories')];
    await this.settler.place(articles);
    await this.comparing;
    const after = await this.jobs.marks('regroup');
    for (const event of this.compared) {
      if (!after.has(event)) continue;
      this.inVain++;
      this.compared.delete(event);
    }
    if (this.failure !== undefined || (this.comparedInAll >= TELLING && this.inVain > MOST_IN_VAIN * this.comparedInAll)) return;
    const passedBy = unchanged(toCompare, after);
    this.comparing = this.noting(this.settler.compare(passedBy));
    for (const event of passedBy) this.compared.add(event);
    this.comparedInAll += passedBy.length;
    // An event has its title from being compared, and a story from its events.
    const untold = unchanged(toTell, await this.jobs.marks('stories')).filter((event) => !after.has(event));
    if (untold.length >= STORIES_AT_ONCE) await this.settler.tell(untold);
  }
}

/** Jobs that were not asked for again. */
function unchanged(before: JobMarks, after: JobMarks): readonly string[] {
  return [...after].filter(([event, mark]) => before.get(event) === mark).map(([event]) => event);
}
