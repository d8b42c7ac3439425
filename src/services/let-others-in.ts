import { setImmediate as turn } from 'node:timers/promises';

/** Milliseconds of work after which others have their turn. */
const LONG = 10;

let since = performance.now();

/**
 * Lets what else waits have its turn: what threads have finished, the requests of readers.
 *
 * Queries of the database are answered at once, so that work made of many of them would keep everything else waiting until its end. To be called between its pieces.
 */
export async function letOthersIn(): Promise<void> {
  if (performance.now() - since < LONG) return;
  await turn();
  since = performance.now();
}
