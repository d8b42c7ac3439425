import { shuffled } from '../../attribution/training/shuffle.js';

/** One labelled case: features that are on, each with the case's scale, and dense values. */
export interface LogisticCase {
  readonly features: Int32Array;
  readonly scale: number;
  readonly dense: Float32Array;
  readonly label: boolean;
}

export interface LogisticOptions {
  readonly features: number;
  readonly denseValues: number;
  readonly epochs: number;
  readonly rate: number;
  /** L2 penalty on the weights of features, per case in which they are on. */
  readonly l2: number;
  /** The same on the weights of dense values. */
  readonly denseL2: number;
}

export interface LogisticWeights {
  readonly features: Float64Array;
  readonly dense: Float64Array;
  readonly bias: number;
}

/** Logistic regression by Adagrad over shuffled cases; the seed of each epoch is its number, so runs agree. */
export function trainLogistic(cases: readonly LogisticCase[], options: LogisticOptions): LogisticWeights {
  const features = new Float64Array(options.features);
  const dense = new Float64Array(options.denseValues);
  const featureGrad = new Float64Array(options.features).fill(1e-2);
  const denseGrad = new Float64Array(options.denseValues).fill(1e-2);
  let bias = 0;
  let biasGrad = 1e-2;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const index of shuffled(cases.length, epoch + 1)) {
      const item = cases[index]!;
      const error = 1 / (1 + Math.exp(-scoreCase(item, { features, dense, bias }))) - Number(item.label);
      for (const feature of item.features) {
        const gradient = error * item.scale + options.l2 * features[feature]!;
        featureGrad[feature]! += gradient * gradient;
        features[feature]! -= (options.rate * gradient) / Math.sqrt(featureGrad[feature]!);
      }
      for (let i = 0; i < dense.length; i++) {
        const gradient = error * item.dense[i]! + options.denseL2 * dense[i]!;
        denseGrad[i]! += gradient * gradient;
        dense[i]! -= (options.rate * gradient) / Math.sqrt(denseGrad[i]!);
      }
      biasGrad += error * error;
      bias -= (options.rate * error) / Math.sqrt(biasGrad);
    }
  }
  return { features, dense, bias };
}

/** Log-odds of a case. */
export function scoreCase({ features, scale, dense }: Omit<LogisticCase, 'label'>, weights: LogisticWeights): number {
  let score = weights.bias;
  for (const feature of features) score += weights.features[feature]! * scale;
  for (let i = 0; i < dense.length; i++) score += weights.dense[i]! * dense[i]!;
  return score;
}
