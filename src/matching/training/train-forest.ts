import type { Forest } from '../scorer/forest.js';
import { sigmoid } from '../scorer/logistic.js';

/** Rows to learn from. */
export interface ForestRows {
  readonly rows: readonly Float64Array[];
  /** 1 or 0 by row. */
  readonly labels: readonly number[];
}

export interface ForestOptions {
  readonly trees: number;
  readonly depth: number;
  /** How much of each tree's answer counts, 0–1. */
  readonly rate: number;
  /** Share of the features that a tree may ask, 0–1. */
  readonly share: number;
}

/** Rows at least on either side of a cut. */
const LEAST_ROWS = 20;
const L2 = 5;
/** Cuts tried for a feature: quantiles of its values, and some more where values are highest, since matches are rare. */
const QUANTILES = [...Array.from({ length: 31 }, (_, index) => (index + 1) / 32), 0.98, 0.99, 0.995];

/**
 * Trains trees that tell the log-odds of a row, by gradient boosting of the logistic loss with second-order steps (Friedman 2001; Chen and Guestrin 2016).
 *
 * Deterministic: which features a tree may ask follows from a fixed seed. Cost is trees × depth × rows × features.
 */
export function trainForest({ labels, rows }: ForestRows, { depth, rate, share, trees }: ForestOptions): Forest {
  const binned = binFeatures(rows);
  const ones = labels.reduce((sum, label) => sum + label, 0);
  // Half a row of either kind keeps the odds finite.
  const bias = Math.log((ones + 0.5) / (labels.length - ones + 0.5));
  const scores = new Float64Array(rows.length).fill(bias);
  const forest = { bias, feature: [] as number[], cut: [] as number[], right: [] as number[], value: [] as number[], roots: [] as number[] };
  const random = seededRandom();
  for (let tree = 0; tree < trees; tree++) {
    const slopes = slopesOf(scores, labels);
    const asked = binned.map((_, index) => index).filter(() => random() < share);
    const growing = { binned, slopes, asked, rate, forest, scores };
    forest.roots.push(forest.feature.length);
    grow(growing, Int32Array.from(rows.keys()), depth);
  }
  return forest;
}

/** A feature's values by the number of the cut below them. */
interface BinnedFeature {
  readonly cuts: readonly number[];
  readonly bins: Uint8Array;
}

function binFeatures(rows: readonly Float64Array[]): BinnedFeature[] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, feature) => {
    const sorted = Float64Array.from(rows, (row) => row[feature]!).sort();
    const least = sorted[0]!;
    const cuts = [...new Set(QUANTILES.map((share) => sorted[Math.floor(share * rows.length)]!))].filter((cut) => cut > least).sort((a, b) => a - b);
    return { cuts, bins: Uint8Array.from(rows, (row) => cuts.filter((cut) => row[feature]! >= cut).length) };
  });
}

/** First and second derivatives of the loss by row. */
interface Slopes {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

function slopesOf(scores: Float64Array, labels: readonly number[]): Slopes {
  const first = new Float64Array(scores.length);
  const second = new Float64Array(scores.length);
  for (let row = 0; row < scores.length; row++) {
    const probability = sigmoid(scores[row]!);
    first[row] = labels[row]! - probability;
    second[row] = Math.max(1e-6, probability * (1 - probability));
  }
  return { first, second };
}

interface Growing {
  readonly binned: readonly BinnedFeature[];
  readonly slopes: Slopes;
  readonly asked: readonly number[];
  readonly rate: number;
  readonly forest: Readonly<Record<'feature' | 'cut' | 'right' | 'value' | 'roots', number[]>>;
  /** Brought up to date at each leaf. */
  readonly scores: Float64Array;
}

/** Writes the node of some rows and all below it. */
function grow(growing: Growing, rows: Int32Array, depth: number): void {
  const { forest, rate, scores, slopes } = growing;
  const totals = sumsOf(slopes, rows);
  const node = forest.feature.length;
  const value = (rate * totals.first) / (totals.second + L2);
  const split = depth > 0 ? bestSplit(growing, rows, totals) : null;
  forest.feature.push(split?.feature ?? -1);
  forest.cut.push(split === null ? 0 : growing.binned[split.feature]!.cuts[split.bin]!);
  forest.right.push(0);
  forest.value.push(value);
  if (split === null) {
    for (const row of rows) scores[row] = scores[row]! + value;
    return;
  }
  const { bins } = growing.binned[split.feature]!;
  grow(growing, rows.filter((row) => bins[row]! <= split.bin), depth - 1);
  forest.right[node] = forest.feature.length;
  grow(growing, rows.filter((row) => bins[row]! > split.bin), depth - 1);
}

interface Sums {
  readonly first: number;
  readonly second: number;
}

function sumsOf({ first, second }: Slopes, rows: Int32Array): Sums {
  const sums = { first: 0, second: 0 };
  for (const row of rows) {
    sums.first += first[row]!;
    sums.second += second[row]!;
  }
  return sums;
}

/** The cut that lowers the loss most: rows of up to `bin` go left. */
interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

function bestSplit({ asked, binned, slopes }: Growing, rows: Int32Array, totals: Sums): Split | null {
  if (rows.length < 2 * LEAST_ROWS) return null;
  let best: Split | null = null;
  for (const feature of asked) {
    const found = bestCut(binned[feature]!, { rows, slopes, totals });
    if (found !== null && found.gain > (best?.gain ?? 1e-6)) best = { feature, ...found };
  }
  return best;
}

function bestCut({ bins, cuts }: BinnedFeature, { rows, slopes: { first, second }, totals }: { readonly rows: Int32Array; readonly slopes: Slopes; readonly totals: Sums }): Omit<Split, 'feature'> | null {
  const [firsts, seconds, counts] = [new Float64Array(cuts.length + 1), new Float64Array(cuts.length + 1), new Int32Array(cuts.length + 1)];
  for (const row of rows) {
    const bin = bins[row]!;
    firsts[bin] = firsts[bin]! + first[row]!;
    seconds[bin] = seconds[bin]! + second[row]!;
    counts[bin] = counts[bin]! + 1;
  }
  const left = { first: 0, second: 0, count: 0 };
  let best: Omit<Split, 'feature'> | null = null;
  for (let bin = 0; bin < cuts.length; bin++) {
    left.first += firsts[bin]!;
    left.second += seconds[bin]!;
    left.count += counts[bin]!;
    if (left.count < LEAST_ROWS || rows.length - left.count < LEAST_ROWS) continue;
    const gain = worthOf(left) + worthOf({ first: totals.first - left.first, second: totals.second - left.second }) - worthOf(totals);
    if (gain > (best?.gain ?? 0)) best = { bin, gain };
  }
  return best;
}

function worthOf({ first, second }: Sums): number {
  return (first * first) / (second + L2);
}

/** Numbers from 0 up to 1 that are the same on every run (linear congruence, constants of ANSI C). */
function seededRandom(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
