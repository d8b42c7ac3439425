import { AppError, messageOf, StorageError } from '../errors.js';

/** What SQLite's result codes mean to the person at the keyboard. */
const REASONS: readonly (readonly [prefix: string, code: string, reason: string])[] = [
  ['SQLITE_FULL', 'disk-full', 'the disk is full; nothing of this document was stored. Free some space and ingest it again.'],
  ['SQLITE_READONLY', 'read-only', 'the database is read-only. Check the permissions of the file and its folder.'],
  ['SQLITE_CANTOPEN', 'cannot-open', 'the database file cannot be opened. Check that its folder exists and can be written to.'],
  ['SQLITE_NOTADB', 'not-a-database', 'is not an SQLite database.'],
  ['SQLITE_CORRUPT', 'damaged', 'the database is damaged. Restore it from a copy.'],
  ['SQLITE_BUSY', 'locked', 'another program is writing to the database. Try again when it has finished.'],
  ['SQLITE_IOERR', 'input-output', 'the disk reported an input/output error; nothing of this document was stored.'],
];

/** Turns an error of the database into one that says what to do; errors of our own pass through. */
export function storageErrorOf(error: unknown, file: string): AppError {
  if (error instanceof StorageError && error.code === 'newer-database') return new StorageError(error.code, `${file}: ${error.message}`, error);
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  const known = REASONS.find(([prefix]) => code.startsWith(prefix));
  if (known !== undefined) return new StorageError(known[1], `${file}: ${known[2]}`, error);
  return new StorageError('storage', `${file}: ${messageOf(error)}`, error);
}

/** True for errors that come from the database itself. */
export function isDatabaseError(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_');
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
