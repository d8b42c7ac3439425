import { mkdirSync } from 'node:fs';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely, Migrator, sql, type Transaction } from 'kysely';
import { migrations } from '../../migrations/index.js';
import { messageOf, StorageError } from '../errors.js';
import type { Schema } from './schema.js';
import { ForgivingSqliteDialect } from './sqlite-dialect.js';
import { storageErrorOf } from './storage-errors.js';

/** An open database; a transaction takes its place inside a unit of work. */
export type Database = Kysely<Schema> | Transaction<Schema>;

/** How long a writer waits for another process's transaction, in milliseconds. */
const BUSY_TIMEOUT = 10_000;
/** Pages of the write-ahead log, 64 MB, from which on they are moved to the database: a page that many articles change is moved once. */
const LOG_PAGES = 16_000;

/**
 * Opens the SQLite database at `file` (":memory:" for one that lives in the process) and brings its schema up to date.
 *
 * Write-ahead log, foreign keys on. The folder is made if it is missing.
 *
 * @throws {StorageError} naming the file when it cannot be opened, is not a database, or is newer than this program.
 */
export async function openDatabase(file: string): Promise<Kysely<Schema>> {
  let connection: SQLite.Database | undefined;
  try {
    if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    connection = new SQLite(file, { timeout: BUSY_TIMEOUT });
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = NORMAL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('cache_size = -65536');
    connection.pragma('temp_store = MEMORY');
    connection.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
    const db = new Kysely<Schema>({ dialect: new ForgivingSqliteDialect(connection) });
    await migrateToLatest(db);
    return db;
  } catch (error) {
    connection?.close();
    throw storageErrorOf(error, file);
  }
}

/**
 * Runs the migrations that the database has not seen, all of them in one transaction: of two programs that meet a new database one
 * waits for the other, and one that is killed leaves it as it was. A database that has seen them all is only read.
 *
 * @throws {StorageError} when one fails; the database is then as it was before.
 */
export async function migrateToLatest(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
  const pending = (await migrator.getMigrations()).some(({ executedAt }) => executedAt === undefined);
  if (pending) await sql`begin immediate`.execute(db);
  const { error } = await migrator.migrateToLatest();
  if (pending) await (error === undefined ? sql`commit` : sql`rollback`).execute(db);
  if (error instanceof Error && /corrupted migrations|previously executed migration/.test(error.message)) {
    throw new StorageError('newer-database', `was made by a newer version of Variorum (${messageOf(error)}).`, error);
  }
  if (error !== undefined) throw error;
}
