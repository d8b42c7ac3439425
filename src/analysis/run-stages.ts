import type { Annotation } from '../domain/annotation.js';
import { attributionSpansStage } from './attribution/attribution-spans-stage.js';
import { quotationsStage } from './attribution/quotations-stage.js';
import { framingStage } from './framing/framing-stage.js';
import { mentionsStage } from './resolution/mentions-stage.js';
import { resolutionStage } from './resolution/resolution-stage.js';
import type { AnalysisResources } from './resources.js';
import { claimsStage } from './segmentation/claims-stage.js';
import { sentencesStage } from './segmentation/sentence-stage.js';
import { orderStages } from './stage-order.js';
import type { AnalysisInput, Layers, Stage } from './stage.js';
import { quantitiesStage } from './values/quantities-stage.js';
import { timesStage } from './values/times-stage.js';

type Run = (input: AnalysisInput, layers: Layers, resources: AnalysisResources) => Partial<Layers>;

interface RunnableStage extends Pick<Stage, 'name' | 'requires' | 'assigns'> {
  readonly run: Run;
}

// Each stage checks its own layers by type; the runner hands every stage all layers that are there.
const STAGES: readonly RunnableStage[] = orderStages([
  sentencesStage, quotationsStage, quantitiesStage, timesStage, mentionsStage, attributionSpansStage, resolutionStage, claimsStage,
  framingStage,
] as unknown as RunnableStage[]);

const EMPTY: Layers = {
  sentences: [], tokens: [], quotations: [], mentions: [], attributionSpans: [], attributions: [], quantities: [], times: [], claims: [], framing: [],
};

/** Runs every stage and returns all layers, for those who need more than the annotation. Pure and deterministic. */
export function runLayers(input: AnalysisInput, resources: AnalysisResources): Layers {
  const layers = { ...EMPTY };
  for (const stage of STAGES) Object.assign(layers, stage.run(input, layers, resources));
  return layers;
}

/**
 * Analyses one article: runs every stage in the order that its layers ask for and gathers what a newsroom needs.
 *
 * Pure and deterministic: same input and resources, same annotation. Offsets are UTF-16 code units into `input.text`.
 */
export function runStages(input: AnalysisInput, resources: AnalysisResources): Annotation {
  const layers = runLayers(input, resources);
  return {
    language: input.language ?? 'en',
    sentences: layers.sentences,
    attributions: layers.attributions,
    claims: layers.claims,
    entities: layers.mentions,
    framing: layers.framing,
  };
}
