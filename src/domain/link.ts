/** How two comparable claims stand to each other. */
export type Relation = 'equivalent' | 'compatible' | 'updates' | 'contradicts' | 'unrelated';

/** The contribution of one feature to a link's score: weight × value, on the log-odds scale. */
export interface Contribution {
  readonly feature: string;
  readonly value: number;
  readonly contribution: number;
}

/** A scored pair of claims. */
export interface ClaimLink {
  /** Claim ids, `a` < `b`. */
  readonly a: string;
  readonly b: string;
  /** Calibrated probability that both fill the same slot (event, predicate, arguments), whatever the value. */
  readonly comparable: number;
  readonly contributions: readonly Contribution[];
}

/** Claims that state the same thing. */
export interface ClaimGroup {
  readonly id: string;
  /** Claim ids in order of publication, then of text. */
  readonly members: readonly string[];
  /** Claims that are members of other groups and may state this too, as a part of what they say; in the same order. */
  readonly borrowed?: readonly string[];
  /** The member whose wording stands for the group. */
  readonly reference: string;
  /** The headline that an editor gave it; the reference wording where absent. */
  readonly title?: string;
}

/** The claims of a group, its own first, then those it borrows. */
export function claimsOfGroup({ borrowed = [], members }: ClaimGroup): readonly string[] {
  return borrowed.length === 0 ? members : [...members, ...borrowed];
}
