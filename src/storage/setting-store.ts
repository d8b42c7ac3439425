import { sql } from 'kysely';
import type { Database } from './open-database.js';

/** Facts about the database as a whole, such as whether the sample coverage was loaded. */
export class SettingStore {
  constructor(private readonly db: Database) {}

  async find(key: string): Promise<string | undefined> {
    const row = await this.db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
    return row?.value;
  }

  /** A number that changes whenever another connection has written to the database. */
  async dataVersion(): Promise<number> {
    const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(this.db);
    return rows[0]!.data_version;
  }

  async set(key: string, value: string): Promise<void> {
    await this.db
      .insertInto('settings')
      .values({ key, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute();
  }
}
