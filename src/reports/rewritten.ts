import type { DiffPart } from '../domain/diff-part.js';

// Below this Dice share of characters a word difference is noise; the wording is easier to read whole.
const READABLE_SHARE = 0.4;

/** True when a difference leaves so little in common that marking it word by word would hide the wording. */
export function isRewritten(difference: readonly DiffPart[]): boolean {
  const length = (kind: DiffPart['kind']): number =>
    difference.reduce((sum, part) => (part.kind === kind ? sum + part.text.trim().length : sum), 0);
  const shared = 2 * length('same');
  return difference.length > 0 && shared < READABLE_SHARE * (shared + length('added') + length('removed'));
}
