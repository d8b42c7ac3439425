import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { subjectsOf, type Decision, type DecisionContent, type DecisionKind } from '../domain/decision.js';
import { bulkInsert } from './bulk-insert.js';
import type { Database } from './open-database.js';
import type { DecisionRow } from './schema.js';

/** A decision before it has an id and a place in the order. */
export type NewDecision = Omit<Decision, 'id' | 'order'>;

/** Ids looked up at once; SQLite takes some 32,000. */
const AT_ONCE = 10_000;

/** The append-only record of who decided what, when and why. */
export class DecisionStore {
  constructor(private readonly db: Database) {}

  /** Appends a decision as the latest of all and returns its id. An undo is found under all that the undone decision is found under. */
  async append({ content, editor, at, note }: NewDecision): Promise<string> {
    const id = randomUUID();
    const { kind, ...payload } = content;
    const subjects = content.kind === 'undo' ? [content.decision, ...(await this.subjectsOf(content.decision))] : subjectsOf(content);
    const subject = subjects[0] ?? id;
    await sql`insert into decisions (id, kind, subject, payload, editor, at, note, seq)
      select ${id}, ${kind}, ${subject}, ${JSON.stringify(payload)}, ${editor}, ${at}, ${note}, coalesce(max(seq), 0) + 1 from decisions`.execute(this.db);
    await bulkInsert(this.db, 'decision_subjects', [...new Set(subjects)].map((one) => ({ decision_id: id, subject: one })));
    return id;
  }

  async find(id: string): Promise<Decision | undefined> {
    const row = await this.db.selectFrom('decisions').selectAll().where('id', '=', id).executeTakeFirst();
    return row && decisionOf(row);
  }

  /** Every decision, oldest first; of some kinds alone where these are given. */
  async list(kinds?: readonly DecisionKind[]): Promise<readonly Decision[]> {
    let select = this.db.selectFrom('decisions').selectAll().orderBy('seq');
    if (kinds !== undefined) select = select.where('kind', 'in', kinds);
    return (await select.execute()).map(decisionOf);
  }

  /** Decisions about any of the subjects (articles, events, decisions), with what took them back, oldest first. */
  async listAbout(subjects: readonly string[]): Promise<readonly Decision[]> {
    const rows = new Map<string, DecisionRow>();
    for (let from = 0; from < subjects.length; from += AT_ONCE) {
      const found = await this.db
        .selectFrom('decisions')
        .selectAll()
        .where('id', 'in', (e) => e.selectFrom('decision_subjects').select('decision_id').where('subject', 'in', subjects.slice(from, from + AT_ONCE)))
        .execute();
      for (const row of found) rows.set(row.id, row);
    }
    return [...rows.values()].sort((a, b) => a.seq - b.seq).map(decisionOf);
  }

  async count(): Promise<number> {
    const row = await this.db.selectFrom('decisions').select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
    return Number(row.count);
  }

  private async subjectsOf(decision: string): Promise<readonly string[]> {
    const rows = await this.db.selectFrom('decision_subjects').select('subject').where('decision_id', '=', decision).orderBy('subject').execute();
    return rows.map((row) => row.subject);
  }
}

function decisionOf(row: DecisionRow): Decision {
  const content = { ...(JSON.parse(row.payload) as object), kind: row.kind } as DecisionContent;
  return { id: row.id, order: row.seq, editor: row.editor, at: row.at, note: row.note, content: completed(content, row.subject) };
}

/** Statements about articles were stored as bare fields before they had a name. */
function completed(content: DecisionContent, subject: string): DecisionContent {
  if (content.kind !== 'article-metadata' || 'article' in content) return content;
  const { kind, ...stated } = content as { readonly kind: 'article-metadata' };
  return { kind, article: subject, stated };
}
