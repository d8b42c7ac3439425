import type { PublicationDate } from '../domain/article.js';
import type { Finding } from '../domain/finding.js';
import type { Sentence } from '../domain/sentence.js';
import { NotFoundError } from '../errors.js';
import type { Database } from './open-database.js';
import type { VersionRow } from './schema.js';

/** What was found out about a version's document, each with its evidence. */
export interface VersionMetadata {
  readonly title: Finding<string>;
  readonly byline: Finding<string>;
  readonly outlet: Finding<string>;
  readonly outletDomain: string | null;
  readonly published: Finding<PublicationDate>;
}

/** One version of an article's text. */
export interface StoredVersion {
  readonly articleId: string;
  readonly version: number;
  readonly text: string;
  readonly sha256: string;
  /** Hash of the text without what boring edits change; equal keys are one version. */
  readonly contentKey: string;
  readonly words: number;
  readonly fetchedAt: string;
  readonly language: string | null;
  readonly truncated: boolean;
  readonly metadata: VersionMetadata;
  readonly sentences: readonly Sentence[];
  readonly engine: string;
}

/** Every version of every article's text. */
export class VersionStore {
  constructor(private readonly db: Database) {}

  async insert(version: StoredVersion): Promise<void> {
    await this.db.insertInto('article_versions').values(versionRowOf(version)).execute();
  }

  /** Replaces what analysis and metadata say of a version; its text stays. */
  async update(version: StoredVersion): Promise<void> {
    await this.db
      .updateTable('article_versions')
      .set(versionRowOf(version))
      .where('article_id', '=', version.articleId)
      .where('version', '=', version.version)
      .execute();
  }

  /** @throws {NotFoundError} */
  async get(articleId: string, version: number): Promise<StoredVersion> {
    const row = await this.db.selectFrom('article_versions').selectAll().where('article_id', '=', articleId).where('version', '=', version).executeTakeFirst();
    if (row === undefined) throw new NotFoundError('version of the article', `${articleId} ${version}`);
    return versionOf(row);
  }

  /** All versions of an article, oldest first. */
  async list(articleId: string): Promise<readonly StoredVersion[]> {
    const rows = await this.db.selectFrom('article_versions').selectAll().where('article_id', '=', articleId).orderBy('version').execute();
    return rows.map(versionOf);
  }

  /** The current versions of the articles of some events. */
  async listCurrent(events: readonly string[]): Promise<readonly StoredVersion[]> {
    if (events.length === 0) return [];
    const rows = await this.db
      .selectFrom('article_versions')
      .innerJoin('articles', (join) => join.onRef('articles.id', '=', 'article_versions.article_id').onRef('articles.current_version', '=', 'article_versions.version'))
      .selectAll('article_versions')
      .where('articles.event_id', 'in', events)
      .orderBy('article_versions.article_id')
      .execute();
    return rows.map(versionOf);
  }
}

/** Sentences are many and small: four numbers each, not four names and four numbers. */
function packSentences(sentences: readonly Sentence[]): string {
  return JSON.stringify(sentences.map((s) => [s.start, s.end, s.paragraph, s.boilerplate ? 1 : 0]));
}

function unpackSentences(packed: string): readonly Sentence[] {
  const rows = JSON.parse(packed) as [number, number, number, number][];
  return rows.map(([start, end, paragraph, boilerplate]) => ({ start, end, paragraph, boilerplate: boilerplate === 1 }));
}

function versionOf(row: VersionRow): StoredVersion {
  return {
    articleId: row.article_id,
    version: row.version,
    text: row.text,
    sha256: row.sha256,
    contentKey: row.content_key,
    words: row.words,
    fetchedAt: row.fetched_at,
    language: row.language,
    truncated: row.truncated === 1,
    metadata: JSON.parse(row.metadata) as VersionMetadata,
    sentences: unpackSentences(row.sentences),
    engine: row.engine,
  };
}

function versionRowOf(version: StoredVersion): VersionRow {
  return {
    article_id: version.articleId,
    version: version.version,
    text: version.text,
    sha256: version.sha256,
    content_key: version.contentKey,
    words: version.words,
    fetched_at: version.fetchedAt,
    language: version.language,
    truncated: version.truncated ? 1 : 0,
    metadata: JSON.stringify(version.metadata),
    sentences: packSentences(version.sentences),
    engine: version.engine,
  };
}
