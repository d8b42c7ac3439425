import type { Insertable } from 'kysely';
import type { Database } from './open-database.js';
import type { Schema } from './schema.js';

/** SQLite takes 32,766 bound values a statement; half of it keeps the compiled statement small. */
const MAX_VALUES = 16_000;

/** Inserts rows in as few statements as the engine allows. No rows, no statement. */
export async function bulkInsert<T extends keyof Schema>(db: Database, table: T, rows: readonly Insertable<Schema[T]>[]): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const size = Math.max(1, Math.floor(MAX_VALUES / Object.keys(first).length));
  for (let from = 0; from < rows.length; from += size) {
    await db.insertInto(table).values(rows.slice(from, from + size)).execute();
  }
}
