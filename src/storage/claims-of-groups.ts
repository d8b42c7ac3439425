import type { Database } from './open-database.js';

/** The claims of some groups, members and borrowed ones, with the group of each; the groups by id, or all of an event. */
export function claimsOfGroups(db: Database, groups: readonly string[] | { readonly event: string }) {
  const ids = 'event' in groups ? db.selectFrom('claim_groups').select('id').where('event_id', '=', groups.event) : groups;
  // Asked of either table: asked of both together, every claim of the database would be gone through.
  return db
    .selectFrom('claim_group_members')
    .select(['group_id', 'claim_id'])
    .where('group_id', 'in', ids)
    .unionAll(db.selectFrom('borrowed_claims').select(['group_id', 'claim_id']).where('group_id', 'in', ids));
}
