import { sql, type Kysely } from 'kysely';

const AT_ONCE = 500;
const REAL = 8;

interface Edge {
  readonly id: string;
  readonly other: string;
  readonly likeness: number;
  readonly log_odds: number;
  readonly length: number;
}

/**
 * An article's edges in one packed value, since a new article asks for those of hundreds of others; and what articles and events are compared by,
 * ready for use, filled as it is needed.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const name of ['article_vectors', 'event_vectors', 'packed_edges']) {
    await db.schema.createTable(name).addColumn('id', 'text', (c) => c.primaryKey()).addColumn('packed', 'blob', (c) => c.notNull()).execute();
  }
  await packEdges(db);
  await db.schema.dropTable('article_edges').execute();
  await db.schema.alterTable('packed_edges').renameTo('article_edges').execute();
  await db.schema.alterTable('event_profiles').dropColumn('profile').execute();
}

async function packEdges(db: Kysely<never>): Promise<void> {
  for (let after = ''; ; ) {
    const { rows: articles } = await sql<{ id: string }>`select id from article_neighbours where id > ${after} order by id limit ${AT_ONCE}`.execute(db);
    const last = articles.at(-1);
    if (last === undefined) return;
    const { rows } = await sql<Edge>`select id, other, likeness, log_odds, length from article_edges where id > ${after} and id <= ${last.id} order by id, other`.execute(db);
    const packed = new Map<string, Buffer[]>(articles.map(({ id }) => [id, []]));
    for (const edge of rows) packed.get(edge.id)?.push(packEdge(edge));
    for (const [id, edges] of packed) await sql`insert into packed_edges (id, packed) values (${id}, ${Buffer.concat(edges)})`.execute(db);
    after = last.id;
  }
}

function packEdge({ length, likeness, log_odds: logOdds, other }: Edge): Buffer {
  const bytes = Buffer.alloc(1 + other.length + 3 * REAL);
  bytes[0] = other.length;
  bytes.write(other, 1, 'latin1');
  [likeness, logOdds, length].forEach((value, place) => bytes.writeDoubleLE(value, 1 + other.length + place * REAL));
  return bytes;
}
