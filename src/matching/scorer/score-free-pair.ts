import { FREE_FEATURES, freeFeatures, gateFeatures, type FreeClaim } from '../features/pair-features.js';
import { SUBJECT_FEATURES, subjectFeatures } from '../features/subject-features.js';
import type { WordVectors } from '../features/word-vectors.js';
import { scoreForest } from './forest.js';
import { explainLogistic, sigmoid, type LogisticModel } from './logistic.js';
import type { Expert } from './pair-model.js';

/** What of a free-standing pair may have a part in its score. */
export const FREE_PARTS: readonly string[] = [...FREE_FEATURES, ...SUBJECT_FEATURES];

/** What is read of a free-standing pair. */
export interface FreePair {
  /** In the order of `FREE_FEATURES`. */
  readonly features: Float64Array;
  /** In the order of `GATE_FEATURES`. */
  readonly gated: Float64Array;
  /** What `subjectFeatures` reads; null without word vectors. */
  readonly subject: Float64Array | null;
}

/** Reads a free-standing pair; symmetric in `a` and `b`. */
export function readFreePair(a: FreeClaim, b: FreeClaim, vectors: WordVectors | null): FreePair {
  const features = freeFeatures(a, b, vectors);
  return { features, gated: gateFeatures(features, a, b), subject: vectors === null ? null : subjectFeatures(a.kinds, b.kinds, vectors) };
}

/** The values that the parts of a score rest on, in the order of {@link FREE_PARTS}; of a direction its length. */
export function partValues({ features, subject }: FreePair): Float64Array {
  return Float64Array.of(...features, ...SUBJECT_FEATURES.map((_, at) => (subject === null ? 0 : Math.hypot(...halfOf(subject, at)))));
}

/** Log-odds of a free-standing pair and what each feature adds to them. */
export interface ExplainedScore {
  readonly logOdds: number;
  /** In the order of {@link FREE_PARTS}. */
  readonly parts: Float64Array;
}

/**
 * Scores a free-standing pair by a mixture of experts (Jacobs et al. 1991).
 *
 * Headlines, full sentences and loose propositions need different weights, and a pair does not say which it is; each
 * expert's gate, made of trees, judges that from the same features and the form of the texts, and the experts' log-odds are averaged by their gates.
 */
export function scoreFreePair(experts: readonly Expert[], pair: FreePair): ExplainedScore {
  const shares = gateShares(experts, pair.gated);
  const parts = new Float64Array(FREE_PARTS.length);
  let logOdds = 0;
  experts.forEach((expert, index) => {
    const own = new Float64Array(FREE_PARTS.length);
    const bias = explainLogistic(expert.scorer, pair.features, own);
    if (pair.subject !== null && expert.subject !== undefined) explainSubject(expert.subject, pair.subject, own);
    logOdds += shares[index]! * own.reduce((sum, part) => sum + part, bias);
    own.forEach((part, at) => {
      parts[at] = parts[at]! + shares[index]! * part;
    });
  });
  return { logOdds, parts };
}

/** Single directions mean nothing to a reader: each half is told as one. */
function explainSubject(model: LogisticModel, subject: Float64Array, parts: Float64Array): void {
  const directions = new Float64Array(subject.length);
  explainLogistic(model, subject, directions);
  SUBJECT_FEATURES.forEach((_, at) => {
    parts[FREE_FEATURES.length + at] = halfOf(directions, at).reduce((sum, part) => sum + part, 0);
  });
}

/** The directions that one of the {@link SUBJECT_FEATURES} stands for. */
function halfOf(directions: Float64Array, at: number): Float64Array {
  const width = directions.length / SUBJECT_FEATURES.length;
  return directions.subarray(at * width, (at + 1) * width);
}

function gateShares(experts: readonly Expert[], gated: Float64Array): number[] {
  const gates = experts.map((expert) => sigmoid(scoreForest(expert.gate, gated)) + 1e-12);
  const total = gates.reduce((sum, gate) => sum + gate, 0);
  return gates.map((gate) => gate / total);
}
