import type { FreeSignature } from '../claim-signature.js';
import { compileFree, freeFeatures, gateFeatures, type FreeClaim } from '../features/pair-features.js';
import type { Forest } from '../scorer/forest.js';
import { sigmoid, type LogisticModel } from '../scorer/logistic.js';
import type { Expert, PairModel } from '../scorer/pair-model.js';
import { scoreFreePair } from '../scorer/score-free-pair.js';
import { measure, type Figures } from './figures.js';
import type { LabelledPairs } from './labelled-data.js';
import { trainForest, type ForestOptions } from './train-forest.js';
import { trainLogistic } from './train-logistic.js';

/** Times the square of the number of pairs that a text stands in: pairs that share their texts tell far less than pairs of texts of their own. */
const SCORER_L2 = 1.7;
/** Chosen by cross-validation. */
const GATE: ForestOptions = { trees: 150, depth: 5, rate: 0.1, share: 0.3 };

/** A set of pairs with their features read. */
export interface ReadPairs {
  readonly name: string;
  readonly rows: readonly Float64Array[];
  /** What the gates read of each pair. */
  readonly gated: readonly Float64Array[];
  /** Number of different texts in the pairs. */
  readonly texts: number;
  readonly labels: readonly number[];
  readonly topics: readonly string[];
  readonly register: string;
}

/** Reads the features of labelled pairs. */
export function readPairs(set: LabelledPairs, model: Pick<PairModel, 'statistics' | 'vectors'>): ReadPairs {
  const context = { general: model.statistics, local: model.statistics, vectors: model.vectors, vocabulary: new Map<string, number>() };
  const compiled = new Map<string, FreeClaim>();
  const compile = (signature: FreeSignature): FreeClaim => {
    const key = JSON.stringify(signature);
    const known = compiled.get(key) ?? compileFree(signature, context);
    compiled.set(key, known);
    return known;
  };
  const rows = set.pairs.map(({ a, b }) => freeFeatures(compile(a), compile(b), model.vectors));
  return {
    name: set.name,
    rows,
    gated: set.pairs.map(({ a, b }, index) => gateFeatures(rows[index]!, compile(a), compile(b))),
    texts: compiled.size,
    labels: set.pairs.map(({ label }) => label),
    topics: set.pairs.map(({ topic }) => topic),
    register: set.register,
  };
}

/**
 * Trains an expert on the sets of its register.
 *
 * What share of pairs match differs between sets, so that each but the first has a bias of its own, which is dropped afterwards.
 */
function trainExpert(sets: readonly ReadPairs[]): LogisticModel {
  const rows = sets.flatMap((set) => set.rows.map((row) => Float64Array.from([...row, ...sets.slice(1).map((other) => Number(other === set))])));
  const pairsOfText = (2 * rows.length) / sets.reduce((sum, { texts }) => sum + texts, 0);
  const all = trainLogistic({ rows, labels: sets.flatMap(({ labels }) => labels), weights: sets.flatMap(topicWeights) }, SCORER_L2 * pairsOfText ** 2);
  const width = sets[0]!.rows[0]!.length;
  const own = all.weights.slice(width).reduce((sum, weight, mark) => sum - (weight * all.means[width + mark]!) / all.deviations[width + mark]!, 0);
  return { bias: all.bias + own, weights: all.weights.slice(0, width), means: all.means.slice(0, width), deviations: all.deviations.slice(0, width) };
}

/** What each pair counts for, 1 on average: a topic with many pairs counts more than one with few, but not by as much. */
function topicWeights({ topics }: ReadPairs): number[] {
  const sizes = new Map<string, number>();
  for (const topic of topics) sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  const weights = topics.map((topic) => 1 / Math.sqrt(sizes.get(topic)!));
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return weights.map((weight) => weight / mean);
}

/** Trains one expert a register, with the gates that tell the registers apart. */
export function trainFreeScorer(sets: readonly ReadPairs[]): Expert[] {
  const registers = [...new Set(sets.map(({ register }) => register))];
  return registers.map((register) => {
    const own = sets.filter((set) => set.register === register);
    return { name: own.map(({ name }) => name).join(', '), scorer: trainExpert(own), gate: trainGate(sets, register) };
  });
}

/** What tells a register from the others, as if there were as many pairs of it as of those. */
function trainGate(sets: readonly ReadPairs[], register: string): Forest {
  const labels = sets.flatMap((set) => set.rows.map(() => Number(set.register === register)));
  const forest = trainForest({ rows: sets.flatMap((set) => set.gated), labels }, GATE);
  const share = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  return { ...forest, bias: forest.bias - logOddsOf(share) };
}

/** Log-odds of a share; those of nothing and of all are kept within what thousands of pairs could tell. */
function logOddsOf(share: number): number {
  const bounded = Math.min(1 - 1e-4, Math.max(1e-4, share));
  return Math.log(bounded / (1 - bounded));
}

/** Figures by set, over `folds` folds of whole topics. */
export function crossValidateFree(sets: readonly ReadPairs[], folds: number): Record<string, Figures> {
  const foldOf = sets.map((set) => foldsOf(set.topics, folds));
  const predicted = sets.map((set) => set.labels.map(() => 0));
  for (let fold = 0; fold < folds; fold++) {
    const experts = trainFreeScorer(sets.map((set, s) => keepRows(set, (row) => foldOf[s]![row] !== fold)));
    sets.forEach((set, s) => {
      set.rows.forEach((row, index) => {
        if (foldOf[s]![index] === fold) predicted[s]![index] = sigmoid(scoreFreePair(experts, row, set.gated[index]!).logOdds);
      });
    });
  }
  return Object.fromEntries(sets.map((set, s) => [set.name, measure(predicted[s]!, set.labels)]));
}

function foldsOf(topics: readonly string[], folds: number): number[] {
  const numbers = new Map([...new Set(topics)].sort().map((topic, index) => [topic, index % folds]));
  return topics.map((topic) => numbers.get(topic)!);
}

function keepRows(set: ReadPairs, keep: (row: number) => boolean): ReadPairs {
  const kept = [...set.rows.keys()].filter(keep);
  return {
    ...set, rows: kept.map((row) => set.rows[row]!), gated: kept.map((row) => set.gated[row]!), labels: kept.map((row) => set.labels[row]!), topics: kept.map((row) => set.topics[row]!),
  };
}
