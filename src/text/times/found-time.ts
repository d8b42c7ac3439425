import type { Resolution } from './time-context.js';

/** An expression as it was found. */
export interface FoundTime {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly resolution: Resolution;
  readonly isClock: boolean;
}
