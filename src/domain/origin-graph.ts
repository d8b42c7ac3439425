/** What stands in the way from a row's outlets to the origins of what they say. */
export type OriginNodeKind = 'outlet' | 'cited-outlet' | 'person' | 'organisation' | 'document' | 'group' | 'unnamed';

/** An outlet that carries a row, or whom or what it has it from. */
export interface OriginNode {
  /** The same for what counts as the same; unique within a row. */
  readonly key: string;
  readonly name: string;
  readonly kind: OriginNodeKind;
  /** Counts as an origin: the range of independent sources counts these, unnamed ones as perhaps. */
  readonly isOrigin: boolean;
}

/** Who has it from whom: `copies` a text, or `cites` an outlet, a person or a document. */
export interface OriginLink {
  readonly from: string;
  readonly to: string;
  readonly how: 'copies' | 'cites';
}

/** Where what a row says comes from, outlets first, origins last. */
export interface OriginGraph {
  readonly nodes: readonly OriginNode[];
  readonly links: readonly OriginLink[];
  /** Keys of outlets that cite only one another: circular, origin unknown. */
  readonly circles: readonly (readonly string[])[];
}

/**
 * What several outlets have a row from without copying one another.
 *
 * `statement`: what somebody put out, quoted in the same words or named as a statement. `document`: a report, a register. `source`: a person
 * or body that all cite.
 */
export interface CommonSource {
  readonly name: string;
  readonly kind: 'statement' | 'document' | 'source';
  /** Two or more, in the order of the row. */
  readonly outletIds: readonly string[];
  /** One plain sentence that says what makes it one source. */
  readonly reason: string;
}

/** How many really separate origins a row has, as a range because unnamed sources may coincide. */
export interface Independence {
  readonly min: number;
  readonly max: number;
  /** Plain sentences that say how the range came about. */
  readonly reasons: readonly string[];
  /** What several outlets have it from, which copying does not explain; absent where there is nothing of the kind. */
  readonly commonSources?: readonly CommonSource[];
}
