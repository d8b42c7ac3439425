import type { WordVectors } from '../features/word-vectors.js';
import type { Forest } from '../scorer/forest.js';
import type { LogisticModel } from '../scorer/logistic.js';
import type { OftenTold } from '../scorer/often-told.js';
import type { Expert, PairModelFile } from '../scorer/pair-model.js';
import { statisticsOf, type TermFrequencies } from '../terms/term-statistics.js';
import type { WordLikeness } from '../terms/word-likeness.js';
import type { LabelledArticles, LabelledEvent, LabelledPairs } from './labelled-data.js';
import type { Figures } from './figures.js';
import { crossValidateArticles, trainArticleScorers } from './train-article-scorer.js';
import { crossValidateEvents, readEvent, trainEventScorer } from './train-event-scorer.js';
import { crossValidateFree, readPairs, trainFreeScorer } from './train-free-scorer.js';

/** Everything the scorers are trained on. */
export interface TrainingData {
  readonly pairs: readonly LabelledPairs[];
  readonly events: readonly LabelledEvent[];
  readonly articles: readonly LabelledArticles[];
  readonly frequencies: TermFrequencies;
  readonly vectors: WordVectors | null;
  readonly likeness: WordLikeness | null;
}

/** Cross-validated figures of every scorer of matching; pairs and articles by set. */
export interface MatchingFigures {
  readonly freeStandingPairs: Readonly<Record<string, Figures>>;
  /** By set of events, and over all as "all". */
  readonly claimsOfAnEvent: Readonly<Record<string, Figures>>;
  readonly articles: Readonly<Record<string, { readonly precision: number; readonly recall: number; readonly f1: number }>>;
}

export interface TrainedPairModel {
  readonly file: PairModelFile;
  /** Cross-validated figures by scorer. */
  readonly figures: MatchingFigures;
}

const FREE_FOLDS = 8;
const ARTICLE_FOLDS = 3;

/** Trains every scorer of matching, and measures each by cross-validation over whole topics, events and clusters. */
export function trainPairModel(data: TrainingData, onProgress: (line: string) => void): TrainedPairModel {
  const model = { statistics: statisticsOf(data.frequencies), vectors: data.vectors, likeness: data.likeness };
  const pairs = data.pairs.map((set) => readPairs(set, model));
  onProgress('free-standing pairs');
  const free = trainFreeScorer(pairs);
  const freeFigures = crossValidateFree(pairs, FREE_FOLDS);
  onProgress('claims inside an event');
  const events = data.events.map((event) => readEvent(event, model));
  const eventScorer = trainEventScorer(events, model);
  const eventFigures = crossValidateEvents(events, model);
  onProgress('articles of one event');
  const articleScorers = trainArticleScorers(data.articles, model);
  const articleFigures = crossValidateArticles(data.articles, model, ARTICLE_FOLDS);
  return {
    file: {
      version: '7',
      free: free.map(shortenedExpert),
      sentence: shortened(eventScorer.sentence),
      company: shortened(eventScorer.company),
      closer: shortenedForest(eventScorer.closer),
      claim: shortened(eventScorer.claim),
      oftenTold: shortenedTelling(eventScorer.oftenTold),
      sameEvent: shortened(articleScorers.sameEvent),
      sameEventInCompany: shortened(articleScorers.sameEventInCompany),
      frequencies: data.frequencies,
    },
    figures: { freeStandingPairs: freeFigures, claimsOfAnEvent: eventFigures, articles: articleFigures },
  };
}

function shortenedExpert({ gate, name, scorer, subject }: Expert): Expert {
  return { name, scorer: shortened(scorer), ...(subject === undefined ? {} : { subject: shortened(subject) }), gate: shortenedForest(gate) };
}

function shortenedTelling(told: OftenTold | null): PairModelFile['oftenTold'] {
  return told === null ? null : { direction: digits(told.weights.direction, 6), offset: digits([told.weights.offset], 6)[0]! };
}

/** Six significant digits are more than the data can tell. */
function shortened(model: LogisticModel): LogisticModel {
  return { bias: Number(model.bias.toPrecision(6)), weights: digits(model.weights, 6), means: digits(model.means, 6), deviations: digits(model.deviations, 6) };
}

/** Cuts as fine as features are; answers are small and many. */
function shortenedForest(forest: Forest): Forest {
  return { ...forest, bias: digits([forest.bias], 6)[0]!, cut: digits(forest.cut, 6), value: digits(forest.value, 3) };
}

function digits(values: readonly number[], count: number): number[] {
  return values.map((value) => Number(value.toPrecision(count)));
}
