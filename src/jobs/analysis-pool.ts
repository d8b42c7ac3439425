import { Piscina } from 'piscina';
import type { AnalyzedArticle, Analyzer, ReadResult } from '../services/analyzer.js';
import type { ComparedEvent } from '../services/compare-claims.js';
import type { AnalysisTask } from './analysis-worker.js';

/**
 * A thread's heap, in megabytes. Nothing is kept from one piece of work to the next, so more would only be garbage that
 * waits; a bound keeps a long ingest within the memory of a laptop.
 */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** Tasks that a thread holds, one of which it works on: with what is read ahead it goes on while the main thread is busy placing a portion of articles. */
const AHEAD = 32;

/** A result that came after its thread had died: what was asked for is being done elsewhere. */
const LATE = /^Unexpected message from Worker/;

/** What the threads load. */
const WORKER = new URL('./analysis-worker.js', import.meta.url);

export interface AnalysisPoolOptions {
  readonly threads: number;
  /** The project's folder, for weights and word lists. */
  readonly root: string;
  /** Does what is too large for a thread's heap, and everything once threads cannot be started. */
  readonly fallback: Analyzer;
  /** Told once why threads cannot be started. */
  readonly onBroken: (error: Error) => void;
  /** The worker's code, for tests. */
  readonly worker?: URL;
}

/**
 * Reads, analyses and compares in worker threads, so that the thread that stores and serves never waits for them.
 *
 * Threads start with the first task and each loads the engine once. A thread that fails before it has taken a task (its code or the engine cannot be
 * loaded) would leave every task waiting: from then on the work is done without threads.
 */
export function analysisPool({ fallback, onBroken, root, threads, worker = WORKER }: AnalysisPoolOptions): Analyzer {
  let pool: Piscina | undefined;
  let isBroken = false;
  // Tasks under way. Not a promise that each races against: that would hold every result for as long as the pool lives.
  const waiting = new Set<(reason: ThreadsBroken) => void>();
  const giveUp = (error: Error): void => {
    if (!isBroken) onBroken(error);
    isBroken = true;
    for (const reject of waiting) reject(new ThreadsBroken(error.message, { cause: error }));
  };
  const start = (): Piscina => {
    const fresh = new Piscina({ filename: worker.href, minThreads: 1, maxThreads: threads, concurrentTasksPerWorker: AHEAD, idleTimeout: 30_000, resourceLimits: HEAP, workerData: { root } });
    fresh.on('error', (error: Error) => {
      if (!LATE.test(error.message)) giveUp(error);
    });
    return fresh;
  };
  const inThread = (threads: Piscina, task: AnalysisTask): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.add(reject);
      threads.run(task).then(resolve, reject).finally(() => waiting.delete(reject));
    });
  const run = async <T>(task: AnalysisTask, here: () => Promise<T>): Promise<T> => {
    if (isBroken) return here();
    pool ??= start();
    try {
      return (await inThread(pool, task)) as T;
    } catch (error) {
      // A thread whose code is missing says so through the task that it was given first, or through the pool.
      if (hasCode(error, 'ERR_MODULE_NOT_FOUND')) giveUp(error);
      else if (!hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY') && !(error instanceof ThreadsBroken)) throw error;
      return here();
    }
  };
  return {
    read: (document, now) => run<readonly ReadResult[]>({ kind: 'read', document, now }, () => fallback.read(document, now)),
    analyze: (article) => run<AnalyzedArticle>({ kind: 'analyze', article }, () => fallback.analyze(article)),
    compare: (event) => run<ComparedEvent>({ kind: 'compare', event }, () => fallback.compare(event)),
    close: async () => pool?.destroy(),
  };
}

class ThreadsBroken extends Error {}

function hasCode(error: unknown, code: string): error is Error {
  return error instanceof Error && 'code' in error && error.code === code;
}
