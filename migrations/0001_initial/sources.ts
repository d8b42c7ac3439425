import type { Kysely } from 'kysely';

const text = 'text' as const;
const integer = 'integer' as const;

/** Outlets, stories, events, articles and their versions. */
export async function createSources(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('outlets')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('domain', text)
    .addColumn('aliases', text, (c) => c.notNull().defaultTo('[]'))
    .addColumn('country', text)
    .addColumn('kind', text, (c) => c.notNull().defaultTo('unknown'))
    .execute();
  await db.schema
    .createTable('stories')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('given', integer, (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('events')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('from', text)
    .addColumn('to', text)
    .addColumn('story_id', text, (c) => c.references('stories.id'))
    .execute();
  await db.schema
    .createTable('articles')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('identity', text, (c) => c.notNull().unique())
    .addColumn('origin', text, (c) => c.notNull())
    .addColumn('url', text)
    .addColumn('outlet_id', text, (c) => c.references('outlets.id'))
    .addColumn('event_id', text, (c) => c.references('events.id'))
    .addColumn('story_name', text)
    .addColumn('current_version', integer, (c) => c.notNull())
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('published_iso', text)
    .addColumn('published_precision', text)
    .addColumn('published_certainty', text, (c) => c.notNull())
    .addColumn('corrections', text, (c) => c.notNull().defaultTo('{}'))
    .addColumn('profile', text, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('articles_event').on('articles').column('event_id').execute();
  await db.schema.createIndex('articles_outlet').on('articles').column('outlet_id').execute();
  await db.schema
    .createTable('article_versions')
    .addColumn('article_id', text, (c) => c.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('sha256', text, (c) => c.notNull())
    .addColumn('content_key', text, (c) => c.notNull())
    .addColumn('words', integer, (c) => c.notNull())
    .addColumn('fetched_at', text, (c) => c.notNull())
    .addColumn('language', text)
    .addColumn('truncated', integer, (c) => c.notNull())
    .addColumn('metadata', text, (c) => c.notNull())
    .addColumn('sentences', text, (c) => c.notNull())
    .addColumn('engine', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('article_versions_key', ['article_id', 'version'])
    .execute();
  await db.schema.createIndex('article_versions_content').on('article_versions').column('content_key').execute();
}
