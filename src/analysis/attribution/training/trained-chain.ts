/** Weights in full precision: a row of `labels` a feature. */
export interface TrainedChain {
  readonly weights: Float32Array;
  readonly transitions: Float64Array;
  readonly start: Float64Array;
}
