import type { TextSpan } from './span.js';

export type FramingType = 'loaded' | 'label' | 'scare-quote' | 'hedge' | 'stance' | 'agent-deletion';

/** A wording that colours how the event is told. Shown as words, never as a verdict. */
export interface FramingMark extends TextSpan {
  readonly type: FramingType;
  /** Finer kind within the type: `distancing`, `title`, …; of loaded words `clear` or `possible`. */
  readonly category: string;
  /** Canonical name of what the wording is about, or null. */
  readonly target: string | null;
  /** Strength from 0 upwards; sums over a sentence are comparable between sentences. */
  readonly weight: number;
  /** Inside somebody's quoted words: theirs, not the outlet's. */
  readonly quoted: boolean;
}

/**
 * True for marks that are shown to readers. Loaded words that are only possible serve to rank sentences: shown one by one
 * they would be wrong too often.
 */
export function isShown(mark: Pick<FramingMark, 'type' | 'category'>): boolean {
  return mark.type !== 'loaded' || mark.category !== 'possible';
}
