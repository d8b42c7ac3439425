import type { Kysely } from 'kysely';
import { AnnotationStore } from './annotation-store.js';
import { ArticleLinkStore } from './article-link-store.js';
import { ArticleStore } from './article-store.js';
import { DecisionStore } from './decision-store.js';
import { EntityStore } from './entity-store.js';
import { EventLinkStore } from './event-link-store.js';
import { EventStore } from './event-store.js';
import { FailureStore } from './failure-store.js';
import { GroupStore } from './group-store.js';
import { JobStore } from './job-store.js';
import { openDatabase, type Database } from './open-database.js';
import { openForReading } from './open-for-reading.js';
import { OutletStore } from './outlet-store.js';
import { PostingStore } from './posting-store.js';
import { ReuseStore } from './reuse-store.js';
import type { Schema } from './schema.js';
import { SearchStore } from './search-store.js';
import { SettingStore } from './setting-store.js';
import { isDatabaseError, storageErrorOf } from './storage-errors.js';
import { VectorStore } from './vector-store.js';
import { VersionStore } from './version-store.js';

/** One store per aggregate, all over the same connection or transaction. */
export class Stores {
  readonly outlets: OutletStore;
  readonly articles: ArticleStore;
  readonly versions: VersionStore;
  readonly annotations: AnnotationStore;
  readonly events: EventStore;
  readonly entities: EntityStore;
  readonly groups: GroupStore;
  readonly reuse: ReuseStore;
  readonly decisions: DecisionStore;
  readonly jobs: JobStore;
  readonly failures: FailureStore;
  readonly settings: SettingStore;
  readonly searches: SearchStore;
  readonly articlePostings: PostingStore;
  readonly articleLinks: ArticleLinkStore;
  readonly articleVectors: VectorStore;
  readonly eventPostings: PostingStore;
  readonly eventLinks: EventLinkStore;
  readonly eventVectors: VectorStore;

  constructor(db: Database) {
    this.outlets = new OutletStore(db);
    this.articles = new ArticleStore(db);
    this.versions = new VersionStore(db);
    this.annotations = new AnnotationStore(db);
    this.events = new EventStore(db);
    this.entities = new EntityStore(db);
    this.groups = new GroupStore(db);
    this.reuse = new ReuseStore(db);
    this.decisions = new DecisionStore(db);
    this.jobs = new JobStore(db);
    this.failures = new FailureStore(db);
    this.settings = new SettingStore(db);
    this.searches = new SearchStore(db);
    this.articlePostings = new PostingStore(db, 'article');
    this.articleLinks = new ArticleLinkStore(db);
    this.articleVectors = new VectorStore(db, 'article');
    this.eventPostings = new PostingStore(db, 'event');
    this.eventLinks = new EventLinkStore(db);
    this.eventVectors = new VectorStore(db, 'event');
  }
}

/** The open database: stores for reading, and a unit of work for writing. */
export class Storage {
  readonly stores: Stores;

  private constructor(private readonly db: Kysely<Schema>, private readonly file: string) {
    this.stores = new Stores(db);
  }

  /** Opens the database at `file`; see {@link openDatabase}. */
  static async open(file: string): Promise<Storage> {
    return new Storage(await openDatabase(file), file);
  }

  /** Opens the database at `file` for whoever only reads; see {@link openForReading}. */
  static async openForReading(file: string): Promise<Storage> {
    return new Storage(await openForReading(file), file);
  }

  /**
   * Runs `work` in one transaction: all of it is stored, or nothing.
   *
   * @throws {StorageError} when the database refuses; what `work` throws of its own passes through.
   */
  async unitOfWork<T>(work: (stores: Stores) => Promise<T>): Promise<T> {
    try {
      return await this.db.transaction().execute((transaction) => work(new Stores(transaction)));
    } catch (error) {
      throw isDatabaseError(error) ? storageErrorOf(error, this.file) : error;
    }
  }

  /** Closes the database; nothing may be called after. */
  async close(): Promise<void> {
    await this.db.destroy();
  }
}
