import type { Database } from './open-database.js';

/** Work that must be done after an article is stored. `place` finds an article's event; `regroup` compares an event anew, `stories` finds its story. */
export type JobKind = 'place' | 'regroup' | 'stories';

/** The durable list of unfinished work: written in the transaction that makes it necessary, removed in the one that does it. */
export class JobStore {
  constructor(private readonly db: Database) {}

  /** Adds a job; one that is already waiting stays as it is. */
  async add(kind: JobKind, key: string, at: string): Promise<void> {
    await this.db
      .insertInto('jobs')
      .values({ kind, key, created_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** Keys of the waiting jobs of a kind, in order of key. */
  async list(kind: JobKind): Promise<readonly string[]> {
    const rows = await this.db.selectFrom('jobs').select('key').where('kind', '=', kind).orderBy('key').execute();
    return rows.map((row) => row.key);
  }

  /** True when nothing waits. */
  async isEmpty(): Promise<boolean> {
    return (await this.db.selectFrom('jobs').select('key').limit(1).executeTakeFirst()) === undefined;
  }

  async remove(kind: JobKind, key: string): Promise<void> {
    await this.db.deleteFrom('jobs').where('kind', '=', kind).where('key', '=', key).execute();
  }
}
