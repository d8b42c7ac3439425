import type { NotIngested } from '../domain/comparison.js';
import type { Database } from './open-database.js';

/** Documents that were offered and could not be read: shown, so that nobody takes the coverage for complete. */
export class FailureStore {
  constructor(private readonly db: Database) {}

  /** Records a failure; a second one of the same origin replaces the first. */
  async record(failure: NotIngested & { readonly code: string }): Promise<void> {
    const { origin, code, reason, at } = failure;
    await this.db
      .insertInto('ingest_failures')
      .values({ origin, code, reason, at })
      .onConflict((conflict) => conflict.column('origin').doUpdateSet({ code, reason, at }))
      .execute();
  }

  /** Forgets the failure of an origin that has since been read, or seen to. */
  async clear(origin: string): Promise<void> {
    await this.db.deleteFrom('ingest_failures').where('origin', '=', origin).execute();
  }

  /** All failures, newest first. */
  async list(): Promise<readonly NotIngested[]> {
    return this.db.selectFrom('ingest_failures').select(['origin', 'reason', 'at']).orderBy('at', 'desc').orderBy('origin').execute();
  }
}
