import type { Sentence } from '../../domain/sentence.js';
import type { Span } from '../../domain/span.js';
import { detectBoilerplate, isBoilerplate } from '../../text/boilerplate.js';
import { splitParagraphs } from '../../text/paragraphs.js';
import { tokenize } from '../../text/tokens.js';
import type { Token } from '../../text/tokens.js';
import type { AnalysisInput, Stage } from '../stage.js';
import { mendClocks } from './clock-tokens.js';
import { mendBreaks } from './sentence-breaks.js';
import { cutStretches } from './stretches.js';

interface Segmented {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/**
 * Sentences and tokens of an article.
 *
 * Sentences given by the caller are kept exactly, empty ones too; else each paragraph is segmented on its own and a
 * dateline, header prefix or credit beside real words becomes a boilerplate sentence of its own.
 */
export const sentencesStage: Stage<never, 'sentences' | 'tokens'> = {
  name: 'sentences',
  requires: [],
  assigns: ['sentences', 'tokens'],
  run: (input) => (input.sentences === undefined ? segment(input.text) : adopt(input, input.sentences)),
};

/** Sentences and tokens of a bare text; paragraphs are parted by blank lines. Pure. */
export function segment(text: string): Segmented {
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const stretch of cutStretches(text, splitParagraphs(text), detectBoilerplate(text))) {
    const part = mendClocks(tokenize(text, stretch, sentences.length, stretch.boilerplate).tokens);
    const starts = stretch.boilerplate && part.length > 0 ? [0] : mendBreaks(part);
    for (const [index, from] of starts.entries()) {
      const to = starts[index + 1] ?? part.length;
      const number = sentences.length;
      sentences.push({ start: part[from]!.start, end: part[to - 1]!.end, paragraph: stretch.paragraph, boilerplate: stretch.boilerplate });
      for (let at = from; at < to; at++) tokens.push(inSentence(part[at]!, number));
    }
  }
  return { sentences, tokens };
}

function adopt(input: AnalysisInput, given: readonly Span[]): Segmented {
  const { text } = input;
  const paragraphs = splitParagraphs(text);
  const boilerplate = detectBoilerplate(text);
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  let paragraph = 0;
  for (const { start, end } of given) {
    while (paragraph + 1 < paragraphs.length && paragraphs[paragraph + 1]!.start <= start) paragraph++;
    for (const token of mendClocks(tokenize(text, { start, end }, sentences.length, true).tokens)) tokens.push(inSentence(token, sentences.length));
    sentences.push({ start, end, paragraph, boilerplate: isBoilerplate(text, { start, end }, boilerplate) });
  }
  return { sentences, tokens };
}

function inSentence(token: Token, sentence: number): Token {
  if (token.sentence === sentence) return token;
  // Spelled out: copying by spread costs several times as much, for every token of an article.
  const { start, end, text, lower, lemma, pos, form } = token;
  return { start, end, text, lower, lemma, pos, sentence, form };
}
