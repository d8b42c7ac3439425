import type { Event, Story } from '../domain/event.js';
import { NotFoundError } from '../errors.js';
import type { Database } from './open-database.js';
import type { EventRow } from './schema.js';

/** How much there is of an event, as lists show it. */
export interface EventCounts {
  readonly articles: number;
  readonly claims: number;
  readonly groups: number;
  readonly corroborated: number;
  readonly openDisputes: number;
}

/** A story, and whether an editor named it. */
export interface NamedStory extends Story {
  readonly given: boolean;
}

/** Events and the stories that tie them together. */
export class EventStore {
  constructor(private readonly db: Database) {}

  async find(id: string): Promise<Event | undefined> {
    const row = await this.db.selectFrom('events').selectAll().where('id', '=', id).executeTakeFirst();
    return row && eventOf(row);
  }

  /** @throws {NotFoundError} */
  async get(id: string): Promise<Event> {
    const event = await this.find(id);
    if (event === undefined) throw new NotFoundError('event', id);
    return event;
  }

  /** Inserts the event or replaces what is stored under its id. */
  async save(event: Event): Promise<void> {
    const { id, title, from, to, story } = event;
    await this.db
      .insertInto('events')
      .values({ id, title, from, to, story_id: story })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ title, from, to, story_id: story }))
      .execute();
  }

  /** Removes those of some events that have no articles left, with their groups. */
  async removeEmpty(events: readonly string[]): Promise<void> {
    await this.db
      .deleteFrom('events')
      .where('id', 'in', events)
      .where((e) => e.not(e.exists(e.selectFrom('articles').select('articles.id').whereRef('articles.event_id', '=', 'events.id'))))
      .execute();
  }

  /** Removes those of some stories that have no events left. */
  async removeEmptyStories(stories: readonly string[]): Promise<void> {
    await this.db
      .deleteFrom('stories')
      .where('id', 'in', stories)
      .where((e) => e.not(e.exists(e.selectFrom('events').select('events.id').whereRef('events.story_id', '=', 'stories.id'))))
      .execute();
  }

  /** Ids of all events in order, from after `after`. */
  async listIds(after: string, limit: number): Promise<readonly string[]> {
    return (await this.db.selectFrom('events').select('id').where('id', '>', after).orderBy('id').limit(limit).execute()).map(({ id }) => id);
  }

  /** Those of some events that are stored, in order of id. */
  async listIn(ids: readonly string[]): Promise<readonly Event[]> {
    return (await this.db.selectFrom('events').selectAll().where('id', 'in', ids).orderBy('id').execute()).map(eventOf);
  }

  /** Events, newest first or most disputed first. */
  async list(query: { readonly order: 'newest' | 'disputed'; readonly limit: number; readonly offset: number }): Promise<readonly Event[]> {
    let select = this.db.selectFrom('events').selectAll('events');
    if (query.order === 'disputed') {
      select = select.orderBy(
        (e) => e.selectFrom('disputes').select((d) => d.fn.countAll().as('count')).whereRef('disputes.event_id', '=', 'events.id').where('disputes.relation', '=', 'contradicts').where('disputes.state', 'in', ['open', 'confirmed']).where('disputes.repeats', 'is', null),
        'desc',
      );
    }
    const rows = await select.orderBy('to', (order) => order.desc().nullsLast()).orderBy('id').limit(query.limit).offset(query.offset).execute();
    return rows.map(eventOf);
  }

  async count(): Promise<number> {
    const row = await this.db.selectFrom('events').select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
    return Number(row.count);
  }

  async listByStory(story: string): Promise<readonly Event[]> {
    const rows = await this.db.selectFrom('events').selectAll().where('story_id', '=', story).orderBy('from', (order) => order.asc().nullsLast()).orderBy('id').execute();
    return rows.map(eventOf);
  }

  /** The events of some stories, in no order. */
  async listByStories(stories: readonly string[]): Promise<readonly Event[]> {
    if (stories.length === 0) return [];
    return (await this.db.selectFrom('events').selectAll().where('story_id', 'in', stories).execute()).map(eventOf);
  }

  /** Counts for one event's line in a list. */
  async countsOf(id: string): Promise<EventCounts> {
    const { db } = this;
    const number = (row: { count: number | string | bigint }): number => Number(row.count);
    const articles = number(await db.selectFrom('articles').select((e) => e.fn.countAll().as('count')).where('event_id', '=', id).executeTakeFirstOrThrow());
    const groups = number(await db.selectFrom('claim_groups').select((e) => e.fn.countAll().as('count')).where('event_id', '=', id).executeTakeFirstOrThrow());
    const claims = number(
      await db.selectFrom('claim_group_members').innerJoin('claim_groups', 'claim_groups.id', 'group_id').select((e) => e.fn.countAll().as('count')).where('event_id', '=', id).executeTakeFirstOrThrow(),
    );
    const openDisputes = number(
      await db.selectFrom('disputes').select((e) => e.fn.countAll().as('count')).where('event_id', '=', id).where('relation', '=', 'contradicts').where('state', 'in', ['open', 'confirmed']).where('repeats', 'is', null).executeTakeFirstOrThrow(),
    );
    return { articles, claims, groups, openDisputes, corroborated: await this.corroborated(id) };
  }

  /** Groups whose claims come from two or more outlets; an article of no known outlet counts as one of its own. */
  private async corroborated(id: string): Promise<number> {
    const rows = await this.db
      .selectFrom('claim_group_members as member')
      .innerJoin('claim_groups as g', 'g.id', 'member.group_id')
      .innerJoin('claims', 'claims.id', 'member.claim_id')
      .innerJoin('articles', (join) => join.onRef('articles.id', '=', 'claims.article_id').onRef('articles.current_version', '=', 'claims.version'))
      .select('g.id')
      .where('g.event_id', '=', id)
      .groupBy('g.id')
      .having((e) => e.fn.count(e.fn.coalesce('articles.outlet_id', 'articles.id')).distinct(), '>=', 2)
      .execute();
    return rows.length;
  }

  async findStory(id: string): Promise<Story | undefined> {
    return this.db.selectFrom('stories').select(['id', 'title']).where('id', '=', id).executeTakeFirst();
  }

  async listStories(): Promise<readonly Story[]> {
    return this.db.selectFrom('stories').select(['id', 'title']).orderBy('title').execute();
  }

  /** Those of some stories that are stored, by id. */
  async listStoriesIn(ids: readonly string[]): Promise<ReadonlyMap<string, NamedStory>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.selectFrom('stories').selectAll().where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, title, given }) => [id, { id, title, given: given !== 0 }]));
  }

  /** Inserts a story or gives it a new title. */
  async saveStory({ id, title, given }: NamedStory): Promise<void> {
    await this.db
      .insertInto('stories')
      .values({ id, title, given: Number(given) })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ title, given: Number(given) }))
      .execute();
  }
}

function eventOf(row: EventRow): Event {
  return { id: row.id, title: row.title, from: row.from, to: row.to, story: row.story_id };
}
