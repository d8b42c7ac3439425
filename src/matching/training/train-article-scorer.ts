import { articleCompanyFeatures, neighbourhoodOf, sharedNeighbours, type Neighbourhood } from '../events/article-company.js';
import { articleFeatures, compileProfile } from '../events/article-features.js';
import { ArticleGraph } from '../events/article-graph.js';
import { placeProfiles } from '../events/cluster-articles.js';
import type { LogisticModel } from '../scorer/logistic.js';
import type { PairModel } from '../scorer/pair-model.js';
import type { LabelledArticles } from './labelled-data.js';
import { trainLogistic } from './train-logistic.js';

const L2 = 3;
const COMPANY_L2 = 1;
/** Pairs with less text in common than this are told apart without being learnt from. */
const LEAST_BODY = 0.08;
/** What all pairs of a set count for together, so that no set outvotes another. */
const SET_WEIGHT = 1000;

/** The two scorers that say whether two articles report one event. */
export type ArticleScorers = Pick<PairModel, 'sameEvent' | 'sameEventInCompany'>;

/** Rows of features of one set. */
interface ReadRows {
  readonly rows: Float64Array[];
  readonly labels: number[];
}

/** Trains both scorers of articles, the second over what the first one makes of each set. */
export function trainArticleScorers(sets: readonly LabelledArticles[], model: Pick<PairModel, 'statistics'>): ArticleScorers {
  const sameEvent = trainOver(sets, (set) => readSet(set, model), L2);
  const sameEventInCompany = trainOver(sets, (set) => readCompany(set, { ...model, sameEvent }), COMPANY_L2);
  return { sameEvent, sameEventInCompany };
}

function trainOver(sets: readonly LabelledArticles[], read: (set: LabelledArticles) => ReadRows, l2: number): LogisticModel {
  const parts = sets.map((set) => {
    const { rows, labels } = read(set);
    const positives = labels.reduce((sum, label) => sum + label, 0) || 1;
    const weight = Math.min(set.weight ?? 1, SET_WEIGHT / 4 / positives);
    return { rows, labels, weights: rows.map(() => weight) };
  });
  const all = { rows: parts.flatMap(({ rows }) => rows), labels: parts.flatMap(({ labels }) => labels), weights: parts.flatMap(({ weights }) => weights) };
  return trainLogistic(all, l2);
}

function readCompany(set: LabelledArticles, model: Pick<PairModel, 'statistics' | 'sameEvent'>): ReadRows {
  const graph = new ArticleGraph(model);
  const events = new Map(set.articles.map(({ profile, event }) => [profile.id, event]));
  for (const { profile } of set.articles) graph.add(profile);
  const numbers = new Map([...events.keys()].map((id, number) => [id, number]));
  const neighbourhood = (id: string): Neighbourhood => neighbourhoodOf(id, graph.nearestOf(id), (article) => numbers.get(article)!);
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  for (const [id, event] of events) {
    for (const [other, edge] of graph.edgesOf(id)) {
      if (other <= id || set.held?.has(event) === true || set.held?.has(events.get(other)!) === true) continue;
      rows.push(articleCompanyFeatures(edge, sharedNeighbours(neighbourhood(id), neighbourhood(other))));
      labels.push(Number(event === events.get(other)));
    }
  }
  return { rows, labels };
}

/** Each pair, and where both dates are known the pair without them. Pairs of events held back are left out. */
function readSet(all: LabelledArticles, model: Pick<PairModel, 'statistics'>): ReadRows {
  const set = { articles: all.articles.filter(({ event }) => all.held?.has(event) !== true) };
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
        const held = new Set(events.filter((event) => foldOf(event) === fold));
        return { scorers: trainArticleScorers(sets.map((other) => (other === set ? { ...set, held } : other)), model), held };
      });
      const totals = scores.map(({ scorers, held }) => bCubed(set, { ...model, ...scorers }, held));
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
  model: ArticleScorers & Pick<PairModel, 'statistics'>,
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
