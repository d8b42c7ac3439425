import type { ChainWeights } from '../feature-weights.js';
import type { TrainedChain } from './train-chain.js';

// Dropping these costs .0008 of pair F1 on held-out articles and a fifth of the features, so that look-ups stay in the cache.
const NEGLIGIBLE_SPREAD = 16;

/**
 * Rounds trained weights to 8 bits and drops the features that hardly tell one label from another.
 *
 * The scale maps the 99.99th percentile of the weights' size to 127; the few beyond are cut.
 */
export function quantise(trained: TrainedChain, hashes: Int32Array, labels: number): ChainWeights {
  const scale = stepOf(trained.weights);
  const keptHashes: number[] = [];
  const keptRows: number[] = [];
  for (let row = 0; row < hashes.length; row++) {
    const rounded = Array.from(trained.weights.subarray(row * labels, (row + 1) * labels), (weight) => clamp(Math.round(weight / scale)));
    if (Math.max(...rounded) - Math.min(...rounded) <= NEGLIGIBLE_SPREAD) continue;
    keptHashes.push(hashes[row]!);
    for (const value of rounded) keptRows.push(value);
  }
  return {
    labels, hashes: Int32Array.from(keptHashes), rows: Int8Array.from(keptRows), scale,
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
