import type { Span } from '../domain/span.js';

/** A stretch between quotation marks. */
export interface Quotation extends Span {
  /** Without the marks. `start`/`end` of the quotation itself include them. */
  readonly inner: Span;
  /** 0 outermost, 1 inside another quotation. */
  readonly depth: number;
  /** Index of the quotation of the paragraph before that this one goes on with (opened again, closed once), or null. */
  readonly continues: number | null;
}
