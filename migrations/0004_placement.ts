import { sql, type Kysely } from 'kysely';

/**
 * The index by which articles find their event and events their story, so that a new one costs only itself; and indexes without which
 * removing a group or a story reads every dispute or event. Filled from what is stored when the program first needs it.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const kind of ['article', 'event']) {
    await db.schema
      .createTable(`${kind}_terms`)
      .addColumn('term', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('weight', 'real', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${kind}_terms_key`, ['term', 'id'])
      // SQLite's way of keeping a table in the order of its key alone; other engines need nothing in its place.
      .modifyEnd(sql`without rowid`)
      .execute();
    await db.schema
      .createTable(`${kind}_term_counts`)
      .addColumn('term', 'text', (c) => c.primaryKey())
      .addColumn('count', 'integer', (c) => c.notNull())
      .modifyEnd(sql`without rowid`)
      .execute();
  }
  await db.schema
    .createTable('article_edges')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('other', 'text', (c) => c.notNull())
    .addColumn('likeness', 'real', (c) => c.notNull())
    .addColumn('log_odds', 'real', (c) => c.notNull())
    .addColumn('length', 'real', (c) => c.notNull())
    .addPrimaryKeyConstraint('article_edges_key', ['id', 'other'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await db.schema
    .createTable('article_neighbours')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('terms', 'text', (c) => c.notNull())
    .addColumn('nearest', 'text', (c) => c.notNull())
    .modifyEnd(sql`without rowid`)
    .execute();
  await db.schema
    .createTable('event_edges')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('other', 'text', (c) => c.notNull())
    .addColumn('probability', 'real', (c) => c.notNull())
    .addPrimaryKeyConstraint('event_edges_key', ['id', 'other'])
    .modifyEnd(sql`without rowid`)
    .execute();
  await db.schema
    .createTable('event_profiles')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text')
    .addColumn('terms', 'text', (c) => c.notNull())
    .addColumn('profile', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('event_profiles_name').on('event_profiles').column('name').execute();
  await db.schema.createIndex('disputes_group').on('disputes').column('group_id').execute();
  await db.schema.createIndex('events_story').on('events').column('story_id').execute();
}
