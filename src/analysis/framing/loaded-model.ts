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
  /** In a sentence at or above this probability the likeliest word is marked if no other is… */
  readonly sentenceFrom: number;
  /** …and if it is at or above this one. */
  readonly likeliestFrom: number;
}

const TABLE_LINE = /^(\S+) (-?\d+) (-?\d+)$/;

/** A table of words and two weights each: a line "word 12 -7" a word, weights in hundredths. Thrice as small as JSON pairs. */
export function parseWeightTable(table: string): Map<string, readonly [number, number]> {
  const weights = new Map<string, readonly [number, number]>();
  for (const line of table === '' ? [] : table.split('\n')) {
    const match = TABLE_LINE.exec(line);
    if (match === null) throw new Error(`“${line}” is no line of a weight table`);
    weights.set(match[1]!, [Number(match[2]) / 100, Number(match[3]) / 100]);
  }
  return weights;
}

/** Writes what `parseWeightTable` reads, in the order given; weights are rounded to hundredths. */
export function writeWeightTable(weights: Iterable<readonly [string, readonly [number, number]]>): string {
  return [...weights].map(([word, [sentence, pointed]]) => `${word} ${Math.round(sentence * 100)} ${Math.round(pointed * 100)}`).join('\n');
}

/** Shape of the model file; `provenance` says what it was trained on and how to rebuild it. */
const LOADED_MODEL_FILE = z.object({
  provenance: z.string(),
  words: z.string(),
  endings: z.string(),
  partsOfSpeech: z.record(z.string(), z.number()),
  sentenceBias: z.number(),
  pointedBias: z.number(),
  pointedBySentence: z.number(),
  markFrom: z.number(),
  sentenceFrom: z.number(),
  likeliestFrom: z.number(),
});

/** What a model file holds. */
export type LoadedModelFile = z.infer<typeof LOADED_MODEL_FILE>;

/** Reads the parsed model file. @throws {Error} if it is not one. */
export function loadLoadedModel(json: unknown): LoadedModel {
  const { words, endings, partsOfSpeech, sentenceBias, pointedBias, pointedBySentence, markFrom, sentenceFrom, likeliestFrom } = LOADED_MODEL_FILE.parse(json);
  return {
    words: parseWeightTable(words),
    endings: parseWeightTable(endings),
    partsOfSpeech: new Map(Object.entries(partsOfSpeech)),
    sentenceBias,
    pointedBias,
    pointedBySentence,
    markFrom,
    sentenceFrom,
    likeliestFrom,
  };
}
