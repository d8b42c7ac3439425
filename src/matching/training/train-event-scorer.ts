import { everyPair, type IndexPair } from '../blocking/candidate-pairs.js';
import { compileEvent, type CompiledEvent } from '../compile-event.js';
import { companyFeatures } from '../features/company-features.js';
import { eventFeatures } from '../features/event-features.js';
import { scoreLogistic, sigmoid, type LogisticModel } from '../scorer/logistic.js';
import type { PairModel } from '../scorer/pair-model.js';
import { chooseClaims } from './choose-claims.js';
import { measure, type Figures } from './figures.js';
import { sentencePair, type LabelledEvent } from './labelled-data.js';
import { trainLogistic, type LabelledRows } from './train-logistic.js';

const SENTENCE_L2 = 60;
const COMPANY_L2 = 10;
const CLAIM_L2 = 60;
/** Parts of the events that the first step leaves out in turn, for the second to learn from. */
const INNER_FOLDS = 3;

/** What scores claims of one event: the two steps for their sentences, and which claims of two sentences fit each other. */
export type EventScorer = Pick<PairModel, 'sentence' | 'company' | 'claim'>;

/** An event with the features of all its pairs read. */
export interface ReadEvent {
  readonly labelled: LabelledEvent;
  readonly compiled: CompiledEvent;
  /** Pairs of sentences, but for arguable ones. */
  readonly pairs: readonly IndexPair[];
  readonly keys: readonly string[];
  readonly sentences: LabelledRows;
  readonly claims: LabelledRows;
}

/** Reads the features of every pair of sentences of an event, and of every pair of their claims. */
export function readEvent(labelled: LabelledEvent, model: Pick<PairModel, 'statistics' | 'likeness'>): ReadEvent {
  const compiled = compileEvent(labelled.signatures, { articles: labelled.articles, model });
  const keyOf = ([a, b]: IndexPair): string => sentencePair(compiled.sentences[a]!.claim.signature, compiled.sentences[b]!.claim.signature);
  const pairs = everyPair(compiled.sentences.length).filter((pair) => !labelled.unsure.has(keyOf(pair)));
  const keys = pairs.map(keyOf);
  return {
    labelled, compiled, pairs, keys,
    sentences: { rows: pairs.map(([a, b]) => eventFeatures(compiled.sentences[a]!, compiled.sentences[b]!)), labels: keys.map((key) => Number(labelled.same.has(key))) },
    claims: readClaims(labelled, compiled),
  };
}

/**
 * Labels name sentences, and a sentence makes several claims: the likeliest are taken to be the ones that match, and of their sisters nothing is
 * known, so that they count for nothing.
 */
function readClaims(labelled: LabelledEvent, { claims, sentenceOf }: CompiledEvent): Required<LabelledRows> {
  const { signatures } = labelled;
  const chosen = new Set(chooseClaims(labelled.groups, claims).flatMap((taken) => everyPair(taken.length).map(([x, y]) => `${taken[x]!} ${taken[y]!}`)));
  const pairs = everyPair(claims.length).filter(([a, b]) => sentenceOf[a] !== sentenceOf[b] && !labelled.unsure.has(sentencePair(signatures[a]!, signatures[b]!)));
  const labels = pairs.map(([a, b]) => Number(chosen.has(`${a} ${b}`)));
  return {
    rows: pairs.map(([a, b]) => eventFeatures(claims[a]!, claims[b]!)),
    labels,
    weights: pairs.map(([a, b], index) => Number(labels[index] === 1 || !labelled.same.has(sentencePair(signatures[a]!, signatures[b]!)))),
  };
}

/** Trains all steps; the second learns from first scores of events that the first was not trained on. */
export function trainEventScorer(events: readonly ReadEvent[]): EventScorer {
  const company = events.map((event, index) => {
    const others = events.filter((_, other) => other % INNER_FOLDS !== index % INNER_FOLDS);
    return { rows: inCompany(event, trainSentences(others.length > 0 ? others : events)), labels: event.sentences.labels };
  });
  return {
    sentence: trainSentences(events),
    company: trainLogistic(together(company), COMPANY_L2),
    claim: trainLogistic(together(events.map(({ claims }) => claims)), CLAIM_L2),
  };
}

function trainSentences(events: readonly ReadEvent[]): LogisticModel {
  return trainLogistic(together(events.map(({ sentences }) => sentences)), SENTENCE_L2);
}

function together(sets: readonly LabelledRows[]): LabelledRows {
  return {
    rows: sets.flatMap(({ rows }) => rows),
    labels: sets.flatMap(({ labels }) => labels),
    weights: sets.flatMap(({ rows, weights }) => weights ?? rows.map(() => 1)),
  };
}

function inCompany({ compiled, pairs, sentences }: ReadEvent, first: LogisticModel): Float64Array[] {
  const places = compiled.sentences.map(({ claim }) => claim.signature);
  return companyFeatures(places, pairs.map(([a, b], index) => ({ a, b, logOdds: scoreLogistic(first, sentences.rows[index]!) })));
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

/** The score of each pair of sentences of different articles, see `sentencePair`: that of the best pair of their claims. */
function sentenceScores(event: ReadEvent, scorer: EventScorer): ReadonlyMap<string, number> {
  const { sentences } = event.compiled;
  const article = (sentence: number): string => sentences[sentence]!.claim.signature.article;
  const rows = inCompany(event, scorer.sentence);
  const across = event.pairs.flatMap(([a, b], index) => (article(a) === article(b) ? [] : [index]));
  return new Map(across.map((index) => [event.keys[index]!, sigmoid(scoreLogistic(scorer.company, rows[index]!))]));
}
