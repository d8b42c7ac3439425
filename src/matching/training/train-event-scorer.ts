import { everyPair, type IndexPair } from '../blocking/candidate-pairs.js';
import { companyFeatures } from '../features/company-features.js';
import { eventFeatures } from '../features/event-features.js';
import { compileEvent } from '../group-claims.js';
import { scoreLogistic, sigmoid, type LogisticModel } from '../scorer/logistic.js';
import type { PairModel } from '../scorer/pair-model.js';
import { chooseClaims } from './choose-claims.js';
import { measure, type Figures } from './figures.js';
import { sentencePair, type LabelledEvent } from './labelled-data.js';
import { trainLogistic } from './train-logistic.js';

const EVENT_L2 = 20;
const COMPANY_L2 = 10;
/** Parts of the events that the first step leaves out in turn, for the second to learn from. */
const INNER_FOLDS = 3;

/** The two steps of the scorer of claims inside an event. */
export type EventScorer = Pick<PairModel, 'event' | 'company'>;

/** An event with the features of all its pairs read. */
export interface ReadEvent {
  readonly labelled: LabelledEvent;
  readonly pairs: readonly IndexPair[];
  readonly keys: readonly string[];
  readonly rows: readonly Float64Array[];
  /** By pair: 1 when both claims state the same, else 0. */
  readonly labels: readonly number[];
  /** By pair: 0 for the other claims of two matching sentences, of which no label says whether they match; else 1. */
  readonly weights: readonly number[];
}

/** Reads the features of every pair of claims of an event. */
export function readEvent(labelled: LabelledEvent, model: Pick<PairModel, 'statistics'>): ReadEvent {
  const claims = compileEvent(labelled.signatures, { articles: labelled.articles, model });
  const { signatures } = labelled;
  const pairs = everyPair(signatures.length).filter(([a, b]) => {
    const key = sentencePair(signatures[a]!, signatures[b]!);
    return !(signatures[a]!.article === signatures[b]!.article && signatures[a]!.sentence === signatures[b]!.sentence) && !labelled.unsure.has(key);
  });
  const keys = pairs.map(([a, b]) => sentencePair(signatures[a]!, signatures[b]!));
  const same = new Set(chooseClaims(labelled.groups, claims.map(({ claim }) => claim)).flatMap((taken) => everyPair(taken.length).map(([x, y]) => `${taken[x]!} ${taken[y]!}`)));
  const labels = pairs.map(([a, b]) => Number(same.has(`${a} ${b}`)));
  return {
    labelled, pairs, keys, labels,
    rows: pairs.map(([a, b]) => eventFeatures(claims[a]!, claims[b]!)),
    weights: pairs.map((_, index) => (labels[index] === 0 && labelled.same.has(keys[index]!) ? 0 : 1)),
  };
}

/** Trains both steps; the second learns from first scores of events that the first was not trained on. */
export function trainEventScorer(events: readonly ReadEvent[]): EventScorer {
  const rows = events.flatMap((event) => {
    const others = events.filter((_, index) => index % INNER_FOLDS !== events.indexOf(event) % INNER_FOLDS);
    const first = trainFirst(others.length > 0 ? others : events);
    return inCompany(event, event.rows.map((row) => scoreLogistic(first, row)));
  });
  return { event: trainFirst(events), company: trainLogistic({ rows, ...labelsOf(events) }, COMPANY_L2) };
}

function trainFirst(events: readonly ReadEvent[]): LogisticModel {
  return trainLogistic({ rows: events.flatMap((event) => event.rows), ...labelsOf(events) }, EVENT_L2);
}

function labelsOf(events: readonly ReadEvent[]): { labels: number[]; weights: number[] } {
  return { labels: events.flatMap((event) => event.labels), weights: events.flatMap((event) => event.weights) };
}

function inCompany(event: ReadEvent, scores: readonly number[]): Float64Array[] {
  return companyFeatures(event.labelled.signatures, event.pairs.map(([a, b], index) => ({ a, b, logOdds: scores[index]! })));
}

/** Figures over pairs of sentences of different articles, each event left out of training in turn. */
export function crossValidateEvents(events: readonly ReadEvent[], onScorer?: (event: ReadEvent, scorer: EventScorer) => void): Figures {
  const probabilities: number[] = [];
  const labels: number[] = [];
  for (const event of events) {
    const scorer = trainEventScorer(events.filter((other) => other !== event));
    onScorer?.(event, scorer);
    for (const [key, probability] of sentenceScores(event, scorer)) {
      probabilities.push(probability);
      labels.push(Number(event.labelled.same.has(key)));
    }
  }
  return measure(probabilities, labels);
}

/** The best score of a pair of claims by pair of sentences of different articles, see `sentencePair`. */
export function sentenceScores(event: ReadEvent, scorer: EventScorer): ReadonlyMap<string, number> {
  const company = inCompany(event, event.rows.map((row) => scoreLogistic(scorer.event, row)));
  const scores = new Map<string, number>();
  event.pairs.forEach(([a, b], index) => {
    if (event.labelled.signatures[a]!.article === event.labelled.signatures[b]!.article) return;
    const key = event.keys[index]!;
    scores.set(key, Math.max(scores.get(key) ?? 0, sigmoid(scoreLogistic(scorer.company, company[index]!))));
  });
  return scores;
}
