import type { TextSpan } from './span.js';

export type FramingType = 'loaded' | 'label' | 'scare-quote' | 'hedge' | 'stance' | 'agent-deletion';

/** A wording that colours how the event is told. Shown as words, never as a verdict. */
export interface FramingMark extends TextSpan {
  readonly type: FramingType;
  /** Finer kind within the type: `distancing`, `title`, `intensifier`, … */
  readonly category: string;
  /** Canonical name of what the wording is about, or null. */
  readonly target: string | null;
  /** Strength from 0 upwards; sums over a sentence are comparable between sentences. */
  readonly weight: number;
  /** Inside somebody's quoted words: theirs, not the outlet's. */
  readonly quoted: boolean;
}
