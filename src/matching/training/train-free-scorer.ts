import type { FreeSignature } from '../claim-signature.js';
import { compileFree, freeFeatures, gateFeatures, type FreeClaim } from '../features/pair-features.js';
import { sigmoid } from '../scorer/logistic.js';
import type { LogisticModel } from '../scorer/logistic.js';
import type { Expert, PairModel } from '../scorer/pair-model.js';
import { scoreFreePair } from '../scorer/score-free-pair.js';
import { measure, type Figures } from './figures.js';
import type { LabelledPairs } from './labelled-data.js';
import { trainLogistic } from './train-logistic.js';

/** Per pair that a text stands in on average: pairs that share their texts tell less than pairs of texts of their own. */
const SCORER_L2 = 25;
const GATE_L2 = 10;
/** Rows that each set counts for when the gates are trained, whatever its size. */
const GATE_ROWS = 4000;

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
  readonly borrows?: string;
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
    ...(set.borrows === undefined ? {} : { borrows: set.borrows }),
  };
}

/**
 * Trains an expert on a set, and on the set it borrows from.
 *
 * What share of pairs match differs between the two, so that the borrowed one gets a bias of its own, which is dropped afterwards.
 */
function trainExpert(set: ReadPairs, lender: ReadPairs | undefined): LogisticModel {
  const pairs = set.rows.length + (lender?.rows.length ?? 0);
  const penalty = (SCORER_L2 * 2 * pairs) / (set.texts + (lender?.texts ?? 0));
  if (lender === undefined) return trainLogistic(set, penalty);
  const marked = (rows: readonly Float64Array[], mark: number): Float64Array[] => rows.map((row) => Float64Array.from([...row, mark]));
  const { bias, weights, means, deviations } = trainLogistic({ rows: [...marked(set.rows, 0), ...marked(lender.rows, 1)], labels: [...set.labels, ...lender.labels] }, penalty);
  const own = -(weights.at(-1)! * means.at(-1)!) / deviations.at(-1)!;
  return { bias: bias + own, weights: weights.slice(0, -1), means: means.slice(0, -1), deviations: deviations.slice(0, -1) };
}

/** Trains one expert a set, with the gates that tell the sets apart. */
export function trainFreeScorer(sets: readonly ReadPairs[]): Expert[] {
  const rows = sets.flatMap((set) => set.gated);
  const weights = sets.flatMap((set) => set.rows.map(() => GATE_ROWS / set.rows.length));
  return sets.map((set) => ({
    name: set.name,
    scorer: trainExpert(set, sets.find(({ name }) => name === set.borrows)),
    gate: trainLogistic({ rows, labels: sets.flatMap((other) => other.rows.map(() => Number(other === set))), weights }, GATE_L2),
  }));
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
