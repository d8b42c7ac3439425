import type { TextSpan } from './span.js';

const COURTESY = /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lady|lord|madam|mme|monsieur|madame|señor|señora|herr|frau|prof|professor|rev|the rev|hon|the hon)\.?$/iu;

/** True for a title that courtesy gives, which says nothing of what somebody does ("Ms", "Sir"). */
export function isCourtesy(role: string): boolean {
  return COURTESY.test(role);
}

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
