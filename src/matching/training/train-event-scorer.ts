import { everyPair, type IndexPair } from '../blocking/candidate-pairs.js';
import { compileEvent, type CompiledEvent } from '../compile-event.js';
import { CloserRows } from '../features/closer-features.js';
import { COMPANY_WIDTH, companyBlock } from '../features/company-features.js';
import { eventFeatures } from '../features/event-features.js';
import { subjectDirection } from '../features/subject-words.js';
import { scoreLogistic, sigmoid, type LogisticModel } from '../scorer/logistic.js';
import { OftenTold, type OftenToldWeights } from '../scorer/often-told.js';
import type { PairModel } from '../scorer/pair-model.js';
import { CLOSER_FROM, scoreSentences } from '../scorer/score-sentences.js';
import { chooseClaims } from './choose-claims.js';
import { measure, type Figures } from './figures.js';
import { foldsOf } from './folds-of.js';
import { sentencePair, type LabelledEvent } from './labelled-data.js';
import { trainForest, type ForestOptions, type ForestRows } from './train-forest.js';
import { trainLogistic, type LabelledRows } from './train-logistic.js';

const SENTENCE_L2 = 60;
const COMPANY_L2 = 10;
const CLAIM_L2 = 60;
/** Many dimensions, none of which tells much. */
const TOLD_L2 = 3000;
/** Log-odds in company from which on pairs show what is often told: further down than the closer look goes, since pairs are few. */
const TOLD_FROM = -5;
/** Chosen by cross-validation; twice as many trees of half the rate win nothing. */
const CLOSER: ForestOptions = { trees: 150, depth: 4, rate: 0.06, share: 0.3 };
/** Parts of the events that cross-validation leaves out in turn. */
const OUTER_FOLDS = 6;
/** Parts of the events that the first step leaves out in turn, for the second to learn from. */
const INNER_FOLDS = 3;

/** What scores claims of one event: the three steps for their sentences, and which claims of two sentences fit each other. */
export type EventScorer = Pick<PairModel, 'sentence' | 'company' | 'closer' | 'companyBefore' | 'claim' | 'oftenTold'>;

/** An event with the features of all its pairs read. */
export interface ReadEvent {
  readonly labelled: LabelledEvent;
  readonly compiled: CompiledEvent;
  /** Pairs of sentences, but for arguable ones. */
  readonly pairs: readonly IndexPair[];
  readonly keys: readonly string[];
  readonly sentences: LabelledRows;
  readonly claims: LabelledRows;
  /** By sentence: the direction that it points in; none without word vectors. */
  readonly subjects: readonly Float64Array[];
}

/** Reads the features of every pair of sentences of an event, and of every pair of their claims. */
export function readEvent(labelled: LabelledEvent, model: Pick<PairModel, 'statistics' | 'likeness' | 'vectors'>): ReadEvent {
  const { vectors } = model;
  const compiled = compileEvent(labelled.signatures, { articles: labelled.articles, model });
  const keyOf = ([a, b]: IndexPair): string => sentencePair(compiled.sentences[a]!.claim.signature, compiled.sentences[b]!.claim.signature);
  const pairs = everyPair(compiled.sentences.length).filter((pair) => !labelled.unsure.has(keyOf(pair)));
  const keys = pairs.map(keyOf);
  return {
    labelled, compiled, pairs, keys,
    sentences: { rows: pairs.map(([a, b]) => eventFeatures(compiled.sentences[a]!, compiled.sentences[b]!)), labels: keys.map((key) => Number(labelled.same.has(key))) },
    claims: readClaims(labelled, compiled),
    subjects: vectors === null ? [] : compiled.sentences.map(({ claim }) => subjectDirection(claim.signature, model.statistics, vectors)),
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

/** Trains all steps; the second and the third learn from first scores of events that the first was not trained on. */
export function trainEventScorer(events: readonly ReadEvent[], model: Pick<PairModel, 'statistics' | 'vectors'>): EventScorer {
  const folds = foldsOf(events, INNER_FOLDS);
  const held = Array.from({ length: INNER_FOLDS }, (_, fold) => {
    const others = events.filter((_event, index) => folds[index] !== fold);
    return trainSentences(others.length > 0 ? others : events);
  });
  const blocks = events.map((event, index) => inCompany(event, held[folds[index]!]!));
  const company = trainLogistic(together(events.map(({ sentences: { labels } }, index) => ({ rows: rowsOf(blocks[index]!), labels }))), COMPANY_L2);
  return {
    sentence: trainSentences(events),
    company,
    closer: trainForest(closerRows(events, blocks, company), CLOSER),
    claim: trainLogistic(together(events.map(({ claims }) => claims)), CLAIM_L2),
    oftenTold: model.vectors === null ? null : new OftenTold(trainOftenTold(events, blocks, company), model.vectors, { words: model.vectors, statistics: model.statistics }),
  };
}

/** What two sentences are about, and what stands in company, tell how readily several outlets tell it; learnt from pairs that are not all but excluded. */
function trainOftenTold(events: readonly ReadEvent[], blocks: readonly Float64Array[], company: LogisticModel): OftenToldWeights {
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  events.forEach(({ pairs, sentences, subjects }, event) => {
    pairs.forEach(([a, b], index) => {
      const logOdds = scoreLogistic(company, blocks[event]!, index * COMPANY_WIDTH);
      if (logOdds <= TOLD_FROM) return;
      rows.push(Float64Array.from([logOdds, ...subjects[a]!.map((value, at) => value + subjects[b]![at]!)]));
      labels.push(sentences.labels[index]!);
    });
  });
  const { deviations, means, weights } = trainLogistic({ rows, labels }, TOLD_L2);
  const direction = weights.slice(1).map((weight, at) => weight / deviations[at + 1]!);
  return { direction, offset: direction.reduce((sum, weight, at) => sum + weight * means[at + 1]!, 0) };
}

/** What the third step learns from: the pairs that it will be asked about. */
function closerRows(events: readonly ReadEvent[], blocks: readonly Float64Array[], company: LogisticModel): ForestRows {
  const found = { rows: [] as Float64Array[], labels: [] as number[] };
  events.forEach(({ compiled, pairs, sentences }, event) => {
    const block = blocks[event]!;
    const closer = new CloserRows(compiled.sentences, block);
    pairs.forEach((pair, index) => {
      if (scoreLogistic(company, block, index * COMPANY_WIDTH) <= CLOSER_FROM) return;
      found.rows.push(closer.read(pair, index));
      found.labels.push(sentences.labels[index]!);
    });
  });
  return found;
}

function rowsOf(block: Float64Array): Float64Array[] {
  return Array.from({ length: block.length / COMPANY_WIDTH }, (_, pair) => block.subarray(pair * COMPANY_WIDTH, (pair + 1) * COMPANY_WIDTH));
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

function inCompany({ compiled, pairs, sentences }: ReadEvent, first: LogisticModel): Float64Array {
  const scores = { a: Int32Array.from(pairs, ([a]) => a), b: Int32Array.from(pairs, ([, b]) => b), logOdds: Float64Array.from(sentences.rows, (row) => scoreLogistic(first, row)) };
  return companyBlock(compiled.sentences.map(({ claim }) => claim.signature), scores);
}

/**
 * Figures over pairs of sentences of different articles, a part of the events left out of training in turn.
 *
 * @returns by set of events, and over all of them as "all".
 */
export function crossValidateEvents(events: readonly ReadEvent[], model: Pick<PairModel, 'statistics' | 'vectors'>, onScorer?: (event: ReadEvent, scorer: EventScorer) => void): Readonly<Record<string, Figures>> {
  const folds = foldsOf(events, OUTER_FOLDS);
  const scored = new Map<ReadEvent, readonly Scored[]>();
  for (const fold of new Set(folds)) {
    const scorer = trainEventScorer(events.filter((_, index) => folds[index] !== fold), model);
    for (const event of events.filter((_, index) => folds[index] === fold)) {
      onScorer?.(event, scorer);
      scored.set(event, scoresAcross(event, scorer));
    }
  }
  const figures = (some: readonly ReadEvent[]): Figures => figuresOf(some.map((event) => scored.get(event)!));
  const sets = [...new Set(events.map(({ labelled }) => labelled.set))];
  return Object.fromEntries([...sets.map((set) => [set, figures(events.filter(({ labelled }) => labelled.set === set))] as const), ['all', figures(events)]]);
}

interface Scored {
  readonly probability: number;
  readonly label: number;
}

function figuresOf(events: readonly (readonly Scored[])[]): Figures {
  const all = events.flat();
  return measure(all.map(({ probability }) => probability), all.map(({ label }) => label));
}

/** The scores of all pairs of sentences of different articles. */
function scoresAcross({ compiled, pairs, sentences }: ReadEvent, scorer: EventScorer): readonly Scored[] {
  const article = (sentence: number): string => compiled.sentences[sentence]!.claim.signature.article;
  const { logOdds } = scoreSentences(compiled.sentences, pairs, scorer);
  return pairs.flatMap(([a, b], index) => (article(a) === article(b) ? [] : [{ probability: sigmoid(logOdds[index]!), label: sentences.labels[index]! }]));
}
