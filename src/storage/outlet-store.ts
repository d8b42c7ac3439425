import type { Outlet, OutletKind } from '../domain/outlet.js';
import type { Database } from './open-database.js';
import type { OutletRow } from './schema.js';

/** How much there is of an outlet. */
export interface OutletCounts {
  readonly articles: number;
  readonly events: number;
  readonly claims: number;
  readonly openDisputes: number;
}

/** Outlets, one row each however they are spelt. */
export class OutletStore {
  constructor(private readonly db: Database) {}

  async find(id: string): Promise<Outlet | undefined> {
    const row = await this.db.selectFrom('outlets').selectAll().where('id', '=', id).executeTakeFirst();
    return row && outletOf(row);
  }

  async list(): Promise<readonly Outlet[]> {
    const rows = await this.db.selectFrom('outlets').selectAll().orderBy('name').execute();
    return rows.map(outletOf);
  }

  /**
   * The outlet with this domain, else with this name however it is written, made when there is none.
   *
   * A name seen for the first time on a known domain becomes an alias.
   */
  async resolve(name: string, domain: string | null): Promise<Outlet> {
    const id = outletIdOf(name);
    const byDomain = domain === null ? undefined : await this.db.selectFrom('outlets').selectAll().where('domain', '=', domain).executeTakeFirst();
    const row = byDomain ?? (await this.db.selectFrom('outlets').selectAll().where('id', '=', id).executeTakeFirst());
    if (row === undefined) return this.insert({ id, name, domain, aliases: [], country: null, kind: 'unknown' });
    const outlet = outletOf(row);
    const aliases = outlet.name === name || outlet.aliases.includes(name) ? outlet.aliases : [...outlet.aliases, name];
    const updated: Outlet = { ...outlet, aliases, domain: outlet.domain ?? domain };
    if (updated.domain !== outlet.domain || aliases !== outlet.aliases) {
      await this.db.updateTable('outlets').set({ domain: updated.domain, aliases: JSON.stringify(aliases) }).where('id', '=', outlet.id).execute();
    }
    return updated;
  }

  /** Per outlet: its articles, their events, their current claims, and the open disputes that it is a side of. */
  async counts(): Promise<ReadonlyMap<string, OutletCounts>> {
    const articles = await this.db
      .selectFrom('articles')
      .select((e) => ['outlet_id as id', e.fn.countAll().as('articles'), e.fn.count('event_id').distinct().as('events')])
      .where('outlet_id', 'is not', null)
      .groupBy('outlet_id')
      .execute();
    const claims = new Map((await this.claimCounts()).map((row) => [row.id, Number(row.count)]));
    const disputes = await this.disputeCounts();
    return new Map(
      articles.map(({ id, articles: count, events }) => [
        id!,
        { articles: Number(count), events: Number(events), claims: claims.get(id) ?? 0, openDisputes: disputes.get(id!)?.size ?? 0 },
      ]),
    );
  }

  private async claimCounts() {
    return this.db
      .selectFrom('articles')
      .innerJoin('claims', (join) => join.onRef('claims.article_id', '=', 'articles.id').onRef('claims.version', '=', 'articles.current_version'))
      .select((e) => ['articles.outlet_id as id', e.fn.countAll().as('count')])
      .groupBy('articles.outlet_id')
      .execute();
  }

  /** Open disputes by outlet, those between copies of the same texts once; looked up from each side on its own: a join on either side at once would compare every claim with every dispute. */
  private async disputeCounts(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const found = new Map<string, Set<string>>();
    for (const side of ['disputes.a', 'disputes.b'] as const) {
      const rows = await this.db
        .selectFrom('disputes')
        .innerJoin('claims', 'claims.id', side)
        .innerJoin('articles', (join) => join.onRef('articles.id', '=', 'claims.article_id').onRef('articles.current_version', '=', 'claims.version'))
        .select(['disputes.id', 'disputes.repeats', 'articles.outlet_id as outlet'])
        .where('disputes.relation', '=', 'contradicts')
        .where('disputes.state', 'in', ['open', 'confirmed'])
        .where('articles.outlet_id', 'is not', null)
        .execute();
      for (const { id, outlet, repeats } of rows) found.set(outlet!, (found.get(outlet!) ?? new Set()).add(repeats ?? id));
    }
    return found;
  }

  private async insert(outlet: Outlet): Promise<Outlet> {
    await this.db.insertInto('outlets').values({ ...outlet, aliases: JSON.stringify(outlet.aliases) }).execute();
    return outlet;
  }
}

/** A readable, stable id: "The Northgate Gazette" -> "northgate-gazette". */
export function outletIdOf(name: string): string {
  const words = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  const id = words.replace(/^the-/, '');
  return id === '' ? 'outlet' : id;
}

function outletOf(row: OutletRow): Outlet {
  return { ...row, aliases: JSON.parse(row.aliases) as string[], kind: row.kind as OutletKind };
}
