import { conceptOf } from '../lexicon/concepts.js';
import { stem } from '../reading/stem.js';

/** The concept or kernel of what an amount counts. */
export function itemKey(item: string): string {
  return conceptOf(item) ?? stem(item);
}
