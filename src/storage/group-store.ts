import type { ClaimGroup, ClaimLink } from '../domain/link.js';
import { compareText } from '../domain/text-order.js';
import { bulkInsert } from './bulk-insert.js';
import { unpackLinks } from './link-rows.js';
import type { Database } from './open-database.js';
import { relationOf, relationRowOf, withIds, type FoundRelation, type StoredRelation } from './relation-rows.js';
import type { DisputeRow } from './schema.js';

/** A group with the links inside it as `packLinks` packs them; null where there are none. */
export interface ComparedGroup extends ClaimGroup {
  readonly links: Uint8Array | null;
}

/** What comparing an event's claims came to. */
export interface EventComparison {
  readonly groups: readonly ComparedGroup[];
  /** What links may have for reasons, by the numbers that they are packed with. */
  readonly features: readonly string[];
  readonly relations: readonly FoundRelation[];
}

/** Groups of claims, the links that hold them together and the disputes inside them. */
export class GroupStore {
  constructor(private readonly db: Database) {}

  /** Stores an event's comparison in place of the one before. */
  async replace(eventId: string, comparison: EventComparison, engine: string): Promise<void> {
    const relations = withIds(comparison.relations);
    await this.forgetRelations(eventId, relations.map(({ id }) => id));
    await this.releaseMembers(comparison.groups);
    await this.db.deleteFrom('claim_groups').where('event_id', '=', eventId).execute();
    const features = await this.numberOf(engine, JSON.stringify(comparison.features));
    await bulkInsert(this.db, 'claim_groups', comparison.groups.map(({ id, links, reference }) => ({ id, reference, event_id: eventId, features: links === null ? null : features, links })));
    await bulkInsert(this.db, 'claim_group_members', comparison.groups.flatMap((group) => group.members.map((claim, ordinal) => ({ group_id: group.id, claim_id: claim, ordinal }))));
    await bulkInsert(this.db, 'borrowed_claims', comparison.groups.flatMap(({ borrowed = [], id, members }) => borrowed.map((claim, at) => ({ group_id: id, claim_id: claim, ordinal: members.length + at }))));
    await bulkInsert(this.db, 'disputes', relations.map((relation) => relationRowOf(eventId, relation)));
  }

  /** Those of some ids that groups of other events bear. */
  async listElsewhere(eventId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.selectFrom('claim_groups').select('id').where('id', 'in', ids).where('event_id', '!=', eventId).execute();
    return new Set(rows.map(({ id }) => id));
  }

  /** Groups of the events, each with its members in order. */
  async list(events: readonly string[]): Promise<readonly (ClaimGroup & { readonly eventId: string })[]> {
    if (events.length === 0) return [];
    const rows = await this.db
      .selectFrom('claim_groups')
      .innerJoin('claim_group_members', 'group_id', 'claim_groups.id')
      .select(['claim_groups.id', 'event_id', 'reference', 'claim_id'])
      .where('event_id', 'in', events)
      .orderBy('claim_groups.id')
      .orderBy('ordinal')
      .execute();
    const groups = new Map<string, { id: string; eventId: string; reference: string; members: string[] }>();
    for (const row of rows) {
      const group = groups.get(row.id) ?? { id: row.id, eventId: row.event_id, reference: row.reference, members: [] };
      group.members.push(row.claim_id);
      groups.set(row.id, group);
    }
    const borrowed = await this.borrowedIn(events);
    return [...groups.values()].map((group) => (borrowed.has(group.id) ? { ...group, borrowed: borrowed.get(group.id)! } : group));
  }

  /** By group of the events, what it borrows, in order. */
  private async borrowedIn(events: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.db.selectFrom('borrowed_claims').innerJoin('claim_groups', 'claim_groups.id', 'group_id').select(['group_id', 'claim_id']).where('event_id', 'in', events).orderBy('ordinal').execute();
    const found = new Map<string, string[]>();
    for (const row of rows) found.set(row.group_id, [...(found.get(row.group_id) ?? []), row.claim_id]);
    return found;
  }

  /** A group by its public id, without what it borrows. */
  async find(id: string): Promise<(ClaimGroup & { readonly eventId: string }) | undefined> {
    const group = await this.db.selectFrom('claim_groups').select(['event_id', 'reference']).where('id', '=', id).executeTakeFirst();
    if (group === undefined) return undefined;
    const members = await this.db.selectFrom('claim_group_members').select('claim_id').where('group_id', '=', id).orderBy('ordinal').execute();
    return { id, eventId: group.event_id, reference: group.reference, members: members.map((row) => row.claim_id) };
  }

  /** The group that a claim is a member of. */
  async findByClaim(claimId: string): Promise<{ readonly id: string; readonly eventId: string } | undefined> {
    const row = await this.db.selectFrom('claim_group_members').innerJoin('claim_groups', 'claim_groups.id', 'group_id').select(['claim_groups.id', 'event_id']).where('claim_id', '=', claimId).executeTakeFirst();
    return row && { id: row.id, eventId: row.event_id };
  }

  /** The groups of an article's claims: how many outlets carry each, and whether anything in it is disputed. */
  async listOfArticle(articleId: string): Promise<readonly { readonly claimId: string; readonly groupId: string; readonly outlets: number; readonly disputed: boolean }[]> {
    // Claim ids are "<article>.<key>", and "/" is the character after ".": a range that the index answers, where `like` reads every row.
    const own = await this.db.selectFrom('claim_group_members').select(['claim_id', 'group_id']).where('claim_id', '>=', `${articleId}.`).where('claim_id', '<', `${articleId}/`).orderBy('claim_id').execute();
    if (own.length === 0) return [];
    const groups = [...new Set(own.map((row) => row.group_id))];
    const outlets = await this.db
      .selectFrom('claim_group_members as member')
      .innerJoin('claims', 'claims.id', 'member.claim_id')
      .innerJoin('articles', (join) => join.onRef('articles.id', '=', 'claims.article_id').onRef('articles.current_version', '=', 'claims.version'))
      .select((e) => ['member.group_id', e.fn.count(e.fn.coalesce('articles.outlet_id', 'articles.id')).distinct().as('outlets')])
      .where('member.group_id', 'in', groups)
      .groupBy('member.group_id')
      .execute();
    const disputed = await this.db.selectFrom('disputes').select('group_id').where('group_id', 'in', groups).where('relation', '=', 'contradicts').where('state', 'in', ['open', 'confirmed']).execute();
    const counts = new Map(outlets.map((row) => [row.group_id, Number(row.outlets)]));
    const conflicts = new Set(disputed.map((row) => row.group_id));
    return own.map((row) => ({ claimId: row.claim_id, groupId: row.group_id, outlets: counts.get(row.group_id) ?? 1, disputed: conflicts.has(row.group_id) }));
  }

  /** The scored pairs of its group that a claim is part of, best first. */
  async linksOf(claimId: string): Promise<readonly ClaimLink[]> {
    const group = await this.db
      .selectFrom('claim_groups')
      .innerJoin('claim_group_members', 'group_id', 'claim_groups.id')
      .innerJoin('link_features', 'link_features.id', 'claim_groups.features')
      .select(['claim_groups.id', 'links', 'names'])
      .where('claim_id', '=', claimId)
      .executeTakeFirst();
    if (group?.links == null) return [];
    const rows = await this.db
      .selectFrom('claim_group_members')
      .select(['claim_id', 'ordinal'])
      .where('group_id', '=', group.id)
      .unionAll(this.db.selectFrom('borrowed_claims').select(['claim_id', 'ordinal']).where('group_id', '=', group.id))
      .execute();
    const members = new Map(rows.map((row) => [row.ordinal, row.claim_id]));
    const links = unpackLinks({ bytes: group.links, members, features: JSON.parse(group.names) as string[] }, claimId);
    return [...links].sort((x, y) => y.comparable - x.comparable || compareText(x.a, y.a) || compareText(x.b, y.b));
  }

  /** Disputes and updates of the events. */
  async listRelations(events: readonly string[]): Promise<readonly StoredRelation[]> {
    return (await this.relationRows(events)).map(relationOf);
  }

  /** Disputes over all events or of one, open ones or those that a ruling closed, or both, without those that repeat another; the most certain first. */
  async listDisputes(query: { readonly event?: string; readonly outlet?: string; readonly state?: 'open' | 'ruled'; readonly limit: number; readonly offset: number }): Promise<{ readonly items: readonly StoredRelation[]; readonly total: number }> {
    let select = this.db.selectFrom('disputes').where('relation', '=', 'contradicts').where('repeats', 'is', null);
    if (query.event !== undefined) select = select.where('event_id', '=', query.event);
    if (query.outlet !== undefined) select = select.where('id', 'in', this.disputesOfOutlet(query.outlet));
    if (query.state !== undefined) select = select.where('state', query.state === 'open' ? '=' : '!=', 'open');
    const rows = await select.selectAll().orderBy('confidence', 'desc').orderBy('id').limit(query.limit).offset(query.offset).execute();
    const total = await select.select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
    return { items: rows.map(relationOf), total: Number(total.count) };
  }

  /** Ids of the disputes that an outlet is a side of; where it is one of a repetition, of the one that is repeated. */
  private disputesOfOutlet(outlet: string) {
    const claims = this.db
      .selectFrom('articles')
      .innerJoin('claims', (join) => join.onRef('claims.article_id', '=', 'articles.id').onRef('claims.version', '=', 'articles.current_version'))
      .select('claims.id')
      .where('articles.outlet_id', '=', outlet);
    return this.db
      .selectFrom('disputes as sided')
      .select((e) => e.fn.coalesce('sided.repeats', 'sided.id').as('id'))
      .where((e) => e.or([e('sided.a', 'in', claims), e('sided.b', 'in', claims)]));
  }

  /** The disputes that repeat one of some others, in order of id. */
  async listRepeating(ids: readonly string[]): Promise<readonly StoredRelation[]> {
    if (ids.length === 0) return [];
    return (await this.db.selectFrom('disputes').selectAll().where('repeats', 'in', ids).orderBy('id').execute()).map(relationOf);
  }

  /** Removes an event's relations, and those of the same ids that another event still holds. */
  private async forgetRelations(eventId: string, ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += 10_000) await this.db.deleteFrom('disputes').where('id', 'in', ids.slice(from, from + 10_000)).execute();
    await this.db.deleteFrom('disputes').where('event_id', '=', eventId).execute();
  }

  /** A dispute or update by its id. */
  async findRelation(id: string): Promise<StoredRelation | undefined> {
    const row = await this.db.selectFrom('disputes').selectAll().where('id', '=', id).executeTakeFirst();
    return row && relationOf(row);
  }

  /** Every dispute that somebody has ruled on. */
  async listRuled(): Promise<readonly StoredRelation[]> {
    return (await this.db.selectFrom('disputes').selectAll().where('ruling', 'is not', null).orderBy('id').execute()).map(relationOf);
  }

  /** Gives members the ids that their claims have after a new analysis, so that groups are known again; `ids`: new by old. */
  async renameClaims(ids: ReadonlyMap<string, string>): Promise<void> {
    for (const [from, to] of ids) {
      const taken = await this.db.selectFrom('claim_group_members').select('claim_id').where('claim_id', '=', to).executeTakeFirst();
      if (taken !== undefined) continue;
      for (const table of ['claim_group_members', 'borrowed_claims'] as const) await this.db.updateTable(table).set({ claim_id: to }).where('claim_id', '=', from).execute();
      // Through the claim's own group: nothing finds a group by its reference.
      const own = this.db.selectFrom('claim_group_members').select('group_id').where('claim_id', '=', to);
      await this.db.updateTable('claim_groups').set({ reference: to }).where('reference', '=', from).where('id', 'in', own).execute();
    }
  }

  /** How many open disputes an article's claims are a side of, those between copies of the same texts once. */
  async countDisputesOf(articleId: string): Promise<number> {
    const row = await this.db
      .selectFrom('disputes')
      .select((e) => e.fn.count<number>(e.fn.coalesce('repeats', 'id')).distinct().as('count'))
      .where('relation', '=', 'contradicts')
      .where('state', 'in', ['open', 'confirmed'])
      .where((e) => e.or([e('a', 'like', `${articleId}.%`), e('b', 'like', `${articleId}.%`)]))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  }

  /** The number under which the names of an engine's reasons are stored; they are, if they were not. */
  private async numberOf(engine: string, names: string): Promise<number> {
    const known = await this.db.selectFrom('link_features').select('id').where('engine', '=', engine).where('names', '=', names).executeTakeFirst();
    if (known !== undefined) return known.id;
    return (await this.db.insertInto('link_features').values({ engine, names }).returning('id').executeTakeFirstOrThrow()).id;
  }

  /** Members that another event's groups still hold: an article that moved takes its claims along. */
  private async releaseMembers(groups: readonly ClaimGroup[]): Promise<void> {
    const members = groups.flatMap((group) => group.members);
    for (let from = 0; from < members.length; from += 10_000) {
      for (const table of ['claim_group_members', 'borrowed_claims'] as const) await this.db.deleteFrom(table).where('claim_id', 'in', members.slice(from, from + 10_000)).execute();
    }
  }

  private async relationRows(events: readonly string[]): Promise<readonly DisputeRow[]> {
    if (events.length === 0) return [];
    return this.db.selectFrom('disputes').selectAll().where('event_id', 'in', events).orderBy('confidence', 'desc').orderBy('id').execute();
  }
}
