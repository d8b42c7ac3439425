import type { TokenRange } from './token-range.js';

/** An attribution whose parts are still token ranges. */
export interface TokenAttribution {
  /** Null where a quotation inherits its speaker. */
  readonly cue: TokenRange | null;
  readonly source: TokenRange | null;
  /** In order of the text. */
  readonly content: readonly TokenRange[];
  readonly confidence: number;
}
