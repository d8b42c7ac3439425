import { CompiledQuery } from 'kysely';
import type { Database } from './open-database.js';
import { RowsOfValues } from './sqlite-dialect.js';

/** Replaces the packed values of some rows of a table; one statement, prepared once, that runs once a row. */
export async function updatePacked(db: Database, table: 'article_edges', rows: readonly { readonly id: string; readonly packed: Uint8Array }[]): Promise<void> {
  if (rows.length === 0) return;
  await db.executeQuery(CompiledQuery.raw(`update "${table}" set "packed" = ? where "id" = ?`, [new RowsOfValues(rows.map(({ id, packed }) => [packed, id]))]));
}
