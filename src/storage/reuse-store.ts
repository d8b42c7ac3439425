import { bulkInsert } from './bulk-insert.js';
import type { Database } from './open-database.js';

/** One article's text taken from another's. */
export interface ReuseLink {
  readonly articleId: string;
  readonly parentId: string;
  readonly kind: 'copy' | 'derived';
  /** Share of the article's text that stands in its parent, 0–1. */
  readonly containment: number;
}

/** Which article copies which. */
export class ReuseStore {
  constructor(private readonly db: Database) {}

  /** Replaces the links among the given articles. */
  async replace(articles: readonly string[], links: readonly ReuseLink[]): Promise<void> {
    if (articles.length > 0) await this.db.deleteFrom('reuse_links').where('article_id', 'in', articles).execute();
    await bulkInsert(this.db, 'reuse_links', links.map(({ articleId, parentId, kind, containment }) => ({ kind, containment, article_id: articleId, parent_id: parentId })));
  }

  async list(articles: readonly string[]): Promise<readonly ReuseLink[]> {
    if (articles.length === 0) return [];
    const rows = await this.db.selectFrom('reuse_links').selectAll().where('article_id', 'in', articles).orderBy('article_id').orderBy('parent_id').execute();
    return rows.map((row) => ({ articleId: row.article_id, parentId: row.parent_id, kind: row.kind as ReuseLink['kind'], containment: row.containment }));
  }
}
