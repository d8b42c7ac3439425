import { randomUUID } from 'node:crypto';
import type { Database } from './open-database.js';

/** An editor's ruling. Rows are only ever added. */
export interface Decision {
  readonly id: string;
  readonly kind: string;
  /** What it is about: an article, claim, group or dispute id. */
  readonly subject: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly editor: string;
  readonly at: string;
  readonly note: string | null;
}

/** The append-only record of who decided what, when and why. */
export class DecisionStore {
  constructor(private readonly db: Database) {}

  /** Appends a decision and returns its id. */
  async append(decision: Omit<Decision, 'id'>): Promise<string> {
    const id = randomUUID();
    await this.db.insertInto('decisions').values({ ...decision, id, payload: JSON.stringify(decision.payload) }).execute();
    return id;
  }

  /** Decisions about any of the subjects, oldest first. */
  async list(subjects: readonly string[]): Promise<readonly Decision[]> {
    if (subjects.length === 0) return [];
    const rows = await this.db.selectFrom('decisions').selectAll().where('subject', 'in', subjects).orderBy('at').orderBy('id').execute();
    return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) as Record<string, unknown> }));
  }
}
