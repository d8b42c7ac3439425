import type { Database } from './open-database.js';
import { packEdges, unpackEdges, withEdge, withoutEdge, type StoredEdge } from './packed-edges.js';
import { updatePacked } from './packed-rows.js';

/** The articles nearest to one, best first, with their likeness. */
export type StoredNearest = readonly (readonly [id: string, likeness: number])[];

/** Ids looked up at once; SQLite takes some 32,000. */
const AT_ONCE = 5_000;

/** Which articles are alike: edges, kept on both sides and packed into one value an article, and the few nearest of each article. */
export class ArticleLinkStore {
  constructor(private readonly db: Database) {}

  /** Edges by article, those of an article without any included. */
  async listEdges(ids: readonly string[]): Promise<ReadonlyMap<string, readonly StoredEdge[]>> {
    const found = new Map<string, readonly StoredEdge[]>(ids.map((id) => [id, []]));
    for (const { id, packed } of await this.listPacked(ids)) found.set(id, unpackEdges(packed));
    return found;
  }

  /** The nearest of each article that is in the index. */
  async listNearest(ids: readonly string[]): Promise<ReadonlyMap<string, StoredNearest>> {
    const found = new Map<string, StoredNearest>();
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const rows = await this.db.selectFrom('article_neighbours').select(['id', 'nearest']).where('id', 'in', ids.slice(from, from + AT_ONCE)).execute();
      for (const { id, nearest } of rows) found.set(id, JSON.parse(nearest) as StoredNearest);
    }
    return found;
  }

  /** The terms that an article was entered under; undefined when it is not in the index. */
  async findTerms(id: string): Promise<readonly string[] | undefined> {
    const row = await this.db.selectFrom('article_neighbours').select('terms').where('id', '=', id).executeTakeFirst();
    return row === undefined ? undefined : (JSON.parse(row.terms) as string[]);
  }

  /** Stores an article that is not there with its edges. What is nearest to the others must be stored by `setNearest`. */
  async add(id: string, { edges, nearest, terms }: { readonly terms: readonly string[]; readonly edges: readonly StoredEdge[]; readonly nearest: StoredNearest }): Promise<void> {
    await this.db.insertInto('article_neighbours').values({ id, terms: JSON.stringify(terms), nearest: JSON.stringify(nearest) }).execute();
    await this.db.insertInto('article_edges').values({ id, packed: packEdges(edges) }).execute();
    const own = new Map(edges.map(({ other, ...edge }) => [other, { ...edge, other: id }]));
    const partners = await this.listPacked([...own.keys()]);
    await updatePacked(this.db, 'article_edges', partners.map((row) => ({ id: row.id, packed: withEdge(row.packed, own.get(row.id)!) })));
  }

  async setNearest(id: string, nearest: StoredNearest): Promise<void> {
    await this.db.updateTable('article_neighbours').set({ nearest: JSON.stringify(nearest) }).where('id', '=', id).execute();
  }

  /** Removes an article and its edges on both sides. What is nearest to the others must be stored by `setNearest`. */
  async remove(id: string): Promise<void> {
    const others = (await this.listEdges([id])).get(id)!.map(({ other }) => other);
    await updatePacked(this.db, 'article_edges', (await this.listPacked(others)).map((row) => ({ id: row.id, packed: withoutEdge(row.packed, id) })));
    await this.db.deleteFrom('article_edges').where('id', '=', id).execute();
    await this.db.deleteFrom('article_neighbours').where('id', '=', id).execute();
  }

  async clear(): Promise<void> {
    await this.db.deleteFrom('article_edges').execute();
    await this.db.deleteFrom('article_neighbours').execute();
  }

  private async listPacked(ids: readonly string[]): Promise<readonly { readonly id: string; readonly packed: Uint8Array }[]> {
    const found: { readonly id: string; readonly packed: Uint8Array }[] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      found.push(...(await this.db.selectFrom('article_edges').selectAll().where('id', 'in', ids.slice(from, from + AT_ONCE)).execute()));
    }
    return found;
  }
}
