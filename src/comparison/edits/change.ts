import type { EditKind } from '../../domain/article-edit.js';

/** One thing that changed in a claim, with the sentence that says so. */
export interface Change {
  readonly kind: EditKind;
  readonly reason: string;
}

/** A change that words of the text show: what was taken out, what was put in, or one in place of the other. */
export interface WordedChange extends Change {
  readonly before: string | null;
  readonly after: string | null;
}

/** In which order the kinds of edits are told. */
export const EDIT_ORDER: readonly EditKind[] = ['removed', 'reversed', 'softened', 'hardened', 'number', 'date', 'attribution', 'added', 'reworded'];

/** Words of a text that do not stand in the other, in lower case, once each. */
export function wordsOnlyIn(words: readonly string[], other: readonly string[]): string[] {
  const held = new Set(other);
  return [...new Set(words)].filter((word) => !held.has(word));
}
