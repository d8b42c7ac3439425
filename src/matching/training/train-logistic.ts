import { sigmoid, type LogisticModel } from '../scorer/logistic.js';

/** Rows of features with what is to be learnt from them. */
export interface LabelledRows {
  readonly rows: readonly Float64Array[];
  /** 1 or 0 a row. */
  readonly labels: readonly number[];
  /** How much a row counts; 1 each when absent. */
  readonly weights?: readonly number[];
}

const NEWTON_STEPS = 25;
/** Most that a weight changes in one step away from a prior. */
const LONGEST_STEP = 0.5;

/**
 * Learns a logistic regression by Newton's method on standardised features with an L2 penalty.
 *
 * Deterministic. Cost is 25 × rows × features². The bias is not penalised without a prior.
 *
 * @param l2 strength of the penalty, per feature of unit variance
 * @param prior weights that the penalty pulls towards instead of 0, on whose scale features are read; its bias is pulled to as well
 */
export function trainLogistic(data: LabelledRows, l2: number, prior?: LogisticModel): LogisticModel {
  const width = data.rows[0]?.length ?? prior?.weights.length ?? 0;
  const { means, deviations } = prior ?? spread(data.rows, width);
  const inputs = data.rows.map((row) => Float64Array.from({ length: width + 1 }, (_, f) => (f === width ? 1 : (row[f]! - means[f]!) / deviations[f]!)));
  const centre = Float64Array.from({ length: width + 1 }, (_, f) => (prior === undefined ? 0 : f === width ? prior.bias : prior.weights[f]!));
  const beta = Float64Array.from(centre);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const { gradient, hessian } = derivatives(inputs, data, beta);
    for (let f = 0; f < width; f++) {
      gradient[f] = gradient[f]! - l2 * (beta[f]! - centre[f]!);
      hessian[f]![f] = hessian[f]![f]! + l2;
    }
    const biasPull = prior === undefined ? 0 : l2;
    gradient[width] = gradient[width]! - biasPull * (beta[width]! - centre[width]!);
    hessian[width]![width] = hessian[width]![width]! + 1e-6 + biasPull;
    const move = solve(hessian, gradient);
    const longest = Math.max(...move.map(Math.abs));
    // From a prior the first steps may overshoot; from 0 they do not.
    const pace = prior === undefined ? 1 : Math.min(1, LONGEST_STEP / longest);
    for (let f = 0; f <= width; f++) beta[f] = beta[f]! + pace * move[f]!;
    if (longest < 1e-9) break;
  }
  return { bias: beta[width]!, weights: [...beta.subarray(0, width)], means: [...means], deviations: [...deviations] };
}

function spread(rows: readonly Float64Array[], width: number): { means: number[]; deviations: number[] } {
  const means = Array.from({ length: width }, (_, f) => rows.reduce((sum, row) => sum + row[f]!, 0) / rows.length);
  const deviations = means.map((mean, f) => Math.sqrt(rows.reduce((sum, row) => sum + (row[f]! - mean) ** 2, 0) / rows.length) || 1);
  return { means, deviations };
}

function derivatives(
  inputs: readonly Float64Array[],
  data: LabelledRows,
  beta: Float64Array,
): { gradient: Float64Array; hessian: Float64Array[] } {
  const size = beta.length;
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  for (let row = 0; row < inputs.length; row++) {
    const input = inputs[row]!;
    let score = 0;
    for (let f = 0; f < size; f++) score += beta[f]! * input[f]!;
    const probability = sigmoid(score);
    const weight = data.weights?.[row] ?? 1;
    const curvature = Math.max(1e-9, probability * (1 - probability)) * weight;
    const error = (data.labels[row]! - probability) * weight;
    for (let f = 0; f < size; f++) {
      gradient[f] = gradient[f]! + error * input[f]!;
      const line = hessian[f]!;
      const scaled = curvature * input[f]!;
      for (let g = 0; g <= f; g++) line[g] = line[g]! + scaled * input[g]!;
    }
  }
  for (let f = 0; f < size; f++) for (let g = f + 1; g < size; g++) hessian[f]![g] = hessian[g]![f]!;
  return { gradient, hessian };
}

/** Gaussian elimination with partial pivoting; both arguments are used up. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = row;
    }
    [matrix[column], matrix[pivot]] = [matrix[pivot]!, matrix[column]!];
    [right[column], right[pivot]] = [right[pivot]!, right[column]!];
    for (let row = column + 1; row < size; row++) {
      const factor = matrix[row]![column]! / (matrix[column]![column]! || 1e-12);
      for (let k = column; k < size; k++) matrix[row]![k] = matrix[row]![k]! - factor * matrix[column]![k]!;
      right[row] = right[row]! - factor * right[column]!;
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) right[row] = right[row]! - matrix[row]![k]! * right[k]!;
    right[row] = right[row]! / (matrix[row]![row]! || 1e-12);
  }
  return right;
}
