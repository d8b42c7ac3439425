import { scoreForest } from './forest.js';
import { explainLogistic, sigmoid } from './logistic.js';
import type { Expert } from './pair-model.js';

/** Log-odds of a free-standing pair and each feature's part of it. */
export interface ExplainedScore {
  readonly logOdds: number;
  /** In the order of `FREE_FEATURES`. */
  readonly parts: Float64Array;
}

/**
 * Scores a free-standing pair by a mixture of experts (Jacobs et al. 1991).
 *
 * Headlines, full sentences and loose propositions need different weights, and a pair does not say which it is; each
 * expert's gate, made of trees, judges that from the same features and the form of the texts, and the experts' log-odds are averaged by their gates.
 *
 * @param gated in the order of `GATE_FEATURES`
 */
export function scoreFreePair(experts: readonly Expert[], features: Float64Array, gated: Float64Array): ExplainedScore {
  const shares = gateShares(experts, gated);
  const parts = new Float64Array(features.length);
  let logOdds = 0;
  experts.forEach((expert, index) => {
    const own = new Float64Array(features.length);
    let sum = explainLogistic(expert.scorer, features, own);
    for (let feature = 0; feature < own.length; feature++) {
      sum += own[feature]!;
      parts[feature] = parts[feature]! + shares[index]! * own[feature]!;
    }
    logOdds += shares[index]! * sum;
  });
  return { logOdds, parts };
}

function gateShares(experts: readonly Expert[], gated: Float64Array): number[] {
  const gates = experts.map((expert) => sigmoid(scoreForest(expert.gate, gated)) + 1e-12);
  const total = gates.reduce((sum, gate) => sum + gate, 0);
  return gates.map((gate) => gate / total);
}
