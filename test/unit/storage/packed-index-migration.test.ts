import SQLite from 'better-sqlite3';
import { expect } from 'chai';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { migrations } from '../../../migrations/index.js';
import { ArticleLinkStore } from '../../../src/storage/article-link-store.js';
import type { Schema } from '../../../src/storage/schema.js';

describe('the migration to a packed index', () => {
  it('keeps how articles stand to each other', async () => {
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: new SQLite(':memory:') }) });
    for (const name of Object.keys(migrations).filter((one) => one < '0007')) await migrations[name]!.up(db);
    for (const id of ['a1', 'a2', 'a3', 'a4']) await sql`insert into article_neighbours (id, terms, nearest) values (${id}, '["dam"]', '[]')`.execute(db);
    for (const [a, b, likeness] of [['a1', 'a2', 0.1], ['a3', 'a1', 0.7]] as const) {
      for (const [id, other] of [[a, b], [b, a]]) await sql`insert into article_edges (id, other, likeness, log_odds, length) values (${id}, ${other}, ${likeness}, -1.3, 0.25)`.execute(db);
    }
    await migrations['0007_packed_index']!.up(db);
    const edge = { logOdds: -1.3, length: 0.25 };
    expect([...(await new ArticleLinkStore(db).listEdges(['a1', 'a2', 'a3', 'a4']))]).to.deep.equal([
      ['a1', [{ other: 'a2', likeness: 0.1, ...edge }, { other: 'a3', likeness: 0.7, ...edge }]],
      ['a2', [{ other: 'a1', likeness: 0.1, ...edge }]],
      ['a3', [{ other: 'a1', likeness: 0.7, ...edge }]],
      ['a4', []],
    ]);
    await db.destroy();
  });
});
