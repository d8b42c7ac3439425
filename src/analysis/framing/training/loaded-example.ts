import { tokenize } from '../../../text/tokens.js';
import type { Word } from '../words.js';
import { wordsOf } from '../words.js';

/** A sentence that experts judged, with the words that they pointed at. */
export interface LoadedExample {
  readonly words: readonly Word[];
  readonly loaded: boolean;
  /** For each word: whether it was pointed at. */
  readonly pointed: readonly boolean[];
  /** What training and test sentences must not share: the topic. */
  readonly topic: string;
}

/** A line of the labelled file. */
export interface LoadedLine {
  readonly text: string;
  readonly topic: string;
  readonly biased: boolean;
  readonly words: readonly string[];
}

/** Splits a judged sentence into words as analysis will see them. */
export function loadedExample({ text, topic, biased, words: pointedWords }: LoadedLine): LoadedExample {
  const { tokens } = tokenize(text, { start: 0, end: text.length }, 0, true);
  const words = wordsOf(tokens, { from: 0, to: tokens.length });
  const pointedAt = new Set(pointedWords.flatMap((word) => word.toLowerCase().split(/\s+/)));
  return { words, loaded: biased, topic, pointed: words.map(({ lower }) => pointedAt.has(lower)) };
}
