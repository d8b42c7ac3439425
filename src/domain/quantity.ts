import type { TextSpan } from './span.js';

/**
 * A number in a text as an interval in base units.
 *
 * "more than 120" is (120, ∞): `lo` 120, `loOpen` true, `hi` null. "about 50" is [45, 55] with `approximate`.
 */
export interface Quantity extends TextSpan {
  /** null: no lower bound. */
  readonly lo: number | null;
  /** null: no upper bound. */
  readonly hi: number | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
  /** Base unit after conversion: `count`, `percent`, `USD`, `m`, `kg`, `s`, `magnitude`, `degC`, `year-age`, … */
  readonly unit: string;
  /** Lemma of the thing counted ("officer"), or null. */
  readonly item: string | null;
  /** What is said of the counted thing ("killed", "injured", "arrested"), or null. */
  readonly status: string | null;
  readonly approximate: boolean;
  /** True for running totals ("the toll rose to"), false for increments and single counts. */
  readonly cumulative: boolean;
}
