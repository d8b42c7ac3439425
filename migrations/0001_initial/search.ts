import { sql, type Kysely } from 'kysely';

/** The full-text index of claims. */
export async function createSearch(db: Kysely<never>): Promise<void> {
  // SQLite's FTS5 reads the words from the claims table itself, so that no text is stored twice.
  await sql`create virtual table claims_fts using fts5(text, content='claims', content_rowid='row', tokenize='porter unicode61 remove_diacritics 2')`.execute(db);
}
