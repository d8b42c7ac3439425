import type { FreeSignature } from '../claim-signature.js';
import { compileFree, type FreeClaim } from '../features/pair-features.js';
import type { Forest } from '../scorer/forest.js';
import { sigmoid, type LogisticModel } from '../scorer/logistic.js';
import type { Expert, PairModel } from '../scorer/pair-model.js';
import { readFreePair, scoreFreePair, type FreePair } from '../scorer/score-free-pair.js';
import { measure, type Figures } from './figures.js';
import type { LabelledPairs } from './labelled-data.js';
import { trainForest, type ForestOptions } from './train-forest.js';
import { trainLogistic } from './train-logistic.js';

/** Times the square of the number of pairs that a text stands in: pairs that share their texts tell far less than pairs of texts of their own. */
const SCORER_L2 = 1.7;
/** The same where kinds of things are learnt as well: they are many, and none tells much. Chosen by cross-validation. */
const SUBJECT_L2 = 2 * SCORER_L2;
/** Registers whose experts learn what kinds of things tell much; of the others too few subjects are labelled to learn from. */
const SUBJECT_REGISTERS: ReadonlySet<string> = new Set(['events']);
/** Chosen by cross-validation. */
const GATE: ForestOptions = { trees: 150, depth: 5, rate: 0.1, share: 0.3 };

/** A set of pairs with their features read. */
export interface ReadPairs {
  readonly name: string;
  readonly pairs: readonly FreePair[];
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
  return {
    name: set.name,
    pairs: set.pairs.map(({ a, b }) => readFreePair(compile(a), compile(b), model.vectors)),
    texts: compiled.size,
    labels: set.pairs.map(({ label }) => label),
    topics: set.pairs.map(({ topic }) => topic),
    register: set.register,
  };
}

/** An expert without its gate. */
type ExpertScorer = Pick<Expert, 'scorer' | 'subject'>;

/**
 * Trains an expert on the sets of its register.
 *
 * What share of pairs match differs between sets, so that each but the first has a bias of its own, which is dropped afterwards.
 */
function trainExpert(sets: readonly ReadPairs[]): ExpertScorer {
  const pairs = sets.flatMap((set) => set.pairs);
  const [{ features, subject }] = pairs as [FreePair];
  const bySubject = sets.every(({ register }) => SUBJECT_REGISTERS.has(register)) && subject !== null;
  const marks = (set: ReadPairs): number[] => sets.slice(1).map((other) => Number(other === set));
  const rows = sets.flatMap((set) => set.pairs.map((pair) => Float64Array.from([...pair.features, ...(bySubject ? pair.subject! : []), ...marks(set)])));
  const pairsOfText = (2 * rows.length) / sets.reduce((sum, { texts }) => sum + texts, 0);
  const all = trainLogistic({ rows, labels: sets.flatMap(({ labels }) => labels), weights: sets.flatMap(topicWeights) }, (bySubject ? SUBJECT_L2 : SCORER_L2) * pairsOfText ** 2);
  const width = rows[0]!.length - sets.length + 1;
  const own = all.weights.slice(width).reduce((sum, weight, mark) => sum - (weight * all.means[width + mark]!) / all.deviations[width + mark]!, 0);
  const scorer = partOf(all, 0, features.length, all.bias + own);
  return bySubject ? { scorer, subject: partOf(all, features.length, width, 0) } : { scorer };
}

function partOf({ deviations, means, weights }: LogisticModel, from: number, to: number, bias: number): LogisticModel {
  return { bias, weights: weights.slice(from, to), means: means.slice(from, to), deviations: deviations.slice(from, to) };
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
    return { name: own.map(({ name }) => name).join(', '), ...trainExpert(own), gate: trainGate(sets, register) };
  });
}

/** What tells a register from the others, as if there were as many pairs of it as of those. */
function trainGate(sets: readonly ReadPairs[], register: string): Forest {
  const labels = sets.flatMap((set) => set.pairs.map(() => Number(set.register === register)));
  const forest = trainForest({ rows: sets.flatMap(({ pairs }) => pairs.map(({ gated }) => gated)), labels }, GATE);
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
      set.pairs.forEach((pair, index) => {
        if (foldOf[s]![index] === fold) predicted[s]![index] = sigmoid(scoreFreePair(experts, pair).logOdds);
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
  const kept = [...set.pairs.keys()].filter(keep);
  return { ...set, pairs: kept.map((row) => set.pairs[row]!), labels: kept.map((row) => set.labels[row]!), topics: kept.map((row) => set.topics[row]!) };
}
