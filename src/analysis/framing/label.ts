import type { Span } from '../../domain/span.js';

/** What an article calls somebody or something, other than by name. */
export interface Label extends Span {
  readonly category: 'title' | 'adjective' | 'noun' | 'appositive' | 'description' | 'group' | 'crowd' | 'officeholders';
  /** Canonical name of the entity; null for people who are only called what they are. */
  readonly target: string | null;
  /** It stands right before the name, as an adjective or noun does. */
  readonly beforeName: boolean;
}
