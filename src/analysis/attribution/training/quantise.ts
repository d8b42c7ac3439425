import type { FeatureSpace } from '../feature-space.js';
import type { ChainWeights } from '../feature-weights.js';
import type { TrainedChain } from './trained-chain.js';

/**
 * Rounds trained weights to 8 bits, each relative to the weight of label 0, which alone tells labels apart.
 *
 * The scale maps the 99.99th percentile of their size to 127; the few beyond are cut.
 */
export function quantise(trained: TrainedChain, space: FeatureSpace, labels: number): ChainWeights {
  const width = labels - 1;
  const relative = new Float32Array(space.rows * width);
  for (let row = 0; row < space.rows; row++) {
    const zero = trained.weights[row * labels]!;
    for (let label = 1; label < labels; label++) relative[row * width + label - 1] = trained.weights[row * labels + label]! - zero;
  }
  const scale = stepOf(relative);
  return {
    labels, known: space.known, rows: Int8Array.from(relative, (weight) => clamp(Math.round(weight / scale))), scale,
    transitions: trained.transitions, start: trained.start,
  };
}

function stepOf(weights: Float32Array): number {
  const sizes = weights.map(Math.abs).sort();
  const top = sizes[Math.ceil((sizes.length - 1) * 0.9999)] ?? 0;
  return top > 0 ? top / 127 : 1;
}

function clamp(value: number): number {
  return Math.max(-127, Math.min(127, value));
}
