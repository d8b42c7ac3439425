import type { Kysely } from 'kysely';

/** The dispute that a dispute between copies of the same texts repeats; worked out when an event is compared next, until then unknown. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('disputes').addColumn('repeats', 'text').execute();
}
