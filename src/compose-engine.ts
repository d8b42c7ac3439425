import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { projectRoot, workersGiven } from './config.js';
import type { LineThreads } from './services/batch/line-threads.js';
import { loadEngine, type Engine } from './services/engine.js';

/** The engine alone, for commands that store nothing. */
export function composeEngine(): Promise<Engine> {
  compileBriefly();
  return Promise.resolve(loadEngine(projectRoot()));
}

/**
 * Lets the JavaScript engine build smaller pieces of machine code, and each a little later.
 *
 * Analysis is much code of which each part is warm only after some hundred articles; most of the time of the first hundred went into
 * compiling. A third of the usual bound on what is compiled into one another makes them a quarter quicker and costs later ones nothing;
 * waiting until a part has run half as long again as usual makes them a sixth quicker once more, at no cost over 800 articles.
 */
export function compileBriefly(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  setFlagsFromString('--interrupt-budget=110000');
}

/**
 * Lets the JavaScript engine collect garbage as suits an ingest: in time, and with few threads.
 *
 * On a machine with much memory it would let hundreds of megabytes of garbage wait. Collecting when the heap has grown by 60 % takes a tenth less
 * processor time of an ingest than collecting at 30 %, and some 25 MB more. Young garbage is collected by the thread that made it: helpers cost more
 * processor time than they save where the threads that store and analyse keep two cores busy (4 % of an ingest).
 */
export function collectInTime(): void {
  setFlagsFromString('--heap-growing-percent=60');
  setFlagsFromString('--no-parallel-scavenge');
}

/**
 * Threads for `annotate`: as many as the setting says, else one for every core but that of the calling thread.
 *
 * @throws {ValidationError} for a bad setting.
 */
export async function composeAnnotateThreads(): Promise<LineThreads> {
  const { annotateThreads } = await import('./jobs/annotate-threads.js');
  return annotateThreads(workersGiven() ?? availableParallelism() - 1, projectRoot());
}
