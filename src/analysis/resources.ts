import type { AttributionModel } from './attribution/attribution-model.js';

/** Weights and word lists that analysis is handed; each stage owns the shape of its own part. */
export interface AnalysisResources {
  readonly attribution: AttributionModel;
}
