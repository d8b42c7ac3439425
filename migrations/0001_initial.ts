import type { Kysely } from 'kysely';
import { createAnnotations } from './0001_initial/annotations.js';
import { createComparison } from './0001_initial/comparison.js';
import { createOperations } from './0001_initial/operations.js';
import { createSearch } from './0001_initial/search.js';
import { createSources } from './0001_initial/sources.js';

/** The first schema. Portable over SQLite and PostgreSQL but for the full-text index at the end. */
export async function up(db: Kysely<never>): Promise<void> {
  await createSources(db);
  await createAnnotations(db);
  await createComparison(db);
  await createOperations(db);
  await createSearch(db);
}
