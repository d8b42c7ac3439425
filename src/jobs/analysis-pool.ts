import { Piscina } from 'piscina';
import type { AnalyzedArticle, Analyzer, ReadResult } from '../services/analyzer.js';
import type { AnalysisTask } from './analysis-worker.js';

/**
 * Reads and analyses in worker threads, so that the thread that stores and serves never waits for them.
 *
 * Threads start with the first task and each loads the engine once.
 *
 * @param root the project's folder, for weights and word lists.
 */
export function analysisPool(threads: number, root: string): Analyzer {
  let pool: Piscina | undefined;
  const run = async (task: AnalysisTask): Promise<unknown> => {
    pool ??= new Piscina({ filename: new URL('./analysis-worker.js', import.meta.url).href, minThreads: 1, maxThreads: threads, idleTimeout: 30_000, workerData: { root } });
    return (await pool.run(task)) as unknown;
  };
  return {
    read: async (document, now) => (await run({ kind: 'read', document, now })) as readonly ReadResult[],
    analyze: async (article) => (await run({ kind: 'analyze', article })) as AnalyzedArticle,
    close: async () => pool?.destroy(),
  };
}
