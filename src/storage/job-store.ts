import { randomUUID } from 'node:crypto';
import type { Database } from './open-database.js';

/** Work that must be done after an article is stored. `place` finds an article's event; `regroup` compares an event anew, `stories` finds its story. */
export type JobKind = 'place' | 'regroup' | 'stories';

/** By key what marks a job as it waits: another one each time that it is asked for. */
export type JobMarks = ReadonlyMap<string, string>;

/** The durable list of unfinished work: written in the transaction that makes it necessary, removed in the one that does it. */
export class JobStore {
  constructor(private readonly db: Database) {}

  /** Adds a job; one that is already waiting is marked anew, so that whoever is doing it knows that there is more to it. */
  async add(kind: JobKind, key: string, at: string): Promise<void> {
    const mark = randomUUID();
    await this.db
      .insertInto('jobs')
      .values({ kind, key, created_at: at, mark })
      .onConflict((conflict) => conflict.columns(['kind', 'key']).doUpdateSet({ mark }))
      .execute();
  }

  /** Keys of the waiting jobs of a kind, in order of key. */
  async list(kind: JobKind): Promise<readonly string[]> {
    return [...(await this.marks(kind)).keys()];
  }

  /** The waiting jobs of a kind, in order of key. */
  async marks(kind: JobKind): Promise<JobMarks> {
    const rows = await this.db.selectFrom('jobs').select(['key', 'mark']).where('kind', '=', kind).orderBy('key').execute();
    return new Map(rows.map(({ key, mark }) => [key, mark]));
  }

  /** The mark of one job; undefined when it does not wait. */
  async markOf(kind: JobKind, key: string): Promise<string | undefined> {
    return (await this.db.selectFrom('jobs').select('mark').where('kind', '=', kind).where('key', '=', key).executeTakeFirst())?.mark;
  }

  /** True when nothing waits. */
  async isEmpty(): Promise<boolean> {
    return (await this.db.selectFrom('jobs').select('key').limit(1).executeTakeFirst()) === undefined;
  }

  /**
   * Removes a job that is done.
   *
   * @param mark as it was when the work began: a job that was asked for again since goes on waiting. Without one the job is removed as it is.
   */
  async remove(kind: JobKind, key: string, mark?: string): Promise<void> {
    const query = this.db.deleteFrom('jobs').where('kind', '=', kind).where('key', '=', key);
    await (mark === undefined ? query : query.where('mark', '=', mark)).execute();
  }
}
