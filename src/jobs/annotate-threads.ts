import type { Piscina } from 'piscina';
import type { Answered } from '../services/batch/json-line.js';
import type { LineThreads } from '../services/batch/line-threads.js';

/** A thread's heap, in megabytes: it keeps the engine and nothing from one line to the next. */
const HEAP = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48 };
/** Milliseconds that a thread without work is kept: a new one would load the engine again. */
const IDLE = 60_000;

/**
 * Answers lines of `annotate` in worker threads, each of which loads the engine once.
 *
 * @param most threads at a time; none where the code runs from its sources, which threads cannot load.
 * @param root the project's folder, for weights and word lists.
 */
export function annotateThreads(most: number, root: string): LineThreads {
  let pool: Promise<Piscina> | undefined;
  const start = async (): Promise<Piscina> => {
    // A short input never needs it.
    const { Piscina } = await import('piscina');
    // A second piece of work waits in the thread itself, because the main thread, which has lines of its own, may be late with the next.
    return new Piscina({
      filename: new URL('./annotate-worker.js', import.meta.url).href, minThreads: 1, maxThreads: most, concurrentTasksPerWorker: 2,
      idleTimeout: IDLE, resourceLimits: HEAP, workerData: { root },
    });
  };
  return {
    most: import.meta.url.endsWith('.ts') ? 0 : most,
    answer: async (lines) => {
      pool ??= start();
      try {
        return (await (await pool).run(lines)) as Answered;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')) throw error;
        return null;
      }
    },
    close: async () => (await pool)?.destroy(),
  };
}
