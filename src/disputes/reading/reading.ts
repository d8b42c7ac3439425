import type { ClaimInContext } from '../../domain/claim-in-context.js';
import type { Quantity } from '../../domain/quantity.js';
import type { TextSpan } from '../../domain/span.js';
import type { TimeValue } from '../../domain/time-value.js';
import type { Predicate } from '../../text/predicates/predicate.js';
import type { Token } from '../../text/tokens.js';

/** A content word with what it is matched by. */
export interface Term {
  readonly token: number;
  readonly key: string;
  readonly concept: string | null;
  readonly kind: 'name' | 'noun' | 'verb' | 'adjective';
}

/** A run of capitalised words. */
export interface Name {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

/** A claim as the rules look at it. Token offsets are into the claim's text; spans for findings are moved to the article's. */
export interface Reading {
  readonly claim: ClaimInContext;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  readonly keys: ReadonlySet<string>;
  readonly names: readonly Name[];
  readonly predicates: readonly Predicate[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeValue[];
  /** What stands between quotation marks, in offsets of the claim's text; an utterance that the claim is cut from may reach beyond it. */
  readonly quotes: readonly TextSpan[];
  /** The words by which the claim's own source denies it, where they stand outside the claim; offsets of the article. */
  readonly deniedBy: TextSpan | null;
  /** Minute of publication, or NaN. */
  readonly published: number;
  /** What was worked out about it before; for `remembered.ts` alone. */
  readonly remembered: unknown[];
}

/** Two claims under comparison. */
export interface Pair {
  readonly a: Reading;
  readonly b: Reading;
  readonly comparable: number;
  /** Both are known to report one event: then what they name tells no occasions apart. */
  readonly oneEvent?: boolean;
}
