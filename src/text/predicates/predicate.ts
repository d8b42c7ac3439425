import type { CertaintyLevel } from './triggers.js';

/** A verb, or a copula with its complement, as its clause puts it forward. */
export interface Predicate {
  /** Index of its head token. */
  readonly token: number;
  readonly lemma: string;
  readonly negated: boolean;
  /** Indexes of the tokens that negate it. */
  readonly negators: readonly number[];
  readonly certainty: CertaintyLevel;
  readonly passive: boolean;
  readonly time: 'past' | 'present' | 'future';
  /** Inside a clause opened by "if", "unless" or "whether", or governed by one. */
  readonly conditional: boolean;
  /** Number of its clause, counted from 0 in the stretch that was read. */
  readonly clause: number;
  /** The word that opened its clause ("who", "if", "that"), or null. */
  readonly opener: string | null;
  /** A verb in the base form after "to", or a participle without an auxiliary. */
  readonly finite: boolean;
}
