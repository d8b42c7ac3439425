import type { CreateTableBuilder, Kysely } from 'kysely';

const text = 'text' as const;
const integer = 'integer' as const;

type Table = CreateTableBuilder<string, string>;

/** Claims, attributions and whatever else analysis finds in a version, each with its span. */
export async function createAnnotations(db: Kysely<never>): Promise<void> {
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

function withSpan(table: Table): Table {
  return table
    .addColumn('start', integer, (c) => c.notNull())
    .addColumn('end', integer, (c) => c.notNull())
    .addColumn('text', text, (c) => c.notNull());
}
