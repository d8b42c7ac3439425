import type { JobStore } from '../storage/job-store.js';
import type { JobSettler } from './settle-jobs.js';

/** Documents after which what waits is placed while more are read. */
const PORTION = 32;
/** Events compared too early, of so many compared, from which on comparing is left for the end. */
const MOST_IN_VAIN = 0.2;
/** Fewer events than this tell nothing yet. */
const TELLING = 20;

/**
 * Places and compares while more documents are read, so that neither the thread that stores nor the one that analyses waits for the other.
 *
 * An event is compared once a whole portion has passed it by, which is soon where coverage comes event by event. Where it does not (outlet by outlet, say),
 * events change again after that: then comparing waits for the last document, when every event is compared once.
 */
export class SettlingAlongside {
  private stored = 0;
  private step: Promise<void> | undefined;
  private failure: { readonly error: unknown } | undefined;
  private readonly compared = new Set<string>();
  private comparedInAll = 0;
  private inVain = 0;

  constructor(
    private readonly settler: Pick<JobSettler, 'place' | 'compare'>,
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
    if (result.status === 'rejected') throw result.reason;
    if (this.failure !== undefined) throw this.failure.error;
    return result.value;
  }

  private documentDone(): void {
    this.stored++;
    if (this.stored < PORTION || this.step !== undefined || this.failure !== undefined) return;
    this.stored = 0;
    this.step = this.settleSome()
      .catch((error: unknown) => {
        this.failure = { error };
      })
      .finally(() => {
        this.step = undefined;
      });
  }

  private async settleSome(): Promise<void> {
    const before = await this.jobs.marks('regroup');
    await this.settler.place();
    const after = await this.jobs.marks('regroup');
    for (const event of this.compared) {
      if (!after.has(event)) continue;
      this.inVain++;
      this.compared.delete(event);
    }
    if (this.comparedInAll >= TELLING && this.inVain > MOST_IN_VAIN * this.comparedInAll) return;
    const passedBy = [...after].filter(([event, mark]) => before.get(event) === mark).map(([event]) => event);
    await this.settler.compare(passedBy);
    for (const event of passedBy) this.compared.add(event);
    this.comparedInAll += passedBy.length;
  }
}
