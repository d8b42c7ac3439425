import { ChainMemory } from '../chain-memory.js';
import { marginals, type Chain } from '../chain.js';
import { mixHash } from '../hashing.js';
import { allowedTransitions, isInside } from '../labels.js';
import type { FeatureLists } from './feature-list.js';
import { shuffled } from './shuffle.js';
import type { TrainedChain } from './trained-chain.js';
import { WeightAverage } from './weight-average.js';

/** One training sequence: its gold labels and, for each set of feature lists, the token its first position stands for. */
export interface TrainingSequence {
  readonly gold: Uint8Array;
  readonly firstTokens: readonly number[];
}

export interface TrainingSet {
  readonly labels: number;
  readonly features: readonly FeatureLists[];
  readonly featureCount: number;
  readonly sequences: readonly TrainingSequence[];
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the pull towards zero, per update of a weight. */
  readonly l2: number;
  readonly seed: number;
  /** Share of the features of a token that are left out at each look, 0–1, so that no single word decides. */
  readonly dropout: number;
  /** Called after each pass with the mean loss of a sequence and the weights so far, which go on changing. */
  readonly onEpoch?: (epoch: number, meanLoss: number, soFar: TrainedChain) => void;
}

// Gradients under this change nothing that int8 weights could hold, and skipping them halves the time.
const NEGLIGIBLE = 0.004;
// How often in a pass of the second half the weights are sampled for their mean.
const SAMPLES = 10;
// Adagrad's sums of squares begin here, not at 0, so that the first step is not a leap.
const FIRST_SQUARE = 0.01;

/**
 * Trains a linear-chain conditional random field by stochastic gradient descent with Adagrad (Duchi et al. 2011), one sequence at a time
 * in a seeded order, with the mean of the weights over the second half of the passes as result (Polyak and Juditsky 1992).
 */
export function trainChain(set: TrainingSet, options: TrainingOptions): TrainedChain {
  const trainer = new ChainTrainer(set, options);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const loss = trainer.epoch(epoch);
    options.onEpoch?.(epoch, loss, trainer.result());
  }
  return trainer.result();
}

/** Negative log-likelihood of a sequence's gold labels under given weights. */
export function chainLoss(set: TrainingSet, sequence: TrainingSequence, chain: TrainedChain): number {
  const scores = scoreNodes(set, sequence, chain.weights, () => false);
  const { labels } = set;
  const { transitions, start } = chain;
  const { logPartition } = marginals({ labels, length: sequence.gold.length, scores, transitions, start });
  return logPartition - pathScore({ labels, scores, transitions, start }, sequence.gold);
}

function scoreNodes(
  { labels, features }: TrainingSet, sequence: TrainingSequence, weights: Float32Array, isDropped: (feature: number, position: number) => boolean,
): Float64Array {
  const scores = new Float64Array(sequence.gold.length * labels);
  features.forEach(({ ids, offsets }, part) => {
    const first = sequence.firstTokens[part]!;
    for (let t = 0; t < sequence.gold.length; t++) {
      const end = offsets[first + t + 1]!;
      for (let at = offsets[first + t]!; at < end; at++) {
        if (isDropped(ids[at]!, t)) continue;
        const row = ids[at]! * labels;
        for (let y = 0; y < labels; y++) scores[t * labels + y] = scores[t * labels + y]! + weights[row + y]!;
      }
    }
  });
  return scores;
}

function pathScore(chain: Omit<Chain, 'length'>, gold: Uint8Array): number {
  const { labels, scores, transitions, start } = chain;
  let sum = gold.length > 0 ? start[gold[0]!]! : 0;
  for (let t = 0; t < gold.length; t++) {
    sum += scores[t * labels + gold[t]!]!;
    if (t > 0) sum += transitions[gold[t - 1]! * labels + gold[t]!]!;
  }
  return sum;
}

class ChainTrainer {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;
  readonly transitions: Float64Array;
  private readonly transitionSquares: Float64Array;
  readonly start: Float64Array;
  private readonly startSquares: Float64Array;
  private readonly pairs: Float64Array;
  private readonly gradient: Float64Array;
  /** Features whose mixed hash lies below this are left out. */
  private readonly dropBelow: number;
  private readonly memory = new ChainMemory();
  private readonly average: WeightAverage;
  private salt = 0;

  constructor(private readonly set: TrainingSet, private readonly options: TrainingOptions) {
    const { labels, featureCount } = set;
    this.weights = new Float32Array(featureCount * labels);
    this.squares = new Float32Array(featureCount * labels).fill(FIRST_SQUARE);
    this.transitions = Float64Array.from(allowedTransitions(labels), (ok) => (ok ? 0 : -Infinity));
    this.transitionSquares = new Float64Array(labels * labels).fill(FIRST_SQUARE);
    this.start = Float64Array.from({ length: labels }, (_, label) => (isInside(label) ? -Infinity : 0));
    this.startSquares = new Float64Array(labels).fill(FIRST_SQUARE);
    this.pairs = new Float64Array(labels * labels);
    this.gradient = new Float64Array(labels);
    this.average = new WeightAverage(this);
    this.dropBelow = Math.round(options.dropout * 0x10000);
  }

  /** One pass over all sequences; returns the mean negative log-likelihood of a sequence. */
  epoch(number: number): number {
    const { length } = this.set.sequences;
    const averaged = number >= this.options.epochs / 2;
    let loss = 0;
    let seen = 0;
    for (const index of shuffled(length, this.options.seed + number)) {
      loss += this.learn(this.set.sequences[index]!);
      seen++;
      if (averaged && Math.floor((seen * SAMPLES) / length) > Math.floor(((seen - 1) * SAMPLES) / length)) this.average.take(this);
    }
    return loss / Math.max(1, length);
  }

  /** The mean of the samples so far, or the present weights before there are any. */
  result(): TrainedChain {
    const kept = 1 - this.options.dropout;
    const { weights, transitions, start } = this.average.taken > 0 ? this.average.mean() : this;
    return { weights: weights.map((weight) => weight * kept), transitions: transitions.slice(), start: start.slice() };
  }

  private learn(sequence: TrainingSequence): number {
    const { labels } = this.set;
    const length = sequence.gold.length;
    this.salt = (this.salt + 0x6d2b79f5) | 0;
    const scores = scoreNodes(this.set, sequence, this.weights, (feature, position) => this.isDropped(feature, position));
    const chain = { labels, length, scores, transitions: this.transitions, start: this.start };
    this.pairs.fill(0);
    const { nodes, logPartition } = marginals(chain, this.pairs, this.memory);
    const loss = logPartition - pathScore(chain, sequence.gold);
    for (let t = 0; t < length; t++) this.updateNode(sequence, t, nodes);
    this.updateTransitions(sequence.gold, nodes);
    return loss;
  }

  private updateNode(sequence: TrainingSequence, t: number, nodes: Float64Array): void {
    const { labels, features } = this.set;
    const { gradient } = this;
    let largest = 0;
    for (let y = 0; y < labels; y++) {
      gradient[y] = nodes[t * labels + y]! - (sequence.gold[t] === y ? 1 : 0);
      largest = Math.max(largest, Math.abs(gradient[y]!));
    }
    if (largest < NEGLIGIBLE) return;
    for (let part = 0; part < features.length; part++) {
      const { ids, offsets } = features[part]!;
      const token = sequence.firstTokens[part]! + t;
      const end = offsets[token + 1]!;
      for (let at = offsets[token]!; at < end; at++) if (!this.isDropped(ids[at]!, t)) this.updateRow(ids[at]! * labels);
    }
  }

  /** The same answer for a feature at a position all through one step; another at the next step. */
  private isDropped(feature: number, position: number): boolean {
    return this.dropBelow > 0 && mixHash(mixHash(this.salt, feature), position) >>> 16 < this.dropBelow;
  }

  private updateRow(row: number): void {
    const { weights, squares, gradient } = this;
    const { rate, l2 } = this.options;
    for (let y = 0; y < gradient.length; y++) {
      const slope = gradient[y]! + l2 * weights[row + y]!;
      const square = squares[row + y]! + slope * slope;
      squares[row + y] = square;
      weights[row + y] = weights[row + y]! - (rate * slope) / Math.sqrt(square);
    }
  }

  private updateTransitions(gold: Uint8Array, nodes: Float64Array): void {
    const { labels } = this.set;
    for (let t = 1; t < gold.length; t++) {
      const jump = gold[t - 1]! * labels + gold[t]!;
      this.pairs[jump] = this.pairs[jump]! - 1;
    }
    const start = Float64Array.from(nodes.subarray(0, labels), (p, label) => p - (gold[0] === label ? 1 : 0));
    descend(this.transitions, this.transitionSquares, this.pairs, this.options.rate);
    descend(this.start, this.startSquares, start, this.options.rate);
  }
}

/** One Adagrad step; forbidden (-Infinity) entries stay. */
function descend(weights: Float64Array, squares: Float64Array, gradient: Float64Array, rate: number): void {
  for (let index = 0; index < weights.length; index++) {
    if (weights[index] === -Infinity) continue;
    squares[index] = squares[index]! + gradient[index]! * gradient[index]!;
    weights[index] = weights[index]! - (rate * gradient[index]!) / Math.sqrt(squares[index]!);
  }
}
