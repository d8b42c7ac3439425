import { FormSlots } from '../../text/form-slots.js';
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
  for (let index = 0; index < words.length; index++) {
    const { lower } = words[index]!;
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

/** A word with the probability that an editor points at it. */
interface ScoredWord {
  readonly word: Word;
  readonly pointed: number;
}

/**
 * The loaded words of a sentence; their weights add up to the probability that the sentence is loaded.
 *
 * So weights of different sentences can be compared, and a word weighs more among few than among many.
 */
export function findLoadedWords(words: readonly Word[], model: LoadedModel): LoadedWord[] {
  const met = MetWords.of(model);
  const weights = words.map((word) => met.weightsOf(word));
  const sentence = sentenceScore(words, weights, model);
  const strength = probability(sentence);
  const scored = scoredWords(words, weights, sentence, model);
  let marked = scored.filter(({ pointed }) => pointed >= model.markFrom);
  if (marked.length === 0 && strength >= model.sentenceFrom) {
    const likeliest = Math.max(...scored.map(({ pointed }) => pointed));
    if (likeliest >= model.likeliestFrom) marked = scored.filter(({ pointed }) => pointed === likeliest).slice(0, 1);
  }
  const total = marked.reduce((sum, { pointed }) => sum + pointed, 0);
  return marked.map(({ word, pointed }) => ({ word, weight: (strength * pointed) / total, clear: isClear(word, model) }));
}

/** The words that may be marked, in order: nine in ten are too unlikely, which their log-odds tell without an exponential. */
function scoredWords(words: readonly Word[], weights: readonly Weights[], sentence: number, model: LoadedModel): ScoredWord[] {
  const least = logOddsOf(Math.min(model.markFrom, model.likeliestFrom)) - ROUNDING;
  const scored: ScoredWord[] = [];
  for (let index = 0; index < words.length; index++) {
    const score = pointedScore(words[index]!, weights[index]!, sentence, model);
    if (score >= least) scored.push({ word: words[index]!, pointed: probability(score) });
  }
  return scored;
}

const ROUNDING = 1e-9;

/** Only words that training saw can be clear; names never are. */
function isClear({ lower, pos }: Word, model: LoadedModel): boolean {
  const [sentence, pointed] = model.words.get(lower) ?? NOTHING;
  return pos !== 'PROPN' && sentence >= CLEAR && pointed >= CLEAR;
}

const MOST_WORDS = 50_000;

/** Weights of the words met so far, so that a word is looked up once, and the ending of one that is not in the table. */
class MetWords {
  private readonly places = new Map<string, number>();
  private readonly weights: Weights[] = [];
  private forms = new FormSlots();

  private constructor(private readonly model: LoadedModel) {}

  private static readonly all = new WeakMap<LoadedModel, MetWords>();

  static of(model: LoadedModel): MetWords {
    let met = MetWords.all.get(model);
    if (met === undefined) MetWords.all.set(model, (met = new MetWords(model)));
    return met;
  }

  weightsOf({ lower, form }: Word): Weights {
    if (form === undefined) return this.weights[this.placeOf(lower)]!;
    let place = this.forms.recall(form);
    if (place < 0) this.forms.keep(form, (place = this.placeOf(lower)));
    return this.weights[place]!;
  }

  private placeOf(lower: string): number {
    if (this.weights.length >= MOST_WORDS) this.forget();
    let place = this.places.get(lower);
    if (place === undefined) {
      place = this.weights.push(this.model.words.get(lower) ?? this.model.endings.get(endingOf(lower)) ?? NOTHING) - 1;
      this.places.set(lower, place);
    }
    return place;
  }

  private forget(): void {
    this.places.clear();
    this.weights.length = 0;
    this.forms = new FormSlots();
  }
}

/** The last three letters, which carry most of English word formation. */
export function endingOf(lower: string): string {
  return lower.slice(-3);
}

function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function logOddsOf(probability: number): number {
  const within = Math.min(0.999, Math.max(0, probability));
  return Math.log(within / (1 - within));
}
