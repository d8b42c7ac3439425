import type { Kysely } from 'kysely';

const text = 'text' as const;
const integer = 'integer' as const;

/** Groups, links, disputes and copies: what comparing articles finds. */
export async function createComparison(db: Kysely<never>): Promise<void> {
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
