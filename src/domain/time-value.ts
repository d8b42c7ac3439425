import type { TextSpan } from './span.js';

export type Granularity = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';

/** A time in a text, resolved against the publication date where one is known. ISO 8601; `to` is exclusive. */
export interface TimeValue extends TextSpan {
  /** null: cannot be resolved (relative to an unknown date). */
  readonly from: string | null;
  readonly to: string | null;
  readonly granularity: Granularity;
}
