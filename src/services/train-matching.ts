import { runStages } from '../analysis/run-stages.js';
import type { AnalysisResources } from '../analysis/resources.js';
import type { PublicationDate } from '../domain/article.js';
import { pairKey } from '../domain/pair-key.js';
import type { Span } from '../domain/span.js';
import { prepareClaims, signatureOfText, type ClaimSignature } from '../matching/claim-signature.js';
import { profileArticle } from '../matching/events/article-profile.js';
import { readWordVectors } from '../matching/features/word-vectors.js';
import { buildWordLikeness, readDerivations } from '../matching/training/build-word-likeness.js';
import { blendFrequencies } from '../matching/training/blend-frequencies.js';
import type { LabelledArticles, LabelledEvent, LabelledPairs } from '../matching/training/labelled-data.js';
import { quantiseVectors, type WordVector } from '../matching/training/quantise-vectors.js';
import { trainPairModel, type TrainedPairModel } from '../matching/training/train-pair-model.js';
import { writeWordVectors } from '../matching/training/write-word-vectors.js';
import { readWordLikeness } from '../matching/terms/word-likeness.js';
import { claimsInContext } from './claims-in-context.js';
import { sortTrainingLines, type ArticleLine, type GroupsLine, type PairLine, type TrainingLines } from './training-lines.js';

export interface TrainMatchingOptions {
  /** For finding the claims of labelled events. */
  readonly resources: AnalysisResources;
  /** Bytes of `data/models/word-vectors.bin`. */
  readonly vectors: Uint8Array;
  /** Bytes of `data/models/word-likeness.bin`. */
  readonly likeness: Uint8Array;
  readonly onProgress?: (line: string) => void;
}

/** Stems kept in the table of vectors, and dimensions of each. */
const VECTOR_STEMS = 40_000;
const DIMENSIONS = 100;
/** Pairs of sentences that were written as such count fully for word frequencies; running text of one subject counts for less. */
const PAIR_WEIGHT = 1;
const ARTICLE_WEIGHT = 0.5;
const TEXT_WEIGHT = 0.15;
/** Pairs of headlines and event sentences, most of them about different things, need other weights than pairs of statements, which are paraphrase or not. */
const REGISTERS: ReadonlyMap<string, string> = new Map([['ecb', 'events'], ['msrp', 'statements'], ['superpal', 'statements']]);
/** Articles of one story with events of their own are few and tell most about where events part. */
const SMALL_SET = 40;
const SMALL_SET_WEIGHT = 15;

/** Makes the table of word vectors, `data/models/word-vectors.bin`; `words` come most frequent first. */
export function buildWordVectors(words: Iterable<WordVector>): Uint8Array {
  return writeWordVectors(quantiseVectors(words, VECTOR_STEMS, DIMENSIONS));
}

/** Makes the table of like words, `data/models/word-likeness.bin`, from that of word vectors and the texts of WordNet's data files. */
export function buildLikeness(vectors: Uint8Array, wordNet: readonly string[]): Uint8Array {
  return buildWordLikeness(readWordVectors(vectors), readDerivations(wordNet));
}

/**
 * Trains every scorer of matching on labelled JSON Lines, see `sortTrainingLines`.
 *
 * @returns the contents of `data/models/pairs.json` and cross-validated figures for the provenance file.
 * @throws {ValidationError} if a line cannot be used.
 */
export function trainMatching(lines: readonly string[], options: TrainMatchingOptions): TrainedPairModel {
  const sorted = sortTrainingLines(lines);
  const vectors = readWordVectors(options.vectors);
  const frequencies = blendFrequencies(
    [
      { weight: PAIR_WEIGHT, texts: sorted.pairs.flatMap(({ a, b, set }) => (set === 'ecb' ? [] : [a, b])) },
      { weight: ARTICLE_WEIGHT, texts: sorted.articles.flatMap(({ paragraphs }) => (paragraphs ?? []).flat()) },
      { weight: TEXT_WEIGHT, texts: sorted.texts.flatMap((text) => text.split(/(?<=[.!?”"])\s+(?=[A-Z“"])|\n+/)) },
    ],
    vectors.stems,
  );
  options.onProgress?.('claims of labelled events');
  return trainPairModel(
    {
      pairs: pairSets(sorted.pairs),
      events: sorted.groups.map((line) => labelledEvent(line, sorted, options.resources)),
      articles: articleSets(sorted.articles.filter(({ claimsOnly }) => !claimsOnly)),
      frequencies,
      vectors,
      likeness: readWordLikeness(options.likeness, vectors.stems),
    },
    options.onProgress ?? (() => undefined),
  );
}

function pairSets(lines: readonly PairLine[]): LabelledPairs[] {
  const names = [...new Set(lines.map(({ set }) => set))].sort();
  return names.map((name) => {
    const own = lines.filter(({ set }) => set === name);
    const topic = topicReader(own);
    return { name, register: REGISTERS.get(name) ?? name, pairs: own.map((line) => ({ a: signatureOfText(line.a), b: signatureOfText(line.b), label: line.label, topic: topic(line.id) })) };
  });
}

/** The coarsest prefix of the ids that still names at least three topics; the ids themselves where none does. */
function topicReader(lines: readonly PairLine[]): (id: string) => string {
  const readers = [(id: string) => id.split('_')[0]!, (id: string) => id.split(':')[0]!];
  return readers.find((read) => new Set(lines.map(({ id }) => read(id))).size >= 3) ?? ((id) => id);
}

function articleSets(lines: readonly ArticleLine[]): LabelledArticles[] {
  const nameOf = (line: ArticleLine): string => line.set ?? (line.paragraphs === undefined ? 'short texts' : 'full articles');
  return [...new Set(lines.map(nameOf))].sort().map((name) => {
    const own = lines.filter((line) => nameOf(line) === name);
    const articles = own.map((line) => ({ event: line.event, profile: profileArticle({ ...withHeadline(readArticle(line)), id: line.id }) }));
    return own.length < SMALL_SET ? { name, articles, weight: SMALL_SET_WEIGHT } : { name, articles };
  });
}

interface TrainingArticle {
  readonly text: string;
  /** Where they are given. */
  readonly sentences?: readonly Span[];
  readonly title: string | null;
  readonly published: PublicationDate | null;
}

/** The articles of a folder as they are placed: what their headline tells is told in their text. */
function withHeadline(article: TrainingArticle): TrainingArticle & { readonly sentences: readonly Span[] } {
  const { sentences, text, title } = article;
  if (sentences !== undefined) return { ...article, sentences };
  return { ...article, sentences: [], text: title === null ? text : `${title}\n\n${text}`, title: null };
}

function readArticle(line: ArticleLine): TrainingArticle {
  const published = line.published == null ? null : ({ iso: line.published.slice(0, 10), precision: 'day' } as const);
  const title = line.title ?? null;
  if (line.paragraphs === undefined) return { text: line.text ?? '', title, published };
  const sentences: Span[] = [];
  let text = '';
  for (const paragraph of line.paragraphs) {
    if (text !== '') text += '\n\n';
    paragraph.forEach((sentence, index) => {
      if (index > 0) text += ' ';
      sentences.push({ start: text.length, end: text.length + sentence.length });
      text += sentence;
    });
  }
  return { text, sentences, title, published };
}

function labelledEvent(line: GroupsLine, { articles }: TrainingLines, resources: AnalysisResources): LabelledEvent {
  const own = articles.filter(({ event, set }) => event === line.triplet && (line.coverage === undefined || set === line.coverage));
  const groups = line.groups.map(({ claim, members }) => ({ claim, members: members.map(sentenceOf) }));
  const same = new Set(groups.flatMap(({ members }) => members.flatMap((a) => members.filter((b) => b !== a).map((b) => pairKey(a, b)))));
  const unsure = line.borderline.map((pair) => (Array.isArray(pair) ? pairKey(sentenceOf(pair[0]), sentenceOf(pair[1])) : pairKey(sentenceOf(pair.a), sentenceOf(pair.b))));
  return {
    event: line.coverage === undefined ? line.triplet : `${line.coverage}/${line.triplet}`,
    set: line.set,
    signatures: own.flatMap((article) => signaturesOf(article, resources)),
    articles: new Map(own.map((article) => [article.outlet ?? article.id, { title: article.title ?? null, published: null }])),
    groups,
    same,
    unsure: new Set(unsure.filter((key) => !same.has(key))),
  };
}

function signaturesOf(line: ArticleLine, resources: AnalysisResources): ClaimSignature[] {
  const id = line.outlet ?? line.id;
  const article = { ...readArticle(line), id, outlet: line.outlet ?? null };
  return prepareClaims(claimsInContext({ ...article, ...runStages(article, resources) }));
}

/** "outlet:sentence" without what may follow the number. */
function sentenceOf(member: string): string {
  const [outlet, sentence] = member.split(':');
  return `${outlet!}:${Number.parseInt(sentence!, 10)}`;
}
