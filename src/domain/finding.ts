/**
 * How sure a piece of metadata is.
 *
 * `known`: stated by the document or by an editor. `estimated`: worked out from the text; shown with its evidence and
 * never used as if it were known. `unknown`: asked for on the page.
 */
export type Certainty = 'known' | 'estimated' | 'unknown';

/** A value of metadata with what it rests on. */
export interface Finding<T> {
  readonly value: T | null;
  readonly certainty: Certainty;
  /** 0 (unknown) to 1 (stated by an editor). */
  readonly confidence: number;
  /** The words of the document that the value rests on, or null when there are none. */
  readonly evidence: string | null;
  /** Where it came from: `editor`, `front-matter`, `json-ld`, `open-graph`, `url-host`, `dateline`, `footer`, … */
  readonly method: string;
}

/** The finding of something that nobody stated. */
export const UNKNOWN: Finding<never> = {
  value: null,
  certainty: 'unknown',
  confidence: 0,
  evidence: null,
  method: 'none',
};

/** The value if it is known, else null: what the engine may compute with. */
export function knownValue<T>(finding: Finding<T>): T | null {
  return finding.certainty === 'known' ? finding.value : null;
}
