import { sql, type CreateTableBuilder, type Kysely } from 'kysely';

/** The first schema. Portable over SQLite and PostgreSQL but for the full-text index at the end. */
export async function up(db: Kysely<never>): Promise<void> {
  await createSources(db);
  await createAnnotations(db);
  await createComparison(db);
  await createOperations(db);
  await createSearch(db);
}

const text = 'text' as const;
const integer = 'integer' as const;

type Table = CreateTableBuilder<string, string>;

function withSpan(table: Table): Table {
  return table
    .addColumn('start', integer, (c) => c.notNull())
    .addColumn('end', integer, (c) => c.notNull())
    .addColumn('text', text, (c) => c.notNull());
}

async function createSources(db: Kysely<never>): Promise<void> {
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

async function createAnnotations(db: Kysely<never>): Promise<void> {
  // Its own integer key, because the full-text index refers to rows by number.
  await withSpan(db.schema.createTable('claims').addColumn('row', integer, (c) => c.primaryKey().autoIncrement()))
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('article_id', text, (c) => c.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('key', text, (c) => c.notNull())
    .addColumn('ordinal', integer, (c) => c.notNull())
    .addColumn('sentence', integer, (c) => c.notNull())
    .addColumn('proposition', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('attribution', integer)
    .addColumn('factuality', text, (c) => c.notNull())
    .addColumn('checkworthiness', 'real', (c) => c.notNull())
    .addColumn('signature', text, (c) => c.notNull())
    .addUniqueConstraint('claims_version_key', ['article_id', 'version', 'key'])
    .execute();
  await db.schema.createIndex('claims_id').on('claims').columns(['id', 'version']).execute();
  await createAttributions(db);
  const parts = { quantities: addQuantityColumns, time_values: addTimeColumns, entity_mentions: addMentionColumns, framing_marks: addMarkColumns };
  for (const [name, addColumns] of Object.entries(parts)) {
    const table = db.schema
      .createTable(name)
      .addColumn('article_id', text, (c) => c.notNull().references('articles.id').onDelete('cascade'))
      .addColumn('version', integer, (c) => c.notNull())
      .addColumn('ordinal', integer, (c) => c.notNull());
    await addColumns(withSpan(table)).addPrimaryKeyConstraint(`${name}_key`, ['article_id', 'version', 'ordinal']).execute();
  }
  await db.schema.createIndex('entity_mentions_canonical').on('entity_mentions').column('canonical').execute();
}

async function createAttributions(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('attributions')
    .addColumn('article_id', text, (c) => c.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('version', integer, (c) => c.notNull())
    .addColumn('ordinal', integer, (c) => c.notNull())
    .addColumn('source_start', integer)
    .addColumn('source_end', integer)
    .addColumn('source_text', text)
    .addColumn('source_canonical', text)
    .addColumn('source_type', text)
    .addColumn('source_roles', text)
    .addColumn('cue_start', integer)
    .addColumn('cue_end', integer)
    .addColumn('cue_text', text)
    .addColumn('cue_stance', text)
    .addColumn('content', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('via', text)
    .addColumn('confidence', 'real', (c) => c.notNull())
    .addColumn('parent', integer)
    .addPrimaryKeyConstraint('attributions_key', ['article_id', 'version', 'ordinal'])
    .execute();
}

function addQuantityColumns(table: Table): Table {
  return table
    .addColumn('claim_key', text, (c) => c.notNull())
    .addColumn('lo', 'real')
    .addColumn('hi', 'real')
    .addColumn('lo_open', integer, (c) => c.notNull())
    .addColumn('hi_open', integer, (c) => c.notNull())
    .addColumn('unit', text, (c) => c.notNull())
    .addColumn('item', text)
    .addColumn('status', text)
    .addColumn('approximate', integer, (c) => c.notNull())
    .addColumn('cumulative', integer, (c) => c.notNull());
}

function addTimeColumns(table: Table): Table {
  return table
    .addColumn('claim_key', text, (c) => c.notNull())
    .addColumn('from', text)
    .addColumn('to', text)
    .addColumn('granularity', text, (c) => c.notNull());
}

function addMentionColumns(table: Table): Table {
  return table
    .addColumn('canonical', text, (c) => c.notNull())
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('role', text)
    .addColumn('form', text, (c) => c.notNull());
}

function addMarkColumns(table: Table): Table {
  return table
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('category', text, (c) => c.notNull())
    .addColumn('target', text)
    .addColumn('weight', 'real', (c) => c.notNull())
    .addColumn('quoted', integer, (c) => c.notNull());
}

async function createComparison(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('claim_groups')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('event_id', text, (c) => c.notNull().references('events.id').onDelete('cascade'))
    .addColumn('reference', text, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('claim_groups_event').on('claim_groups').column('event_id').execute();
  await db.schema
    .createTable('claim_group_members')
    .addColumn('group_id', text, (c) => c.notNull().references('claim_groups.id').onDelete('cascade'))
    .addColumn('claim_id', text, (c) => c.notNull().unique())
    .addColumn('ordinal', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('claim_group_members_key', ['group_id', 'claim_id'])
    .execute();
  await db.schema
    .createTable('claim_links')
    .addColumn('event_id', text, (c) => c.notNull().references('events.id').onDelete('cascade'))
    .addColumn('a', text, (c) => c.notNull())
    .addColumn('b', text, (c) => c.notNull())
    .addColumn('comparable', 'real', (c) => c.notNull())
    .addColumn('contributions', text, (c) => c.notNull())
    .addColumn('engine', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('claim_links_key', ['event_id', 'a', 'b'])
    .execute();
  await db.schema
    .createTable('disputes')
    .addColumn('id', text, (c) => c.primaryKey())
    .addColumn('event_id', text, (c) => c.notNull().references('events.id').onDelete('cascade'))
    .addColumn('group_id', text, (c) => c.notNull().references('claim_groups.id').onDelete('cascade'))
    .addColumn('a', text, (c) => c.notNull())
    .addColumn('b', text, (c) => c.notNull())
    .addColumn('relation', text, (c) => c.notNull())
    .addColumn('type', text)
    .addColumn('rule', text, (c) => c.notNull())
    .addColumn('confidence', 'real', (c) => c.notNull())
    .addColumn('evidence', text)
    .addColumn('explanation', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('disputes_event').on('disputes').column('event_id').execute();
  await db.schema
    .createTable('reuse_links')
    .addColumn('article_id', text, (c) => c.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('parent_id', text, (c) => c.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('containment', 'real', (c) => c.notNull())
    .addPrimaryKeyConstraint('reuse_links_key', ['article_id', 'parent_id'])
    .execute();
}

async function createOperations(db: Kysely<never>): Promise<void> {
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

async function createSearch(db: Kysely<never>): Promise<void> {
  // SQLite's FTS5 reads the words from the claims table itself, so that no text is stored twice.
  await sql`create virtual table claims_fts using fts5(text, content='claims', content_rowid='row', tokenize='porter unicode61 remove_diacritics 2')`.execute(db);
}
