import type { Span } from '../domain/span.js';
import { blotLongRuns } from './long-runs.js';
import { WordReader } from './word-reader.js';

/** A word, number or punctuation mark of a text. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  /** Universal part-of-speech tag: NOUN PROPN VERB AUX ADJ ADV PRON DET ADP CCONJ SCONJ NUM PART PUNCT SYM INTJ X. */
  readonly pos: string;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Tokens of one number are the same letters with the same lemma and part of speech, so that what hangs on those alone need be found only once. */
  readonly form?: number | undefined;
}

/** Tokens of a stretch of text and where its sentences end. */
export interface TokenizedText {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
}

const reader = new WordReader();

/**
 * Tokenizes one paragraph and finds its sentences.
 *
 * Offsets are into `text`; sentence numbers count from `firstSentence`. White space is never a token.
 * A run of more than 400 characters without white space is one token.
 * With `oneSentence`, the whole span is a single sentence, for input whose sentences are given.
 */
export function tokenize(text: string, span: Span, firstSentence: number, oneSentence = false): TokenizedText {
  const part = text.slice(span.start, span.end);
  const { text: read, runs } = blotLongRuns(part);
  const { words, lastWords, starts } = reader.read(read);
  const lastTokens = oneSentence ? [words.length - 1] : lastWords;
  const tokens: Token[] = [];
  const sentences: Span[] = [];
  let at = 0;
  let firstOfSentence = 0;
  let nextEnd = 0;
  let isKnown = true;
  for (let index = 0; index < words.length; index++) {
    const { text: word, lower, lemma, pos, number } = words[index]!;
    // From the first word on whose place is not known, all are sought, each behind the one before.
    isKnown &&= starts[index]! >= 0;
    const found = isKnown ? starts[index]! : nextAt(read, word, at);
    const runEnd = runs.size === 0 ? undefined : runs.get(found);
    if (runEnd !== undefined) {
      at = runEnd;
      tokens.push(unread(text, { start: span.start + found, end: span.start + runEnd }, firstSentence + sentences.length));
    } else if (found >= 0 && pos !== 'SPACE') {
      at = found + word.length;
      tokens.push({ start: span.start + found, end: span.start + at, text: word, lower, lemma, pos, sentence: firstSentence + sentences.length, form: number });
    }
    if (index === lastTokens[nextEnd]) {
      nextEnd++;
      if (tokens.length > firstOfSentence) {
        sentences.push({ start: tokens[firstOfSentence]!.start, end: tokens.at(-1)!.end });
        firstOfSentence = tokens.length;
      }
    }
  }
  return { tokens, sentences };
}

/** A token of which nothing is known. */
function unread(text: string, { start, end }: Span, sentence: number): Token {
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  return { start, end, text: word, lower, lemma: lower, pos: 'X', sentence, form: undefined };
}

/** Where a word begins from `at` on: mostly there or behind one space. */
function nextAt(part: string, word: string, at: number): number {
  if (part.startsWith(word, at)) return at;
  return part.charCodeAt(at) === SPACE && part.startsWith(word, at + 1) ? at + 1 : part.indexOf(word, at);
}

const SPACE = 32;
