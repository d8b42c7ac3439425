import type { LoadedModel } from './loaded-model.js';
import type { Word } from './words.js';

/** A word that an editor would point at as loaded. */
export interface LoadedWord {
  readonly word: Word;
  /** Its part of the sentence's strength. */
  readonly weight: number;
  /** Loaded in its own right, not only the likeliest word of a sentence that sounds loaded. */
  readonly clear: boolean;
}

/** What a word weighs for its sentence, and for being pointed at. */
type Weights = readonly [sentence: number, pointed: number];

const NOTHING: Weights = [0, 0];

/** Least weight, for the sentence and for being pointed at, of a word that is loaded by itself; by reading the marks of the sample coverage. */
const CLEAR = 0.5;

/** Log-odds that a sentence of these words is loaded: mean-like sum of their weights, divided by the root of their number. */
function sentenceScore(words: readonly Word[], weights: readonly Weights[], model: LoadedModel): number {
  const seen = new Set<string>();
  let sum = 0;
  for (const [index, { lower }] of words.entries()) {
    if (seen.has(lower)) continue;
    seen.add(lower);
    sum += weights[index]![0];
  }
  return model.sentenceBias + sum / Math.sqrt(Math.max(1, seen.size));
}

/** Log-odds that an editor points at a word of these weights in a sentence with this score. */
function pointedScore({ pos }: Word, weights: Weights, sentence: number, model: LoadedModel): number {
  return model.pointedBias + weights[1] + (model.partsOfSpeech.get(pos) ?? 0) + model.pointedBySentence * sentence;
}

/**
 * The loaded words of a sentence; their weights add up to the probability that the sentence is loaded.
 *
 * So weights of different sentences can be compared, and a word weighs more among few than among many.
 */
export function findLoadedWords(words: readonly Word[], model: LoadedModel): LoadedWord[] {
  const weights = words.map(({ lower }) => weightsOf(lower, model));
  const sentence = sentenceScore(words, weights, model);
  const strength = probability(sentence);
  const scored = words.map((word, index) => ({ word, pointed: probability(pointedScore(word, weights[index]!, sentence, model)) }));
  let marked = scored.filter(({ pointed }) => pointed >= model.markFrom);
  if (marked.length === 0 && strength >= model.sentenceFrom) {
    const likeliest = Math.max(...scored.map(({ pointed }) => pointed));
    if (likeliest >= model.likeliestFrom) marked = scored.filter(({ pointed }) => pointed === likeliest).slice(0, 1);
  }
  const total = marked.reduce((sum, { pointed }) => sum + pointed, 0);
  return marked.map(({ word, pointed }) => ({ word, weight: (strength * pointed) / total, clear: isClear(word, model) }));
}

/** Only words that training saw can be clear; names never are. */
function isClear({ lower, pos }: Word, model: LoadedModel): boolean {
  const [sentence, pointed] = model.words.get(lower) ?? NOTHING;
  return pos !== 'PROPN' && sentence >= CLEAR && pointed >= CLEAR;
}

function weightsOf(lower: string, model: LoadedModel): Weights {
  return model.words.get(lower) ?? model.endings.get(endingOf(lower)) ?? NOTHING;
}

/** The last three letters, which carry most of English word formation. */
export function endingOf(lower: string): string {
  return lower.slice(-3);
}

function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
