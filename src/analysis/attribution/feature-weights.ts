import { HashIndex } from './hash-index.js';

/** Weights of a linear-chain model over hashed features, as stored: small integers times one scale. */
export interface ChainWeights {
  readonly labels: number;
  /** Feature hashes; a feature's row of `labels` weights has the position of its hash. */
  readonly hashes: Int32Array;
  readonly rows: Int8Array;
  /** One step of a stored weight. */
  readonly scale: number;
  /** From label y to label z at `y * labels + z`; -Infinity forbids. */
  readonly transitions: Float64Array;
  readonly start: Float64Array;
}

/** Weights made ready for looking up. */
export class FeatureTable {
  private readonly index: HashIndex;
  private readonly sums: Int32Array;

  constructor(readonly weights: ChainWeights) {
    this.index = new HashIndex(weights.hashes);
    this.sums = new Int32Array(weights.labels);
  }

  /** Adds the weights of the features `ids[0 … count)` to `scores[at … at + labels)`; unknown features weigh nothing. */
  addScores(ids: Int32Array, count: number, scores: Float64Array, at: number): void {
    const { index, sums } = this;
    const { rows, labels, scale } = this.weights;
    sums.fill(0);
    for (let feature = 0; feature < count; feature++) {
      const position = index.find(ids[feature]!);
      if (position < 0) continue;
      const base = position * labels;
      for (let label = 0; label < labels; label++) sums[label] = sums[label]! + rows[base + label]!;
    }
    for (let label = 0; label < labels; label++) scores[at + label] = scores[at + label]! + sums[label]! * scale;
  }
}
