import type { EntityType } from './entity.js';

/** A role that articles give somebody, with the first and last publication day (ISO) of those that do; null where none is dated. */
export interface DatedRole {
  readonly role: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What one article calls an entity: the canonical name of its mentions, or the description of an unnamed source. */
export interface EntityName {
  readonly article: string;
  readonly name: string;
}

/** One person, body or place over the articles of an event or a story. */
export interface CanonicalEntity {
  /** The fullest name that any article gives. */
  readonly canonical: string;
  /** `role`: a role phrase ("the mayor") that no article ties to anybody. */
  readonly type: EntityType | 'role';
  readonly gender: 'male' | 'female' | null;
  /** Every way in which articles write it, the canonical name among them, sorted. */
  readonly aliases: readonly string[];
  /** In order of their first day, undated ones last. */
  readonly roles: readonly DatedRole[];
  /** Sorted by article, then name. */
  readonly names: readonly EntityName[];
}
