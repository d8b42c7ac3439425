import { existsSync, readFileSync, statSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { StorageError } from '../errors.js';
import { migrateToLatest, openDatabase } from './open-database.js';
import type { Schema } from './schema.js';
import { ForgivingSqliteDialect } from './sqlite-dialect.js';
import { storageErrorOf } from './storage-errors.js';

/** A database of more bytes than this is not read into memory. */
const LARGEST_COPY = 1024 ** 3;
/** Where in the file's header the journal's kind is kept, once for writing and once for reading; 1 stands for none. */
const JOURNAL_BYTES = [18, 19] as const;

/**
 * Opens the SQLite database at `file` for whoever only reads: nothing is created where there is none, and one in a place that
 * may not be written is read from a copy in memory, since its write-ahead log needs a file beside it.
 *
 * @throws {StorageError} as `openDatabase` does; for a database that may not be written, too, when changes wait in its log.
 */
export async function openForReading(file: string): Promise<Kysely<Schema>> {
  if (!existsSync(file)) return openDatabase(':memory:');
  try {
    return await openDatabase(file);
  } catch (error) {
    if (!(error instanceof StorageError) || !/^(?:read-only|cannot-open)$/.test(error.code) || !canBeCopied(file)) throw error;
    return openCopy(file);
  }
}

/** A log that holds something would have to be played back into the database first. */
function canBeCopied(file: string): boolean {
  const status = statSync(file);
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  return status.isFile() && status.size <= LARGEST_COPY && (log === undefined || log.size === 0);
}

async function openCopy(file: string): Promise<Kysely<Schema>> {
  try {
    const bytes = readFileSync(file);
    for (const at of JOURNAL_BYTES) bytes[at] = 1;
    const db = new Kysely<Schema>({ dialect: new ForgivingSqliteDialect(new SQLite(bytes)) });
    await migrateToLatest(db);
    return db;
  } catch (error) {
    throw storageErrorOf(error, file);
  }
}
