import type { LoadedModelFile } from '../loaded-model.js';
import { writeWeightTable } from '../loaded-model.js';
import { endingOf } from '../loaded-words.js';
import type { LoadedExample } from './loaded-example.js';
import type { LogisticCase, LogisticWeights } from './sparse-logistic.js';
import { scoreCase, trainLogistic } from './sparse-logistic.js';

/** Word -> unit vector, for words beyond those of the examples; needed for training only. */
export type UnitVectors = ReadonlyMap<string, Float32Array>;

/** Dials of training, chosen by cross-validation over topics. */
export interface LoadedDials {
  readonly minCount: number;
  /** Most words in the table. */
  readonly tableWords: number;
  readonly sentence: { readonly epochs: number; readonly rate: number; readonly l2: number; readonly denseL2: number; readonly vectorScale: number };
  readonly pointed: { readonly epochs: number; readonly rate: number; readonly l2: number; readonly denseL2: number; readonly vectorScale: number };
  readonly markFrom: number;
  readonly sentenceFrom: number;
  readonly likeliestFrom: number;
}

/** By cross-validation over topics on BABE: AUC .805, macro-F1 .745, words F1 .467; marking from 0.2 gives .802, .738, .462. */
const LOADED_DIALS: LoadedDials = {
  minCount: 2,
  tableWords: 27_000,
  sentence: { epochs: 15, rate: 0.1, l2: 0.01, denseL2: 0.0005, vectorScale: 1 },
  pointed: { epochs: 5, rate: 0.1, l2: 0.002, denseL2: 0.0005, vectorScale: 1 },
  markFrom: 0.17,
  sentenceFrom: 0.45,
  likeliestFrom: 0.05,
};

interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  readonly vectors: UnitVectors;
  readonly dimensions: number;
}

/**
 * Trains both models and folds them into one table of words.
 *
 * Word vectors enter as dense values. Because the models are linear, a word's vector times the dense weights is a
 * weight of that word, so the table covers words that no example holds and the vectors themselves are not shipped.
 */
export function trainLoadedModel(examples: readonly LoadedExample[], vectors: UnitVectors, dials: LoadedDials = LOADED_DIALS): LoadedModelFile {
  const vocabulary = collectVocabulary(examples, vectors, dials.minCount);
  const sentenceCases = examples.map((example) => sentenceCase(example, vocabulary, dials));
  const sentence = trainLogistic(sentenceCases, { ...dials.sentence, features: vocabulary.ids.size, denseValues: vocabulary.dimensions });
  const pointedCases = examples.flatMap((example, i) => pointedCasesOf(example, scoreCase(sentenceCases[i]!, sentence), vocabulary, dials));
  const pointed = trainLogistic(pointedCases, { ...dials.pointed, features: vocabulary.ids.size, denseValues: vocabulary.dimensions + 1 });
  return foldModels({ sentence, pointed }, vocabulary, dials);
}

function collectVocabulary(examples: readonly LoadedExample[], vectors: UnitVectors, minCount: number): Vocabulary {
  const counts = new Map<string, number>();
  for (const { words } of examples) {
    for (const key of new Set(words.flatMap(({ lower, pos }) => [`w:${lower}`, `e:${endingOf(lower)}`, `p:${pos}`]))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const kept = [...counts.keys()].filter((key) => counts.get(key)! >= minCount).sort();
  const first = vectors.values().next().value;
  return { ids: new Map(kept.map((key, id) => [key, id])), vectors, dimensions: first === undefined ? 0 : first.length };
}

function idsOf(keys: readonly string[], vocabulary: Vocabulary): number[] {
  return keys.map((key) => vocabulary.ids.get(key)).filter((id) => id !== undefined);
}

/** Vector of a word; of one joined by hyphens that has none, the mean of its parts. */
function vectorOf(lower: string, vectors: UnitVectors): Float32Array | undefined {
  const whole = vectors.get(lower);
  if (whole !== undefined || !lower.includes('-')) return whole;
  const parts = lower.split('-').map((part) => vectors.get(part)).filter((vector) => vector !== undefined);
  return parts.length === 0 ? undefined : parts[0]!.map((_, i) => parts.reduce((sum, vector) => sum + vector[i]!, 0) / parts.length);
}

function sentenceCase({ words, loaded }: LoadedExample, vocabulary: Vocabulary, dials: LoadedDials): LogisticCase {
  const types = [...new Set(words.map(({ lower }) => lower))];
  const scale = 1 / Math.sqrt(Math.max(1, types.length));
  const dense = new Float32Array(vocabulary.dimensions);
  for (const type of types) {
    const vector = vectorOf(type, vocabulary.vectors);
    if (vector !== undefined) for (let i = 0; i < dense.length; i++) dense[i]! += vector[i]! * scale * dials.sentence.vectorScale;
  }
  const features = types.flatMap((type) => idsOf([`w:${type}`, `e:${endingOf(type)}`], vocabulary));
  return { features: Int32Array.from(features), scale, dense, label: loaded };
}

function pointedCasesOf({ words, pointed }: LoadedExample, sentence: number, vocabulary: Vocabulary, dials: LoadedDials): LogisticCase[] {
  return words.map(({ lower, pos }, i) => {
    const dense = new Float32Array(vocabulary.dimensions + 1);
    const vector = vectorOf(lower, vocabulary.vectors);
    if (vector !== undefined) for (let d = 0; d < vector.length; d++) dense[d] = vector[d]! * dials.pointed.vectorScale;
    dense[vocabulary.dimensions] = sentence;
    return { features: Int32Array.from(idsOf([`w:${lower}`, `e:${endingOf(lower)}`, `p:${pos}`], vocabulary)), scale: 1, dense, label: pointed[i]! };
  });
}

function foldModels({ sentence, pointed }: { sentence: LogisticWeights; pointed: LogisticWeights }, vocabulary: Vocabulary, dials: LoadedDials): LoadedModelFile {
  const pairOf = (key: string): [number, number] => {
    const id = vocabulary.ids.get(key);
    return id === undefined ? [0, 0] : [sentence.features[id]!, pointed.features[id]!];
  };
  const weigh = (lower: string): [number, number] => {
    const [word, ending] = [pairOf(`w:${lower}`), pairOf(`e:${endingOf(lower)}`)];
    const vector = vectorOf(lower, vocabulary.vectors);
    const dot = (weights: Float64Array): number => (vector === undefined ? 0 : vector.reduce((sum, value, i) => sum + value * weights[i]!, 0));
    return [word[0] + ending[0] + dot(sentence.dense) * dials.sentence.vectorScale, word[1] + ending[1] + dot(pointed.dense) * dials.pointed.vectorScale];
  };
  const keysOf = (prefix: string): string[] => [...vocabulary.ids.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  const words = tellingWords(keysOf('w:'), vocabulary, { weigh, byEnding: (lower) => pairOf(`e:${endingOf(lower)}`), count: dials.tableWords }).sort();
  return {
    provenance: '',
    words: writeWeightTable(words.map((word) => [word, weigh(word)])),
    endings: writeWeightTable(keysOf('e:').map((ending) => [ending, pairOf(`e:${ending}`)])),
    partsOfSpeech: Object.fromEntries(keysOf('p:').map((pos) => [pos, rounded(pairOf(`p:${pos}`)[1])])),
    sentenceBias: rounded(sentence.bias),
    pointedBias: rounded(pointed.bias),
    pointedBySentence: rounded(pointed.dense[vocabulary.dimensions]!),
    markFrom: dials.markFrom,
    sentenceFrom: dials.sentenceFrom,
    likeliestFrom: dials.likeliestFrom,
  };
}

interface TellingOptions {
  readonly weigh: (lower: string) => [number, number];
  readonly byEnding: (lower: string) => [number, number];
  readonly count: number;
}

/**
 * The words of the table: those of the examples, then those that change most by being in it.
 *
 * A word left out goes by its ending, so leaving it out costs the difference, as often as the word comes up: one over
 * its rank in order of frequency (Zipf's law; the shift keeps the very first from crowding out all others).
 */
function tellingWords(fromExamples: readonly string[], { vectors }: Vocabulary, { weigh, byEnding, count }: TellingOptions): string[] {
  const sure = new Set(fromExamples);
  const others = [...vectors.keys()].filter((word) => !sure.has(word)).map((word, rank) => {
    const [own, ending] = [weigh(word), byEnding(word)];
    return { word, cost: (Math.abs(own[0] - ending[0]) + Math.abs(own[1] - ending[1])) / (rank + RANK_SHIFT) };
  });
  others.sort((a, b) => b.cost - a.cost || (a.word < b.word ? -1 : 1));
  return [...sure, ...others.slice(0, Math.max(0, count - sure.size)).map(({ word }) => word)];
}

const RANK_SHIFT = 20_000;

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
