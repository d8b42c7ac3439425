import type { Kysely } from 'kysely';

/** What words came through besides outlets, and who is who over the articles of an event. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('attributions').addColumn('via_type', 'text').execute();
  await db.schema
    .createTable('event_entities')
    .addColumn('event_id', 'text', (c) => c.notNull().references('events.id').onDelete('cascade'))
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('canonical', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('gender', 'text')
    .addColumn('aliases', 'text', (c) => c.notNull())
    .addColumn('roles', 'text', (c) => c.notNull())
    .addColumn('names', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('event_entities_key', ['event_id', 'ordinal'])
    .execute();
}
