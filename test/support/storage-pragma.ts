import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../src/storage/schema.js';
import type { Storage } from '../../src/storage/stores.js';

/**
 * Runs a pragma on the very connection of a storage: limits such as `max_page_count` hold for one connection only.
 *
 * @returns the number it answers with; NaN when it answers nothing.
 */
export async function pragma(storage: Storage, text: string): Promise<number> {
  const [row] = await runSql(storage, `pragma ${text}`);
  return Number(Object.values(row ?? {})[0]);
}

/** Runs a statement on the connection of a storage, for what its stores do not offer. */
async function runSql(storage: Storage, text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { db } = storage as unknown as { readonly db: Kysely<Schema> };
  return (await sql<Record<string, unknown>>`${sql.raw(text)}`.execute(db)).rows;
}
