import { everyPair, type IndexPair } from '../blocking/candidate-pairs.js';
import { companyFeatures } from '../features/company-features.js';
import { eventFeatures } from '../features/event-features.js';
import { compileEvent } from '../group-claims.js';
import { scoreLogistic, sigmoid, type LogisticModel } from '../scorer/logistic.js';
import type { PairModel } from '../scorer/pair-model.js';
import { measure, type Figures } from './figures.js';
import { sentencePair, type LabelledEvent } from './labelled-data.js';
import { trainLogistic } from './train-logistic.js';

const EVENT_L2 = 3;
const COMPANY_L2 = 10;
/** How often the scorer chooses which claims of two matching sentences are the ones that match. */
const CHOICES = 1;

/** The two steps of the scorer of claims inside an event. */
export type EventScorer = Pick<PairModel, 'event' | 'company'>;

/** An event with the features of all its pairs read. */
export interface ReadEvent {
  readonly labelled: LabelledEvent;
  readonly pairs: readonly IndexPair[];
  readonly keys: readonly string[];
  readonly rows: readonly Float64Array[];
}

/** Reads the features of every pair of claims of an event. */
export function readEvent(labelled: LabelledEvent, model: Pick<PairModel, 'statistics'>): ReadEvent {
  const claims = compileEvent(labelled.signatures, { articles: labelled.articles, model });
  const { signatures } = labelled;
  const pairs = everyPair(signatures.length).filter(([a, b]) => {
    const key = sentencePair(signatures[a]!, signatures[b]!);
    return !(signatures[a]!.article === signatures[b]!.article && signatures[a]!.sentence === signatures[b]!.sentence) && !labelled.unsure.has(key);
  });
  return {
    labelled,
    pairs,
    keys: pairs.map(([a, b]) => sentencePair(signatures[a]!, signatures[b]!)),
    rows: pairs.map(([a, b]) => eventFeatures(claims[a]!, claims[b]!)),
  };
}

/** Trains both steps; the second learns from first scores of events that the first was not trained on. */
export function trainEventScorer(events: readonly ReadEvent[]): EventScorer {
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  for (const event of events) {
    const others = events.filter((other) => other !== event);
    const first = trainFirst(others.length > 0 ? others : events);
    const scores = event.rows.map((row) => scoreLogistic(first, row));
    const company = inCompany(event, scores);
    for (const index of chosen(event, scores)) {
      rows.push(company[index]!);
      labels.push(Number(event.labelled.same.has(event.keys[index]!)));
    }
  }
  return { event: trainFirst(events), company: trainLogistic({ rows, labels }, COMPANY_L2) };
}

function trainFirst(events: readonly ReadEvent[]): LogisticModel {
  let model: LogisticModel | null = null;
  for (let choice = 0; choice <= CHOICES; choice++) {
    const rows: Float64Array[] = [];
    const labels: number[] = [];
    for (const event of events) {
      const scores = event.rows.map((row) => (model === null ? row[0]! : scoreLogistic(model, row)));
      for (const index of chosen(event, scores)) {
        rows.push(event.rows[index]!);
        labels.push(Number(event.labelled.same.has(event.keys[index]!)));
      }
    }
    model = trainLogistic({ rows, labels }, EVENT_L2);
  }
  return model!;
}

/** Labels are for sentences: of the claims of two matching sentences the likeliest pair is taken, of others all are. */
function chosen(event: ReadEvent, scores: readonly number[]): number[] {
  const best = new Map<string, number>();
  event.keys.forEach((key, index) => {
    const known = best.get(key);
    if (known === undefined || scores[index]! > scores[known]!) best.set(key, index);
  });
  return [...event.keys.keys()].filter((index) => !event.labelled.same.has(event.keys[index]!) || best.get(event.keys[index]!) === index);
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

function sentenceScores(event: ReadEvent, scorer: EventScorer): ReadonlyMap<string, number> {
  const company = inCompany(event, event.rows.map((row) => scoreLogistic(scorer.event, row)));
  const scores = new Map<string, number>();
  event.pairs.forEach(([a, b], index) => {
    if (event.labelled.signatures[a]!.article === event.labelled.signatures[b]!.article) return;
    const key = event.keys[index]!;
    scores.set(key, Math.max(scores.get(key) ?? 0, sigmoid(scoreLogistic(scorer.company, company[index]!))));
  });
  return scores;
}
