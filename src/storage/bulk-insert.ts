import { CompiledQuery, type Insertable } from 'kysely';
import type { Database } from './open-database.js';
import type { Schema } from './schema.js';

/**
 * Rows a statement, as powers of two, the largest first: few different statements, so that all of them stay prepared. The largest keeps
 * the values bound below SQLite's 32,766 in the widest table.
 */
const SIZES = [256, 64, 16, 4, 1] as const;

/** Inserts rows, which all have the columns of the first, in few statements. No rows, no statement. */
export async function bulkInsert<T extends keyof Schema>(db: Database, table: T, rows: readonly Insertable<Schema[T]>[]): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const columns = Object.keys(first);
  let from = 0;
  for (const size of SIZES) {
    for (; rows.length - from >= size; from += size) {
      const values: unknown[] = [];
      for (const row of rows.slice(from, from + size)) for (const column of columns) values.push((row as Record<string, unknown>)[column]);
      // Made by hand: building and compiling a query of a thousand values takes longer than storing them.
      await db.executeQuery(CompiledQuery.raw(statementFor(table, columns, size), values));
    }
  }
}

const STATEMENTS = new Map<string, string>();

function statementFor(table: string, columns: readonly string[], rows: number): string {
  const key = `${table} ${columns.join(' ')} ${rows}`;
  const known = STATEMENTS.get(key);
  if (known !== undefined) return known;
  const row = `(${columns.map(() => '?').join(', ')})`;
  const text = `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) values ${Array.from({ length: rows }, () => row).join(', ')}`;
  STATEMENTS.set(key, text);
  return text;
}
