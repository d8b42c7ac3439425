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

  constructor(readonly weights: ChainWeights) {
    this.index = new HashIndex(weights.hashes);
  }

  /** Adds the weights of the features `ids[0 … count)` to `scores[at … at + labels)`; unknown features weigh nothing. */
  addScores(ids: Int32Array, count: number, scores: Float64Array, at: number): void {
    const { rows, labels, scale } = this.weights;
    for (let feature = 0; feature < count; feature++) {
      const row = this.index.find(ids[feature]!);
      if (row < 0) continue;
      const base = row * labels;
      for (let label = 0; label < labels; label++) scores[at + label] = scores[at + label]! + rows[base + label]! * scale;
    }
  }
}
