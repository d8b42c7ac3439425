import SQLite from 'better-sqlite3';
import { expect } from 'chai';
import { Kysely, sql } from 'kysely';
import { up as makeFirst } from '../../../migrations/0001_initial.js';
import { up as addOrder } from '../../../migrations/0003_decisions.js';
import { DecisionStore } from '../../../src/storage/decision-store.js';
import type { Schema } from '../../../src/storage/schema.js';
import { ForgivingSqliteDialect } from '../../../src/storage/sqlite-dialect.js';

describe('the migration of decisions', () => {
  it('keeps what an older version stored, in order of time, and finds it by its subject', async () => {
    const db = new Kysely<Schema>({ dialect: new ForgivingSqliteDialect(new SQLite(':memory:')) });
    await makeFirst(db as unknown as Kysely<never>);
    for (const [id, at, outlet] of [['z', '2031-01-01T00:00:00Z', 'Echo'], ['b', '2031-01-02T00:00:00Z', 'Post'], ['a', '2031-01-02T00:00:00Z', 'Wire']] as const) {
      await sql`insert into decisions (id, kind, subject, payload, editor, at, note) values (${id}, 'article-metadata', 'a1', ${JSON.stringify({ outlet })}, 'desk', ${at}, null)`.execute(db);
    }
    await addOrder(db as unknown as Kysely<never>);
    const decisions = new DecisionStore(db);
    const next = await decisions.append({ content: { kind: 'event-title', event: 'e1', articles: ['a1'], title: 'x' }, editor: 'mk', at: '2031-01-03T00:00:00Z', note: null });
    const found = await decisions.listAbout(['a1']);
    expect(found.map(({ id, order }) => [id, order])).to.deep.equal([['z', 1], ['a', 2], ['b', 3], [next, 4]]);
    expect(found[0]!.content).to.deep.equal({ kind: 'article-metadata', article: 'a1', stated: { outlet: 'Echo' } });
    await db.destroy();
  });
});
