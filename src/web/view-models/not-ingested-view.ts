import type { NotIngested } from '../../domain/comparison.js';
import { dateWords } from './date-words.js';
import { headline } from './headline.js';

/** A document that was offered and could not be used. */
export interface NotIngestedView {
  readonly origin: string;
  readonly reason: string;
  readonly at: string;
}

/** Formats documents that were not ingested. */
export function notIngestedView(items: readonly NotIngested[]): readonly NotIngestedView[] {
  return items.map((item) => ({ origin: item.origin, reason: headline(item.reason), at: dateWords(item.at) }));
}
