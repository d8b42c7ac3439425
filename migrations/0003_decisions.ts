import { sql, type Kysely } from 'kysely';

/** Decisions in a total order, found by everything they are about; disputes carry the ruling that stands. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('decisions').addColumn('seq', 'integer', (c) => c.notNull().defaultTo(0)).execute();
  await sql`update decisions set seq = (select count(*) from decisions as d where d.at < decisions.at or (d.at = decisions.at and d.id <= decisions.id))`.execute(db);
  await db.schema.createIndex('decisions_seq').on('decisions').column('seq').unique().execute();
  await db.schema
    .createTable('decision_subjects')
    .addColumn('decision_id', 'text', (c) => c.notNull().references('decisions.id'))
    .addColumn('subject', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('decision_subjects_key', ['subject', 'decision_id'])
    .execute();
  await sql`insert into decision_subjects (decision_id, subject) select id, subject from decisions`.execute(db);
  await db.schema.alterTable('disputes').addColumn('ruling', 'text').execute();
}
