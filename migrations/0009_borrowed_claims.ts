import type { Kysely } from 'kysely';

/** Claims that are members of one group and state what another states too, by the group that borrows them; `ordinal` goes on where its members end. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('borrowed_claims')
    .addColumn('group_id', 'text', (c) => c.notNull().references('claim_groups.id').onDelete('cascade'))
    .addColumn('claim_id', 'text', (c) => c.notNull())
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('borrowed_claims_key', ['group_id', 'claim_id'])
    .execute();
  await db.schema.createIndex('borrowed_claims_claim').on('borrowed_claims').column('claim_id').execute();
}
