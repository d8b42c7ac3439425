import { z } from 'zod';

/**
 * Learned weights of `data/models/loaded-words.json`: two linear models that share a table of words.
 *
 * One says how loaded a sentence is, the other which of its words an editor would point at.
 */
export interface LoadedModel {
  /** Word in lower case -> its weight for the sentence and its weight for being pointed at, in log-odds. */
  readonly words: ReadonlyMap<string, readonly [sentence: number, pointed: number]>;
  /** Last three letters -> the same weights, for words that are not in the table. */
  readonly endings: ReadonlyMap<string, readonly [sentence: number, pointed: number]>;
  /** Part of speech -> weight for being pointed at. */
  readonly partsOfSpeech: ReadonlyMap<string, number>;
  readonly sentenceBias: number;
  readonly pointedBias: number;
  /** How much a loaded sentence adds to each of its words. */
  readonly pointedBySentence: number;
  /** A word at or above this probability is marked. */
  readonly markFrom: number;
  /** In a sentence at or above this probability the likeliest word is marked if no other is. */
  readonly sentenceFrom: number;
}

const PAIR = z.tuple([z.number(), z.number()]);

/** Shape of the model file; `provenance` says what it was trained on and how to rebuild it. */
export const LOADED_MODEL_FILE = z.object({
  provenance: z.string(),
  words: z.record(z.string(), PAIR),
  endings: z.record(z.string(), PAIR),
  partsOfSpeech: z.record(z.string(), z.number()),
  sentenceBias: z.number(),
  pointedBias: z.number(),
  pointedBySentence: z.number(),
  markFrom: z.number(),
  sentenceFrom: z.number(),
});

/** What a model file holds. */
export type LoadedModelFile = z.infer<typeof LOADED_MODEL_FILE>;

/** Reads the parsed model file. @throws {z.ZodError} if it is not one. */
export function loadLoadedModel(json: unknown): LoadedModel {
  const { words, endings, partsOfSpeech, sentenceBias, pointedBias, pointedBySentence, markFrom, sentenceFrom } = LOADED_MODEL_FILE.parse(json);
  return {
    words: new Map(Object.entries(words)),
    endings: new Map(Object.entries(endings)),
    partsOfSpeech: new Map(Object.entries(partsOfSpeech)),
    sentenceBias,
    pointedBias,
    pointedBySentence,
    markFrom,
    sentenceFrom,
  };
}
