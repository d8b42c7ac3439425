import type { BoostedTrees, Tree } from '../scorer/boosted-trees.js';
import { binFeatures, type BinnedFeatures } from './bin-features.js';

/** Rows of features with what is to be learnt from them. */
export interface LabelledRows {
  readonly rows: readonly Float64Array[];
  /** 1 or 0 a row. */
  readonly labels: readonly number[];
  /** How much a row counts; 1 each when absent. */
  readonly weights?: readonly number[];
}

export interface BoostingOptions {
  readonly rounds: number;
  readonly depth: number;
  readonly learningRate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leafWeight: number;
  readonly l2: number;
  /** By feature: 1 when the score may only rise with it, -1 only fall, 0 free. */
  readonly monotone: readonly number[];
}

interface Build {
  readonly data: BinnedFeatures;
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  readonly options: BoostingOptions;
  readonly tree: { feature: number[]; threshold: number[]; left: number[]; right: number[]; value: number[] };
  readonly scores: Float64Array;
}

interface Bounds {
  readonly lo: number;
  readonly hi: number;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Learns boosted trees for a yes/no label by Newton steps on the logistic loss over binned features.
 *
 * Deterministic: no sampling; ties go to the lower feature and bin. Cost is rounds × depth × rows × features.
 * Source: Friedman 2001; monotone bounds as in XGBoost (Chen and Guestrin 2016).
 */
export function trainBoostedTrees(data: LabelledRows, options: BoostingOptions): BoostedTrees {
  const binned = binFeatures(data.rows);
  const weights = data.weights ?? data.labels.map(() => 1);
  const positive = data.labels.reduce((sum, label, row) => sum + label * weights[row]!, 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const bias = Math.log((positive + 1) / (total - positive + 1));
  const scores = new Float64Array(data.labels.length).fill(bias);
  const gradient = new Float64Array(scores.length);
  const curvature = new Float64Array(scores.length);
  const trees: Tree[] = [];
  for (let round = 0; round < options.rounds; round++) {
    for (let row = 0; row < scores.length; row++) {
      const probability = 1 / (1 + Math.exp(-scores[row]!));
      gradient[row] = (data.labels[row]! - probability) * weights[row]!;
      curvature[row] = probability * (1 - probability) * weights[row]!;
    }
    const tree = { feature: [], threshold: [], left: [], right: [], value: [] };
    const all = Int32Array.from(scores.keys());
    grow({ data: binned, gradient, curvature, options, tree, scores }, all, 0, { lo: -Infinity, hi: Infinity });
    trees.push(tree);
  }
  return { bias, trees };
}

function grow(build: Build, rows: Int32Array, depth: number, bounds: Bounds): number {
  const { tree, options } = build;
  const node = tree.value.length;
  const value = valueOf(sums(build, rows), options, bounds) * options.learningRate;
  tree.feature.push(-1);
  tree.threshold.push(0);
  tree.left.push(-1);
  tree.right.push(-1);
  tree.value.push(value);
  const split = depth < options.depth ? bestSplit(build, rows, bounds) : null;
  if (split === null) {
    for (const row of rows) build.scores[row] = build.scores[row]! + value;
    return node;
  }
  const bins = build.data.bins[split.feature]!;
  const middle = (split.left + split.right) / 2;
  const direction = options.monotone[split.feature] ?? 0;
  const below = direction === 0 ? bounds : direction > 0 ? { ...bounds, hi: middle } : { ...bounds, lo: middle };
  const above = direction === 0 ? bounds : direction > 0 ? { ...bounds, lo: middle } : { ...bounds, hi: middle };
  tree.feature[node] = split.feature;
  tree.threshold[node] = build.data.edges[split.feature]![split.bin]!;
  tree.left[node] = grow(build, rows.filter((row) => bins[row]! <= split.bin), depth + 1, below);
  tree.right[node] = grow(build, rows.filter((row) => bins[row]! > split.bin), depth + 1, above);
  return node;
}

function sums(build: Build, rows: Int32Array): readonly [number, number] {
  let gradient = 0;
  let curvature = 0;
  for (const row of rows) {
    gradient += build.gradient[row]!;
    curvature += build.curvature[row]!;
  }
  return [gradient, curvature];
}

function valueOf([gradient, curvature]: readonly [number, number], options: BoostingOptions, bounds: Bounds): number {
  return Math.min(bounds.hi, Math.max(bounds.lo, gradient / (curvature + options.l2)));
}

function bestSplit(build: Build, rows: Int32Array, bounds: Bounds): Split | null {
  const total = sums(build, rows);
  let best: Split | null = null;
  for (let feature = 0; feature < build.data.bins.length; feature++) {
    const split = bestSplitOn(build, rows, { feature, total, bounds });
    if (split !== null && split.gain > (best?.gain ?? 1e-6)) best = split;
  }
  return best;
}

function bestSplitOn(
  build: Build,
  rows: Int32Array,
  at: { readonly feature: number; readonly total: readonly [number, number]; readonly bounds: Bounds },
): Split | null {
  const { options } = build;
  const bins = build.data.bins[at.feature]!;
  const size = build.data.edges[at.feature]!.length + 1;
  const gradients = new Float64Array(size);
  const curvatures = new Float64Array(size);
  for (const row of rows) {
    const bin = bins[row]!;
    gradients[bin] = gradients[bin]! + build.gradient[row]!;
    curvatures[bin] = curvatures[bin]! + build.curvature[row]!;
  }
  const direction = options.monotone[at.feature] ?? 0;
  const [gradient, curvature] = at.total;
  const whole = (gradient * gradient) / (curvature + options.l2);
  let best: Split | null = null;
  let g = 0;
  let h = 0;
  for (let bin = 0; bin < size - 1; bin++) {
    g += gradients[bin]!;
    h += curvatures[bin]!;
    if (h < options.leafWeight || curvature - h < options.leafWeight) continue;
    const left = valueOf([g, h], options, at.bounds);
    const right = valueOf([gradient - g, curvature - h], options, at.bounds);
    if (direction !== 0 && (right - left) * direction < 0) continue;
    const gain = (g * g) / (h + options.l2) + (gradient - g) ** 2 / (curvature - h + options.l2) - whole;
    if (gain > (best?.gain ?? 1e-6)) best = { feature: at.feature, bin, gain, left, right };
  }
  return best;
}
