/** A run of tokens, `to` exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}
