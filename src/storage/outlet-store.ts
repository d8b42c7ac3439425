import type { Outlet, OutletKind } from '../domain/outlet.js';
import type { Database } from './open-database.js';
import type { OutletRow } from './schema.js';

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
  async counts(): Promise<ReadonlyMap<string, { readonly articles: number; readonly events: number; readonly claims: number; readonly openDisputes: number }>> {
    const rows = await this.db
      .selectFrom('articles')
      .leftJoin('claims', (join) => join.onRef('claims.article_id', '=', 'articles.id').onRef('claims.version', '=', 'articles.current_version'))
      .leftJoin('disputes', (join) =>
        join.on((e) => e.or([e('disputes.a', '=', e.ref('claims.id')), e('disputes.b', '=', e.ref('claims.id'))])).on('disputes.relation', '=', 'contradicts').on('disputes.state', 'in', ['open', 'confirmed']),
      )
      .select((e) => [
        'articles.outlet_id as id',
        e.fn.count('articles.id').distinct().as('articles'),
        e.fn.count('articles.event_id').distinct().as('events'),
        e.fn.count('claims.row').distinct().as('claims'),
        e.fn.count('disputes.id').distinct().as('openDisputes'),
      ])
      .where('articles.outlet_id', 'is not', null)
      .groupBy('articles.outlet_id')
      .execute();
    return new Map(rows.map((row) => [row.id!, { articles: Number(row.articles), events: Number(row.events), claims: Number(row.claims), openDisputes: Number(row.openDisputes) }]));
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
