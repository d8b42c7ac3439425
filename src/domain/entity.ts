import type { TextSpan } from './span.js';

export type EntityType = 'person' | 'organisation' | 'outlet' | 'place' | 'group' | 'document' | 'unknown';

/** One naming of an entity in a text. */
export interface EntityMention extends TextSpan {
  /** The fullest name that the article gives it, without titles ("Azzam Al-Ahmad"). */
  readonly canonical: string;
  readonly type: EntityType;
  /** Words of role or title the mention was given ("prime minister"), as written. */
  readonly role: string | null;
  /** How this naming relates to the canonical name. */
  readonly form: 'name' | 'short-name' | 'acronym' | 'role' | 'pronoun';
}
