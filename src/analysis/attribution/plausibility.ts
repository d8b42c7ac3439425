import type { AttributionDocument } from './attribution-document.js';
import type { Candidate } from './candidates.js';
import { FeatureBuffer } from './feature-buffer.js';
import type { FeatureTable } from './feature-weights.js';
import { plausibilityFeatures } from './plausibility-features.js';

/** The probability (0–1) of each candidate to be an attribution, by logistic regression over `plausibilityFeatures`. */
export function plausibilities(document: AttributionDocument, candidates: readonly Candidate[], table: FeatureTable): number[] {
  const buffer = new FeatureBuffer();
  const sums = new Int32Array(1);
  const [no, yes] = table.weights.start;
  return candidates.map((candidate) => {
    plausibilityFeatures(document, candidate, buffer);
    sums[0] = 0;
    table.addSums(buffer.ids, buffer.length, sums, 0);
    return 1 / (1 + Math.exp(no! - yes! - sums[0] * table.weights.scale));
  });
}
