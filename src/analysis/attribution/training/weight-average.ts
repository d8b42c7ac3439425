import type { TrainedChain } from './trained-chain.js';

/** The mean of weights sampled while they are trained: steadier than the last ones, which lean to the articles seen last. */
export class WeightAverage {
  taken = 0;
  private readonly weights: Float64Array;
  private readonly transitions: Float64Array;
  private readonly start: Float64Array;

  constructor({ weights, transitions, start }: TrainedChain) {
    this.weights = new Float64Array(weights.length);
    this.transitions = new Float64Array(transitions.length);
    this.start = new Float64Array(start.length);
  }

  /** Adds a sample. */
  take(sample: TrainedChain): void {
    this.taken++;
    addTo(this.weights, sample.weights);
    addTo(this.transitions, sample.transitions);
    addTo(this.start, sample.start);
  }

  /** The mean of the samples; at least one must have been taken. */
  mean(): TrainedChain {
    const share = (sum: number): number => sum / this.taken;
    return { weights: Float32Array.from(this.weights, share), transitions: this.transitions.map(share), start: this.start.map(share) };
  }
}

function addTo(sums: Float64Array, values: Float32Array | Float64Array): void {
  for (let index = 0; index < sums.length; index++) sums[index] = sums[index]! + values[index]!;
}
