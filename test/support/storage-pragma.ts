import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../src/storage/schema.js';
import type { Storage } from '../../src/storage/stores.js';

/**
 * Runs a pragma on the very connection of a storage: limits such as `max_page_count` hold for one connection only.
 *
 * @returns the number it answers with; NaN when it answers nothing.
 */
export async function pragma(storage: Storage, text: string): Promise<number> {
  const { db } = storage as unknown as { readonly db: Kysely<Schema> };
  const { rows } = await sql<Record<string, number>>`pragma ${sql.raw(text)}`.execute(db);
  return Number(Object.values(rows[0] ?? {})[0]);
}
