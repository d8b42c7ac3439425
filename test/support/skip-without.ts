import { existsSync } from 'node:fs';
import type { Context } from 'mocha';

/** Skips the running test where what it needs is not there, and says so in its title. */
export function skipWithout(test: Context, needed: string, isThere = existsSync(needed)): void {
  if (isThere) return;
  test.runnable().title += ` (needs ${needed})`;
  test.skip();
}
