import { articleFeatures, compileProfile } from '../events/article-features.js';
import { placeProfiles } from '../events/cluster-articles.js';
import type { LogisticModel } from '../scorer/logistic.js';
import type { PairModel } from '../scorer/pair-model.js';
import type { LabelledArticles } from './labelled-data.js';
import { trainLogistic } from './train-logistic.js';

const L2 = 3;
/** Pairs with less text in common than this are told apart without being learnt from. */
const LEAST_BODY = 0.08;
/** What all pairs of a set count for together, so that no set outvotes another. */
const SET_WEIGHT = 1000;

/** Trains the scorer that says whether two articles report one event. Each set also counts with its dates unknown. */
export function trainArticleScorer(sets: readonly LabelledArticles[], model: Pick<PairModel, 'statistics'>): LogisticModel {
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  for (const set of sets) {
    const read = readSet(set, model);
    const positives = read.labels.reduce((sum, label) => sum + label, 0) || 1;
    read.rows.forEach((row, index) => {
      rows.push(row);
      labels.push(read.labels[index]!);
      weights.push(Math.min(set.weight ?? 1, SET_WEIGHT / 4 / positives));
    });
  }
  return trainLogistic({ rows, labels, weights }, L2);
}

function readSet(set: LabelledArticles, model: Pick<PairModel, 'statistics'>): { rows: Float64Array[]; labels: number[] } {
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  const compiled = set.articles.map(({ profile }) => compileProfile(profile, model.statistics));
  for (let a = 0; a < compiled.length; a++) {
    for (let b = a + 1; b < compiled.length; b++) {
      const first = compiled[a]!;
      const second = compiled[b]!;
      const dated = articleFeatures(first, second);
      if (dated[0]! < LEAST_BODY) continue;
      const label = Number(set.articles[a]!.event === set.articles[b]!.event);
      rows.push(dated);
      labels.push(label);
      if (first.day === null || second.day === null) continue;
      rows.push(articleFeatures({ ...first, day: null }, second));
      labels.push(label);
    }
  }
  return { rows, labels };
}

/** B³ precision, recall and F1 of clustering (Bagga and Baldwin 1998) by set; the set itself is never trained on. */
export function crossValidateArticles(
  sets: readonly LabelledArticles[],
  model: Pick<PairModel, 'statistics'>,
  folds: number,
): Record<string, { precision: number; recall: number; f1: number }> {
  return Object.fromEntries(
    sets.map((set) => {
      const events = [...new Set(set.articles.map(({ event }) => event))].sort();
      const foldOf = (event: string): number => events.indexOf(event) % folds;
      const scores = Array.from({ length: folds }, (_, fold) => {
        const part = (inside: boolean): LabelledArticles => ({ name: set.name, articles: set.articles.filter(({ event }) => (foldOf(event) === fold) === inside) });
        const sameEvent = trainArticleScorer(sets.map((other) => (other === set ? part(false) : other)), model);
        return { sameEvent, events: new Set(part(true).articles.map(({ event }) => event)) };
      });
      const totals = scores.map(({ sameEvent, events: tested }) => bCubed(set, { ...model, sameEvent }, tested));
      const count = totals.reduce((sum, total) => sum + total.count, 0);
      const precision = totals.reduce((sum, total) => sum + total.precision, 0) / count;
      const recall = totals.reduce((sum, total) => sum + total.recall, 0) / count;
      return [set.name, { precision, recall, f1: (2 * precision * recall) / (precision + recall) }];
    }),
  );
}

/** Clusters the whole set, and sums precision and recall over the articles of the tested events. */
function bCubed(
  set: LabelledArticles,
  model: Pick<PairModel, 'statistics' | 'sameEvent'>,
  tested: ReadonlySet<string>,
): { count: number; precision: number; recall: number } {
  const placed = placeProfiles(set.articles.map(({ profile }) => profile), model);
  let count = 0;
  let precision = 0;
  let recall = 0;
  for (const { profile, event } of set.articles) {
    if (!tested.has(event)) continue;
    const found = set.articles.filter((other) => placed.get(other.profile.id) === placed.get(profile.id));
    const truth = set.articles.filter((other) => other.event === event);
    const both = found.filter((other) => other.event === event).length;
    count++;
    precision += both / found.length;
    recall += both / truth.length;
  }
  return { count, precision, recall };
}
