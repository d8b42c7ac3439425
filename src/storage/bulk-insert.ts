import { CompiledQuery, type Insertable } from 'kysely';
import type { Database } from './open-database.js';
import type { Schema } from './schema.js';
import { RowsOfValues } from './sqlite-dialect.js';

/** Inserts rows, which all have the columns of the first: one statement, prepared once, that runs once a row. */
export async function bulkInsert<T extends keyof Schema>(db: Database, table: T, rows: readonly Insertable<Schema[T]>[]): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const columns = Object.keys(first);
  const values = rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column]));
  // Made by hand: building and compiling a query takes longer than storing some rows.
  await db.executeQuery(CompiledQuery.raw(statementFor(table, columns), [new RowsOfValues(values)]));
}

const STATEMENTS = new Map<string, string>();

function statementFor(table: string, columns: readonly string[]): string {
  const key = `${table} ${columns.join(' ')}`;
  const known = STATEMENTS.get(key);
  if (known !== undefined) return known;
  const text = `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`;
  STATEMENTS.set(key, text);
  return text;
}
