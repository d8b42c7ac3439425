/** A linear model on the log-odds scale over standardised features. */
export interface LogisticModel {
  readonly bias: number;
  /** By feature. */
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** Log-odds of one row of features, which begins at `from`. */
export function scoreLogistic(model: LogisticModel, row: ArrayLike<number>, from = 0): number {
  let sum = model.bias;
  for (let feature = 0; feature < model.weights.length; feature++) {
    sum += (model.weights[feature]! * (row[from + feature]! - model.means[feature]!)) / model.deviations[feature]!;
  }
  return sum;
}

/**
 * As {@link scoreLogistic}, with every feature held within `range` deviations of its mean.
 *
 * Far outside of what it was trained on a linear model knows nothing and yet is surest of itself.
 */
export function scoreLogisticWithin(range: number, model: LogisticModel, row: ArrayLike<number>): number {
  let sum = model.bias;
  for (let feature = 0; feature < model.weights.length; feature++) {
    const standing = (row[feature]! - model.means[feature]!) / model.deviations[feature]!;
    sum += model.weights[feature]! * Math.max(-range, Math.min(range, standing));
  }
  return sum;
}

/** Adds each feature's part of a row's log-odds to `into`, and returns the part that no feature accounts for. */
export function explainLogistic(model: LogisticModel, row: ArrayLike<number>, into: Float64Array): number {
  for (let feature = 0; feature < model.weights.length; feature++) {
    into[feature] = into[feature]! + (model.weights[feature]! * (row[feature]! - model.means[feature]!)) / model.deviations[feature]!;
  }
  return model.bias;
}

/** Probability of log-odds. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
