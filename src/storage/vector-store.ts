import type { Database } from './open-database.js';
import { packVectors, unpackVectors, type StoredVectors } from './packed-terms.js';

/** What articles, or events, are compared by, ready for use: part of the stored index, and made by the weights that the index was made by. */
export class VectorStore {
  private readonly table: 'article_vectors' | 'event_vectors';

  constructor(private readonly db: Database, kind: 'article' | 'event') {
    this.table = `${kind}_vectors`;
  }

  /** Those of some that are stored, in no order. */
  async list(ids: readonly string[]): Promise<readonly StoredVectors[]> {
    if (ids.length === 0) return [];
    const rows = await this.db.selectFrom(this.table).select(['id', 'packed']).where('id', 'in', ids).execute();
    return rows.map(({ id, packed }) => ({ id, ...unpackVectors(packed) }));
  }

  /** Stores what something is compared by, in place of before. */
  async put(vectors: StoredVectors): Promise<void> {
    const packed = packVectors(vectors);
    await this.db.insertInto(this.table).values({ id: vectors.id, packed }).onConflict((conflict) => conflict.column('id').doUpdateSet({ packed })).execute();
  }

  async remove(id: string): Promise<void> {
    await this.db.deleteFrom(this.table).where('id', '=', id).execute();
  }

  async clear(): Promise<void> {
    await this.db.deleteFrom(this.table).execute();
  }
}
