import SQLite from 'better-sqlite3';
import { expect } from 'chai';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { migrations } from '../../../migrations/index.js';
import { AnnotationStore } from '../../../src/storage/annotation-store.js';
import { GroupStore } from '../../../src/storage/group-store.js';
import type { Schema } from '../../../src/storage/schema.js';

/** A database as the version before packed links left it: two articles whose claims are one group. */
async function olderDatabase(): Promise<Kysely<Schema>> {
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: new SQLite(':memory:') }) });
  for (const name of Object.keys(migrations).filter((one) => one < '0006')) await migrations[name]!.up(db);
  await sql`insert into events (id, title) values ('e1', 'One')`.execute(db);
  for (const [at, id] of ['a1', 'a2', 'a3'].entries()) {
    await sql`insert into articles (id, identity, origin, current_version, title, published_certainty, profile, event_id) values (${id}, ${id}, ${id}, 1, ${id}, 'unknown', '{}', 'e1')`.execute(db);
    for (const ordinal of [0, 1]) {
      await sql`insert into claims (id, article_id, version, key, ordinal, start, "end", text, sentence, proposition, kind, factuality, checkworthiness, signature)
        values (${`${id}.c${ordinal}`}, ${id}, 1, ${`c${ordinal}`}, ${ordinal}, 0, 3, 'one', 0, 'one', 'event', 'CT+', 0.5, ${JSON.stringify({ id: `${id}.c${ordinal}`, sentence: at })})`.execute(db);
    }
  }
  await sql`insert into claim_groups (id, event_id, reference) values ('g1', 'e1', 'a1.c0'), ('g2', 'e1', 'a2.c1')`.execute(db);
  await sql`insert into claim_group_members (group_id, claim_id, ordinal) values ('g1', 'a2.c0', 0), ('g1', 'a1.c0', 1), ('g1', 'a3.c0', 2), ('g2', 'a2.c1', 0)`.execute(db);
  const reasons = [['cosine', 0.512, -1.25], ['shared', 12.5, 0.001], ['others', 3, 0.125]];
  for (const [a, b, comparable, list] of [['a1.c0', 'a2.c0', 0.875, reasons], ['a1.c0', 'a3.c0', 0.1, [['shared', 1, 0]]], ['a1.c0', 'a2.c1', 0.3, reasons]] as const) {
    await sql`insert into claim_links (event_id, a, b, comparable, contributions, engine) values ('e1', ${a}, ${b}, ${comparable}, ${JSON.stringify(list)}, 'old')`.execute(db);
  }
  return db;
}

describe('the migration to packed links', () => {
  it('keeps the links inside groups with their reasons, and what matching made of claims', async () => {
    const db = await olderDatabase();
    await migrations['0006_packed_links']!.up(db);
    await migrations['0009_borrowed_claims']!.up(db);
    const groups = new GroupStore(db);
    const reasons = [{ feature: 'cosine', value: 0.512, contribution: -1.25 }, { feature: 'shared', value: 12.5, contribution: 0.001 }, { feature: 'others', value: 3, contribution: 0.125 }];
    expect(await groups.linksOf('a2.c0')).to.deep.equal([{ a: 'a1.c0', b: 'a2.c0', comparable: 0.875, contributions: reasons }]);
    expect((await groups.linksOf('a1.c0')).map(({ b }) => b)).to.deep.equal(['a2.c0', 'a3.c0']);
    expect(await groups.linksOf('a2.c1')).to.deep.equal([]);
    expect(await new AnnotationStore(db).listSignatures('a2', 1)).to.deep.equal([{ id: 'a2.c0', sentence: 1 }, { id: 'a2.c1', sentence: 1 }]);
    await db.destroy();
  });

  it('has nothing to do in an empty database', async () => {
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: new SQLite(':memory:') }) });
    for (const migration of Object.values(migrations)) await migration.up(db);
    expect(await new GroupStore(db).linksOf('a')).to.deep.equal([]);
    await db.destroy();
  });
});
