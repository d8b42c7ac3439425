import { deflateRawSync } from 'node:zlib';
import { sql, type Kysely } from 'kysely';

const OTHERS = 'others';
/** What conversion puts in place of an engine's names of reasons: all that it met. */
const ENGINE = 'before packed links';

/**
 * Links inside a group in one packed value of the group, and what matching made of a version's claims in one of the version: they were two thirds
 * of a database. Links between groups, which nothing reads, are dropped.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('link_features')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('engine', 'text', (c) => c.notNull())
    .addColumn('names', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('claim_signatures')
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('packed', 'blob', (c) => c.notNull())
    .addPrimaryKeyConstraint('claim_signatures_key', ['article_id', 'version'])
    .execute();
  await db.schema.alterTable('claim_groups').addColumn('features', 'integer', (c) => c.references('link_features.id')).execute();
  await db.schema.alterTable('claim_groups').addColumn('links', 'blob').execute();
  await packLinks(db);
  await packSignatures(db);
  await db.schema.dropTable('claim_links').execute();
  await db.schema.alterTable('claims').dropColumn('signature').execute();
}

interface Link {
  readonly group: string;
  readonly a: number;
  readonly b: number;
  readonly comparable: number;
  readonly contributions: string;
}

async function packLinks(db: Kysely<never>): Promise<void> {
  const names = new Map<string, number>();
  const numbered = (name: string): number => {
    if (name !== OTHERS && !names.has(name)) names.set(name, names.size);
    return name === OTHERS ? MOST_NAMES : names.get(name)!;
  };
  const { rows: events } = await sql<{ id: string }>`select distinct event_id as id from claim_links`.execute(db);
  if (events.length === 0) return;
  const { rows: [list] } = await sql<{ id: number }>`insert into link_features (engine, names) values (${ENGINE}, '[]') returning id`.execute(db);
  for (const { id } of events) {
    const { rows } = await sql<Link>`
      select x.group_id as "group", x.ordinal as a, y.ordinal as b, comparable, contributions from claim_links
      join claim_group_members as x on x.claim_id = a join claim_group_members as y on y.claim_id = b
      where event_id = ${id} and x.group_id = y.group_id order by x.group_id, a, b`.execute(db);
    const packed = new Map<string, number[]>();
    for (const link of rows) {
      const bytes = packed.get(link.group) ?? [];
      packed.set(link.group, bytes);
      writeLink(bytes, link, numbered);
    }
    for (const [group, bytes] of packed) await sql`update claim_groups set features = ${list!.id}, links = ${Buffer.from(bytes)} where id = ${group}`.execute(db);
  }
  await sql`update link_features set names = ${JSON.stringify([...names.keys()])} where id = ${list!.id}`.execute(db);
}

/** No list of names is so long: a number beyond all names stands for the sum of the reasons that are not told. */
const MOST_NAMES = 16_383;

function writeLink(bytes: number[], { a, b, comparable, contributions }: Link, numbered: (name: string) => number): void {
  const reasons = JSON.parse(contributions) as [string, number, number][];
  writeWhole(bytes, a);
  writeWhole(bytes, b);
  const real = Buffer.alloc(8);
  real.writeDoubleLE(comparable);
  bytes.push(...real);
  writeWhole(bytes, reasons.length);
  for (const [name, value, contribution] of reasons) {
    writeWhole(bytes, numbered(name));
    for (const number of [value, contribution]) writeWhole(bytes, number < 0 ? -2 * Math.round(number * 1000) - 1 : 2 * Math.round(number * 1000));
  }
}

function writeWhole(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  bytes.push(rest);
}

async function packSignatures(db: Kysely<never>): Promise<void> {
  const { rows: versions } = await sql<{ article: string; version: number }>`select distinct article_id as article, version from claims order by article_id, version`.execute(db);
  for (const { article, version } of versions) {
    const { rows } = await sql<{ signature: string }>`select signature from claims where article_id = ${article} and version = ${version} order by ordinal`.execute(db);
    const packed = deflateRawSync(`[${rows.map(({ signature }) => signature).join(',')}]`);
    await sql`insert into claim_signatures (article_id, version, packed) values (${article}, ${version}, ${packed})`.execute(db);
  }
}
