import { buildComparison } from '../../src/comparison/build-comparison.js';
import type { Comparison, ComparisonFilter } from '../../src/domain/comparison.js';
import { sampleInput } from './sample-input.js';

/** The comparison of the invented ferry event, optionally filtered: for tests of pages and reports. */
export function sampleComparison(filter: ComparisonFilter = {}): Comparison {
  return buildComparison(sampleInput(filter));
}
