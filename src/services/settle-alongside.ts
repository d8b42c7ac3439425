import type { JobMarks, JobStore } from '../storage/job-store.js';
import type { JobSettler } from './settle-jobs.js';

/** Documents after which what waits is placed while more are read. */
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
 * An event is compared once a whole portion has passed it by, which is soon where coverage comes event by event, and while that goes on the next portion is placed.
 * Where coverage does not (outlet by outlet, say), events change again after that: then what is left waits for the last document, when it is done once.
 */
export class SettlingAlongside {
  private stored = 0;
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
   * Settles while `work` goes on, which tells of every document that is done. Some is left to be settled when both are through.
   *
   * @throws what `work` threw, else what settling threw; nothing goes on behind the caller's back.
   */
  async during<T>(work: (documentDone: () => void) => Promise<T>): Promise<T> {
    const [result] = await Promise.allSettled([work(() => this.documentDone())]);
    await this.step;
    await this.comparing;
    if (result.status === 'rejected') throw result.reason;
    if (this.failure !== undefined) throw this.failure.error;
    return result.value;
  }

  private documentDone(): void {
    this.stored++;
    if (this.stored < PORTION || this.step !== undefined || this.failure !== undefined) return;
    this.stored = 0;
    this.step = this.noting(this.settleSome()).finally(() => {
      this.step = undefined;
    });
  }

  private noting(work: Promise<void>): Promise<void> {
    return work.catch((error: unknown) => {
      this.failure ??= { error };
    });
  }

  private async settleSome(): Promise<void> {
    const [toCompare, toTell] = [await this.jobs.marks('regroup'), await this.jobs.marks('stories')];
    await this.settler.place();
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
    const untold = unchanged(toTell, await this.jobs.marks('stories'));
    if (untold.length >= STORIES_AT_ONCE) await this.settler.tell(untold);
  }
}

/** Jobs that were not asked for again. */
function unchanged(before: JobMarks, after: JobMarks): readonly string[] {
  return [...after].filter(([event, mark]) => before.get(event) === mark).map(([event]) => event);
}
