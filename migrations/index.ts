import type { Migration } from 'kysely';
import * as initial from './0001_initial.js';

/** Every migration in order. Append only: a released one is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001_initial': initial,
};
