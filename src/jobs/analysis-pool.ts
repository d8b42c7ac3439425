import { Piscina } from 'piscina';
import type { AnalyzedArticle, Analyzer, ReadResult } from '../services/analyzer.js';
import type { ComparedEvent } from '../services/compare-claims.js';
import type { AnalysisTask } from './analysis-worker.js';

/**
 * A thread's heap, in megabytes. Nothing is kept from one piece of work to the next, so more would only be garbage that
 * waits; a bound keeps a long ingest within the memory of a laptop.
 */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/**
 * Reads, analyses and compares in worker threads, so that the thread that stores and serves never waits for them.
 *
 * Threads start with the first task and each loads the engine once.
 *
 * @param root the project's folder, for weights and word lists.
 * @param fallback does what is too large for a thread's heap.
 */
export function analysisPool(threads: number, root: string, fallback: Analyzer): Analyzer {
  let pool: Piscina | undefined;
  const run = async (task: AnalysisTask): Promise<unknown> => {
    pool ??= new Piscina({ filename: new URL('./analysis-worker.js', import.meta.url).href, minThreads: 1, maxThreads: threads, idleTimeout: 30_000, resourceLimits: HEAP, workerData: { root } });
    return (await pool.run(task)) as unknown;
  };
  return {
    read: async (document, now) => (await run({ kind: 'read', document, now })) as readonly ReadResult[],
    analyze: (article) => unlessTooLarge(async () => (await run({ kind: 'analyze', article })) as AnalyzedArticle, () => fallback.analyze(article)),
    compare: (event) => unlessTooLarge(async () => (await run({ kind: 'compare', event })) as ComparedEvent, () => fallback.compare(event)),
    close: async () => pool?.destroy(),
  };
}

async function unlessTooLarge<T>(inThread: () => Promise<T>, here: () => Promise<T>): Promise<T> {
  try {
    return await inThread();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')) throw error;
    return here();
  }
}
