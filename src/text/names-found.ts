import type { EntityType } from '../domain/entity.js';
import type { Gender } from './names-lexicon.js';
import type { TokenRange } from './sentence-ranges.js';

/** A name where it stands in the text, before names are told apart or tied together. */
export interface FoundName extends TokenRange {
  readonly type: EntityType;
  /** How the type is known; a name found again takes the type of its surest finding. */
  readonly basis: 'gazetteer' | 'title' | 'given-name' | 'head-noun' | 'acronym' | 'none';
  /** The gazetteer's full name, or null. */
  readonly canonical: string | null;
  readonly gender: Gender | null;
  /** Tokens of the title before the name ("Prime Minister"), with what qualifies it, or null. */
  readonly title: TokenRange | null;
}
