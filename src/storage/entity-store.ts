import type { CanonicalEntity, DatedRole } from '../domain/canonical-entity.js';
import { bulkInsert } from './bulk-insert.js';
import type { Database } from './open-database.js';
import type { EventEntityRow } from './schema.js';

/** Who is who in each event. */
export class EntityStore {
  constructor(private readonly db: Database) {}

  /** Stores the entities of an event in place of those it had. */
  async replace(event: string, entities: readonly CanonicalEntity[]): Promise<void> {
    await this.db.deleteFrom('event_entities').where('event_id', '=', event).execute();
    await bulkInsert(this.db, 'event_entities', entities.map((entity, ordinal) => rowOf(event, ordinal, entity)));
  }

  /** The entities of some events, event by event in the order in which they were stored. */
  async list(events: readonly string[]): Promise<readonly CanonicalEntity[]> {
    if (events.length === 0) return [];
    const rows = await this.db.selectFrom('event_entities').selectAll().where('event_id', 'in', [...events]).orderBy('event_id').orderBy('ordinal').execute();
    return rows.map(entityOf);
  }
}

function rowOf(event: string, ordinal: number, { canonical, type, gender, aliases, roles, names }: CanonicalEntity): EventEntityRow {
  return {
    event_id: event,
    ordinal,
    canonical,
    type,
    gender,
    aliases: JSON.stringify(aliases),
    roles: JSON.stringify(roles.map(({ role, from, to }) => [role, from, to])),
    names: JSON.stringify(names.map(({ article, name }) => [article, name])),
  };
}

function entityOf(row: EventEntityRow): CanonicalEntity {
  return {
    canonical: row.canonical,
    type: row.type as CanonicalEntity['type'],
    gender: row.gender === 'male' || row.gender === 'female' ? row.gender : null,
    aliases: JSON.parse(row.aliases) as string[],
    roles: (JSON.parse(row.roles) as [string, string | null, string | null][]).map(([role, from, to]): DatedRole => ({ role, from, to })),
    names: (JSON.parse(row.names) as [string, string][]).map(([article, name]) => ({ article, name })),
  };
}
