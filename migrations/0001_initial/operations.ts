import type { Kysely } from 'kysely';

const text = 'text' as const;

/** Decisions of editors, jobs, what could not be ingested, and settings. */
export async function createOperations(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('decisions')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('subject', text, (c) => c.notNull())
    .addColumn('payload', text, (c) => c.notNull())
    .addColumn('editor', text, (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('note', text)
    .execute();
  await db.schema.createIndex('decisions_subject').on('decisions').column('subject').execute();
  await db.schema
    .createTable('jobs')
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('key', text, (c) => c.notNull())
    .addColumn('created_at', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('jobs_key', ['kind', 'key'])
    .execute();
  await db.schema
    .createTable('ingest_failures')
    .addColumn('origin', text, (c) => c.primaryKey())
    .addColumn('code', text, (c) => c.notNull())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('settings')
    .addColumn('key', text, (c) => c.primaryKey())
    .addColumn('value', text, (c) => c.notNull())
    .execute();
}
