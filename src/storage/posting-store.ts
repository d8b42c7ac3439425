import { sql } from 'kysely';
import { bulkInsert } from './bulk-insert.js';
import type { Database } from './open-database.js';

/** A term that something is found by, with its weight in it. */
export interface StoredTerm {
  readonly term: string;
  readonly weight: number;
}

/** Entries of a term that are kept; of a more frequent one only their number is known, since no search reads so many. */
export const LONGEST_LIST = 3000;

/** Which articles, or events, have a term among those that they are found by: posting lists. */
export class PostingStore {
  private readonly terms: 'article_terms' | 'event_terms';
  private readonly counts: 'article_term_counts' | 'event_term_counts';

  constructor(private readonly db: Database, kind: 'article' | 'event') {
    this.terms = `${kind}_terms`;
    this.counts = `${kind}_term_counts`;
  }

  /** How many have each of the terms; terms that none has are left out. */
  async count(terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (terms.length === 0) return new Map();
    const rows = await this.db.selectFrom(this.counts).select(['term', 'count']).where('term', 'in', terms).execute();
    return new Map(rows.map(({ count, term }) => [term, count]));
  }

  /** The entries of each of the terms. */
  async list(terms: readonly string[]): Promise<ReadonlyMap<string, readonly (readonly [id: string, weight: number])[]>> {
    const lists = new Map<string, (readonly [string, number])[]>(terms.map((term) => [term, []]));
    if (terms.length === 0) return lists;
    const rows = await this.db.selectFrom(this.terms).select(['term', 'id', 'weight']).where('term', 'in', terms).execute();
    for (const { id, term, weight } of rows) lists.get(term)!.push([id, weight]);
    return lists;
  }

  /** Enters something under its terms, each given once. `countOf`: how many have a term, where that is known. */
  async add(id: string, terms: readonly StoredTerm[], countOf?: (term: string) => number): Promise<void> {
    const counts = countOf === undefined ? await this.count(terms.map(({ term }) => term)) : undefined;
    const isKept = ({ term }: StoredTerm): boolean => (countOf?.(term) ?? counts?.get(term) ?? 0) < LONGEST_LIST;
    await bulkInsert(this.db, this.terms, terms.filter(isKept).map(({ term, weight }) => ({ term, id, weight })));
    await this.tally(terms.map(({ term }) => term), 1);
  }

  /** Takes something out from under the terms that it was entered under. */
  async remove(id: string, terms: readonly string[]): Promise<void> {
    if (terms.length === 0) return;
    await this.db.deleteFrom(this.terms).where('term', 'in', terms).where('id', '=', id).execute();
    await this.tally(terms, -1);
    await this.db.deleteFrom(this.counts).where('term', 'in', terms).where('count', '<=', 0).execute();
  }

  async clear(): Promise<void> {
    await this.db.deleteFrom(this.terms).execute();
    await this.db.deleteFrom(this.counts).execute();
  }

  private async tally(terms: readonly string[], change: number): Promise<void> {
    if (terms.length === 0) return;
    await this.db
      .insertInto(this.counts)
      .values(terms.map((term) => ({ term, count: change })))
      .onConflict((conflict) => conflict.column('term').doUpdateSet((e) => ({ count: sql<number>`${e.ref(`${this.counts}.count`)} + ${change}` })))
      .execute();
  }
}
