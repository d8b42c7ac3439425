import { areOpposite } from '../lexicon/opposites.js';
import type { WordKnowledge } from '../lexicon/word-knowledge.js';
import { sameKernel } from '../slot/subjects.js';
import type { Pair } from '../reading/reading.js';
import { type ContentWord, contentWords } from './content.js';

/** A word of one claim with the word of the other that it answers best. */
export interface Answer {
  readonly own: ContentWord;
  readonly other: ContentWord | null;
  /** 0–1. */
  readonly likeness: number;
  readonly opposite: boolean;
}

/** Two claims' content words, each with its best answer on the other side. */
export interface Alignment {
  readonly a: readonly Answer[];
  readonly b: readonly Answer[];
}

/** Aligns what two claims say, whatever their values. */
export function alignClaims({ a, b }: Pair, words: WordKnowledge): Alignment {
  const [x, y] = [contentWords(a, words), contentWords(b, words)];
  return { a: alignContent(x, y, words), b: alignContent(y, x, words) };
}

/** How far words count as answered that are tied in these ways. */
const OPPOSITE = 0.85;
const SAME = 0.95;
const KIND = 0.6;
/** Cosine from which two words are taken for words of one thing at all. */
const LEAST_COSINE = 0.45;

/** For each content word of `own` its best answer among those of `other`. */
function alignContent(own: readonly ContentWord[], other: readonly ContentWord[], words: WordKnowledge): readonly Answer[] {
  return own.map((word) => {
    let best: Answer = { own: word, other: null, likeness: 0, opposite: false };
    for (const candidate of other) {
      const { likeness, opposite } = compare(word, candidate, words);
      if (likeness > best.likeness) best = { own: word, other: candidate, likeness, opposite };
    }
    return best;
  });
}

function compare(a: ContentWord, b: ContentWord, words: WordKnowledge): { readonly likeness: number; readonly opposite: boolean } {
  if (a.term.key === b.term.key) return { likeness: 1, opposite: false };
  const names = Number(a.term.kind === 'name') + Number(b.term.kind === 'name');
  if (names > 0) return { likeness: sameKernel(a.word, b.word) ? (names === 2 ? 1 : 0.8) : 0, opposite: false };
  const relation = words.relation(a.word, b.word);
  if (relation === 'opposite' || (a.term.concept !== null && b.term.concept !== null && areOpposite(a.term.concept, b.term.concept))) return { likeness: OPPOSITE, opposite: true };
  if (relation === 'same') return { likeness: SAME, opposite: false };
  const cosine = Math.cbrt(words.likeness(a.word, b.word));
  const alike = Math.max(0, (cosine - LEAST_COSINE) / (1 - LEAST_COSINE));
  return { likeness: Math.max(relation === 'kind' ? KIND : 0, alike), opposite: false };
}

/** Share of the weight of some words that is answered, 0–1; half where there are none. */
export function answered(answers: readonly Answer[]): number {
  let [total, hit] = [0, 0];
  for (const { likeness, own } of answers) {
    total += own.weight;
    hit += own.weight * likeness;
  }
  return total === 0 ? 0.5 : hit / total;
}
