import type { DatePrecision, PublicationDate } from '../domain/article.js';
import type { Certainty } from '../domain/finding.js';
import { NotFoundError } from '../errors.js';
import type { Database } from './open-database.js';
import type { ArticleRow } from './schema.js';

/** What an editor stated about an article; it outranks what the document says. */
export interface ArticleCorrections {
  readonly outlet?: string;
  readonly published?: PublicationDate;
  readonly title?: string;
}

/** An article without its text. */
export interface StoredArticle {
  readonly id: string;
  readonly identity: string;
  readonly origin: string;
  readonly url: string | null;
  readonly outletId: string | null;
  readonly eventId: string | null;
  readonly storyName: string | null;
  readonly version: number;
  readonly title: string;
  readonly published: PublicationDate | null;
  readonly publishedCertainty: Certainty;
  readonly corrections: ArticleCorrections;
}

/** Articles: one row per document, whatever the number of its versions. */
export class ArticleStore {
  constructor(private readonly db: Database) {}

  async findByIdentity(identity: string): Promise<StoredArticle | undefined> {
    const row = await this.articles().where('identity', '=', identity).executeTakeFirst();
    return row && articleOf(row);
  }

  /** Articles whose current text has this content key: the same document come another way, or a reprint. */
  async listByContent(contentKey: string): Promise<readonly StoredArticle[]> {
    const rows = await this.db
      .selectFrom('article_versions')
      .innerJoin('articles', (join) => join.onRef('articles.id', '=', 'article_versions.article_id').onRef('articles.current_version', '=', 'article_versions.version'))
      .selectAll('articles')
      .where('content_key', '=', contentKey)
      .orderBy('articles.id')
      .execute();
    return rows.map(articleOf);
  }

  async find(id: string): Promise<StoredArticle | undefined> {
    const row = await this.articles().where('id', '=', id).executeTakeFirst();
    return row && articleOf(row);
  }

  /** @throws {NotFoundError} */
  async get(id: string): Promise<StoredArticle> {
    const article = await this.find(id);
    if (article === undefined) throw new NotFoundError('article', id);
    return article;
  }

  async insert(article: StoredArticle, profile: unknown): Promise<void> {
    await this.db.insertInto('articles').values({ ...rowOf(article), profile: JSON.stringify(profile) }).execute();
  }

  async update(article: StoredArticle, profile: unknown): Promise<void> {
    await this.db.updateTable('articles').set({ ...rowOf(article), profile: JSON.stringify(profile) }).where('id', '=', article.id).execute();
  }

  async setEvent(id: string, eventId: string): Promise<void> {
    await this.db.updateTable('articles').set({ event_id: eventId }).where('id', '=', id).execute();
  }

  /** Articles by the given conditions, newest first, unknown dates last. */
  async list(query: { readonly event?: string; readonly events?: readonly string[]; readonly outlet?: string; readonly limit?: number; readonly offset?: number }): Promise<readonly StoredArticle[]> {
    let select = this.articles().orderBy('published_iso', (order) => order.desc().nullsLast()).orderBy('id');
    if (query.event !== undefined) select = select.where('event_id', '=', query.event);
    if (query.events !== undefined) select = select.where('event_id', 'in', query.events);
    if (query.outlet !== undefined) select = select.where('outlet_id', '=', query.outlet);
    if (query.limit !== undefined) select = select.limit(query.limit).offset(query.offset ?? 0);
    return (await select.execute()).map(articleOf);
  }

  /** Articles whose outlet nobody knows, in order of id. */
  async listWithoutOutlet(): Promise<readonly StoredArticle[]> {
    return (await this.articles().where('outlet_id', 'is', null).orderBy('id').execute()).map(articleOf);
  }

  async count(query: { readonly event?: string; readonly outlet?: string } = {}): Promise<number> {
    let select = this.db.selectFrom('articles').select((e) => e.fn.countAll<number>().as('count'));
    if (query.event !== undefined) select = select.where('event_id', '=', query.event);
    if (query.outlet !== undefined) select = select.where('outlet_id', '=', query.outlet);
    return Number((await select.executeTakeFirstOrThrow()).count);
  }

  /** What placing an article in an event needs of it. */
  async findProfile(id: string): Promise<unknown> {
    const row = await this.db.selectFrom('articles').select('profile').where('id', '=', id).executeTakeFirst();
    return row === undefined ? undefined : (JSON.parse(row.profile) as unknown);
  }

  /** The profiles of some articles, or of those of an event, by id and in order of it. */
  async listProfiles(query: { readonly ids: readonly string[] } | { readonly event: string }): Promise<ReadonlyMap<string, unknown>> {
    const select = this.db.selectFrom('articles').select(['id', 'profile']).orderBy('id');
    const rows = await ('ids' in query ? select.where('id', 'in', query.ids) : select.where('event_id', '=', query.event)).execute();
    return new Map(rows.map((row) => [row.id, JSON.parse(row.profile) as unknown]));
  }

  /** The events of those of some articles that are stored; null for an article that is in none yet. */
  async listEventsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const rows = await this.db.selectFrom('articles').select(['id', 'event_id']).where('id', 'in', ids).execute();
    return new Map(rows.map((row) => [row.id, row.event_id]));
  }

  /** Ids of articles that are in an event, in order, from after `after`. */
  async listPlaced(after: string, limit: number): Promise<readonly string[]> {
    const rows = await this.db.selectFrom('articles').select('id').where('event_id', 'is not', null).where('id', '>', after).orderBy('id').limit(limit).execute();
    return rows.map(({ id }) => id);
  }

  /** The articles of some events. */
  async listMembers(events: readonly string[]): Promise<readonly { readonly id: string; readonly event: string }[]> {
    const rows = await this.db.selectFrom('articles').select(['id', 'event_id']).where('event_id', 'in', events).execute();
    return rows.map((row) => ({ id: row.id, event: row.event_id! }));
  }

  private articles() {
    return this.db.selectFrom('articles').select([
      'id', 'identity', 'origin', 'url', 'outlet_id', 'event_id', 'story_name', 'current_version', 'title',
      'published_iso', 'published_precision', 'published_certainty', 'corrections',
    ]);
  }
}

function articleOf(row: Omit<ArticleRow, 'profile'>): StoredArticle {
  return {
    id: row.id,
    identity: row.identity,
    origin: row.origin,
    url: row.url,
    outletId: row.outlet_id,
    eventId: row.event_id,
    storyName: row.story_name,
    version: row.current_version,
    title: row.title,
    published: row.published_iso === null ? null : { iso: row.published_iso, precision: row.published_precision as DatePrecision },
    publishedCertainty: row.published_certainty as Certainty,
    corrections: JSON.parse(row.corrections) as ArticleCorrections,
  };
}

function rowOf(article: StoredArticle): Omit<ArticleRow, 'profile'> {
  return {
    id: article.id,
    identity: article.identity,
    origin: article.origin,
    url: article.url,
    outlet_id: article.outletId,
    event_id: article.eventId,
    story_name: article.storyName,
    current_version: article.version,
    title: article.title,
    published_iso: article.published?.iso ?? null,
    published_precision: article.published?.precision ?? null,
    published_certainty: article.publishedCertainty,
    corrections: JSON.stringify(article.corrections),
  };
}
