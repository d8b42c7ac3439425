import { bulkInsert } from './bulk-insert.js';
import type { Database } from './open-database.js';

/** An event as its story is found. */
export interface StoredEventProfile {
  readonly id: string;
  /** The name that somebody gave its story. */
  readonly name: string | null;
  /** The terms that it was entered under. */
  readonly terms: readonly string[];
}

/** Two events with the probability that they are of one story. */
export interface StoredTie {
  readonly id: string;
  readonly other: string;
  readonly probability: number;
}

/** Which events may be of one story: their profiles, and ties between them, kept on both sides. */
export class EventLinkStore {
  constructor(private readonly db: Database) {}

  async listProfiles(ids: readonly string[]): Promise<ReadonlyMap<string, StoredEventProfile>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.selectFrom('event_profiles').selectAll().where('id', 'in', ids).execute();
    return new Map(rows.map((row) => [row.id, { id: row.id, name: row.name, terms: JSON.parse(row.terms) as string[] }]));
  }

  /** The names that somebody gave the stories of some events; null where nobody did. Events that have no profile are left out. */
  async listNames(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.selectFrom('event_profiles').select(['id', 'name']).where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Events whose story was given a name. */
  async listByName(name: string): Promise<readonly string[]> {
    return (await this.db.selectFrom('event_profiles').select('id').where('name', '=', name).orderBy('id').execute()).map(({ id }) => id);
  }

  /** Events that one of some events is tied to with more than a probability, in no order. */
  async listTied(ids: readonly string[], above: number): Promise<readonly string[]> {
    if (ids.length === 0) return [];
    return (await this.db.selectFrom('event_edges').select('other').distinct().where('id', 'in', ids).where('probability', '>', above).execute()).map(({ other }) => other);
  }

  /** Ties between some events, each once, with the lower id first. */
  async listTiesAmong(ids: readonly string[]): Promise<readonly StoredTie[]> {
    const wanted = new Set(ids);
    if (ids.length === 0) return [];
    const rows = await this.db.selectFrom('event_edges').selectAll().where('id', 'in', ids).whereRef('other', '>', 'id').orderBy('id').orderBy('other').execute();
    return rows.filter(({ other }) => wanted.has(other));
  }

  /** Stores an event that is not there with its ties. */
  async add({ id, name, terms }: StoredEventProfile, ties: readonly Omit<StoredTie, 'id'>[]): Promise<void> {
    await this.db.insertInto('event_profiles').values({ id, name, terms: JSON.stringify(terms) }).execute();
    await bulkInsert(this.db, 'event_edges', ties.flatMap(({ other, probability }) => [{ id, other, probability }, { id: other, other: id, probability }]));
  }

  /** Removes an event and its ties on both sides. */
  async remove(id: string): Promise<void> {
    await this.db.deleteFrom('event_edges').where('other', '=', id).where('id', 'in', (e) => e.selectFrom('event_edges as own').select('own.other').where('own.id', '=', id)).execute();
    await this.db.deleteFrom('event_edges').where('id', '=', id).execute();
    await this.db.deleteFrom('event_profiles').where('id', '=', id).execute();
  }

  async clear(): Promise<void> {
    await this.db.deleteFrom('event_edges').execute();
    await this.db.deleteFrom('event_profiles').execute();
  }
}
