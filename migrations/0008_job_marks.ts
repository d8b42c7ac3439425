import type { Kysely } from 'kysely';

/** What tells whether a job was asked for again while it was being done. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('jobs').addColumn('mark', 'text', (c) => c.notNull().defaultTo('')).execute();
}
