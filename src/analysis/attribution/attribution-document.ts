import type { Span } from '../../domain/span.js';
import type { Quotation } from '../../text/quotations.js';
import type { Token } from '../../text/tokens.js';
import { markNounPhrases } from './noun-phrases.js';
import { isNominal, POS } from './part-of-speech.js';
import { lookAround, type Surroundings } from './surroundings.js';
import type { TokenRange } from './token-range.js';
import type { WordClasses } from './word-classes.js';
import { wordTypesOf, type WordTypes } from './word-types.js';

/** What the taggers need of an article; sentences carry the paragraph they lie in. */
export interface DocumentInput {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly (Span & { readonly paragraph: number })[];
  readonly quotations: readonly Quotation[];
}

/**
 * An article as arrays of integers, an entry a token: every string is hashed once and never looked at again by a feature.
 *
 * All are of one kind of array, small numbers too: code that reads several kinds takes half as long again.
 *
 * Links to other tokens (`subject`, `verbBefore` …) are token indices, -1 for none, and never leave the sentence.
 */
export interface AttributionDocument {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  readonly length: number;
  /** Types of words; `type` holds their numbers and the columns after it what they say. */
  readonly types: WordTypes;
  readonly type: Int32Array;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly suffix: Int32Array;
  readonly pos: Int32Array;
  readonly shape: Int32Array;
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  /** Fine class of the lemma. */
  readonly kin: Int32Array;
  /** 1 between round or square brackets, the brackets included. */
  readonly bracketed: Int32Array;
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
  /** Index of the outermost quotation that holds the token, -1 outside. */
  readonly quotation: Int32Array;
  /** 0 outside, 1 opening mark, 2 inside, 3 closing mark. */
  readonly quoteState: Int32Array;
  /** Number of the noun phrase, counted through the article, -1 outside. */
  readonly phrase: Int32Array;
  readonly phrases: readonly TokenRange[];
  /** Head of the nearest noun phrase to the left that no preposition governs, outside quotations unless the token is inside one. */
  readonly subject: Int32Array;
  readonly verbBefore: Int32Array;
  readonly verbAfter: Int32Array;
  readonly nominalAfter: Int32Array;
  readonly sentenceRanges: readonly TokenRange[];
  readonly paragraphRanges: readonly TokenRange[];
  readonly around: Surroundings;
}

type Columns = Pick<
  AttributionDocument,
  'types' | 'type' | 'word' | 'lemma' | 'suffix' | 'pos' | 'shape' | 'fine' | 'coarse' | 'kin' | 'bracketed' | 'sentence' | 'paragraph' | 'quotation' | 'quoteState'
>;

/** Turns an article into the arrays that features read. Linear in its tokens. */
export function buildDocument(input: DocumentInput, classes: WordClasses): AttributionDocument {
  const columns = buildColumns(input, classes);
  const sentenceRanges = rangesOf(columns.sentence);
  const paragraphRanges = rangesOf(columns.paragraph);
  const { phrase, phrases } = markNounPhrases(columns.pos, input.tokens, sentenceRanges);
  return {
    text: input.text,
    tokens: input.tokens,
    quotations: input.quotations,
    length: input.tokens.length,
    ...columns,
    phrase,
    phrases,
    sentenceRanges,
    paragraphRanges,
    around: lookAround(columns, paragraphRanges),
    ...linkTokens(columns, phrase, phrases, sentenceRanges),
  };
}

function buildColumns(input: DocumentInput, classes: WordClasses): Columns {
  const { tokens } = input;
  const size = tokens.length;
  const types = wordTypesOf(classes);
  const columns = {
    types, type: new Int32Array(size),
    word: new Int32Array(size), lemma: new Int32Array(size), suffix: new Int32Array(size), pos: new Int32Array(size),
    shape: new Int32Array(size), fine: new Int32Array(size), coarse: new Int32Array(size), kin: new Int32Array(size),
    bracketed: new Int32Array(size), sentence: new Int32Array(size), paragraph: new Int32Array(size), quotation: new Int32Array(size).fill(-1), quoteState: new Int32Array(size),
  };
  for (let index = 0; index < size; index++) {
    const token = tokens[index]!;
    const type = types.numberOf(token);
    columns.type[index] = type;
    columns.word[index] = types.word[type]!;
    columns.lemma[index] = types.lemma[type]!;
    columns.suffix[index] = types.suffix[type]!;
    columns.pos[index] = types.pos[type]!;
    columns.shape[index] = types.shape[type]!;
    columns.fine[index] = types.fine[type]!;
    columns.coarse[index] = types.coarse[type]!;
    columns.kin[index] = types.kin[type]!;
    columns.sentence[index] = token.sentence;
    columns.paragraph[index] = input.sentences[token.sentence]!.paragraph;
  }
  markQuotations(tokens, input.quotations, columns.quotation, columns.quoteState);
  markBrackets(tokens, columns.bracketed);
  return columns;
}

/** Brackets are matched within a sentence; one never closed there is left alone. */
function markBrackets(tokens: readonly Token[], bracketed: Int32Array): void {
  let open = -1;
  for (let index = 0; index < tokens.length; index++) {
    const { text, sentence } = tokens[index]!;
    if (open >= 0 && tokens[open]!.sentence !== sentence) open = -1;
    if (open < 0 && (text === '(' || text === '[')) open = index;
    else if (open >= 0 && (text === ')' || text === ']')) {
      bracketed.fill(1, open, index + 1);
      open = -1;
    }
  }
}

function markQuotations(tokens: readonly Token[], quotations: readonly Quotation[], quotation: Int32Array, state: Int32Array): void {
  let at = 0;
  for (let index = 0; index < quotations.length; index++) {
    const { start, end, inner, depth } = quotations[index]!;
    if (depth > 0) continue;
    while (at < tokens.length && tokens[at]!.end <= start) at++;
    for (; at < tokens.length && tokens[at]!.start < end; at++) {
      quotation[at] = index;
      state[at] = tokens[at]!.end <= inner.start ? 1 : tokens[at]!.start >= inner.end ? 3 : 2;
    }
  }
}

/** Runs of equal numbers; the numbers themselves need not be dense. */
function rangesOf(column: Int32Array): TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = 0;
  for (let index = 1; index <= column.length; index++) {
    if (index === column.length || column[index] !== column[from]) {
      ranges.push({ from, to: index });
      from = index;
    }
  }
  return ranges;
}

type Links = Pick<AttributionDocument, 'subject' | 'verbBefore' | 'verbAfter' | 'nominalAfter'>;

function linkTokens(columns: Columns, phrase: Int32Array, phrases: readonly TokenRange[], sentences: readonly TokenRange[]): Links {
  const size = columns.pos.length;
  const links = {
    subject: new Int32Array(size).fill(-1), verbBefore: new Int32Array(size).fill(-1),
    verbAfter: new Int32Array(size).fill(-1), nominalAfter: new Int32Array(size).fill(-1),
  };
  for (const sentence of sentences) {
    linkForward(columns, phrase, phrases, sentence, links);
    linkBackward(columns, sentence, links);
  }
  return links;
}

function linkForward(columns: Columns, phrase: Int32Array, phrases: readonly TokenRange[], sentence: TokenRange, links: Links): void {
  const subjects = [-1, -1];
  const verbs = [-1, -1];
  for (let index = sentence.from; index < sentence.to; index++) {
    const quoted = columns.quotation[index]! >= 0 ? 1 : 0;
    links.subject[index] = subjects[quoted]!;
    links.verbBefore[index] = verbs[quoted]!;
    const pos = columns.pos[index]!;
    if (pos === POS.VERB) verbs[quoted] = index;
    const number = phrase[index]!;
    if (columns.bracketed[index] === 1) continue;
    if (number >= 0 && index === phrases[number]!.to - 1 && isNominal(pos)) {
      const before = phrases[number]!.from - 1;
      if (before < sentence.from || columns.pos[before] !== POS.ADP) subjects[quoted] = index;
    }
  }
}

function linkBackward(columns: Columns, sentence: TokenRange, links: Links): void {
  let verb = -1;
  let nominal = -1;
  for (let index = sentence.to - 1; index >= sentence.from; index--) {
    links.verbAfter[index] = verb;
    links.nominalAfter[index] = nominal;
    const pos = columns.pos[index]!;
    if (pos === POS.VERB) verb = index;
    if (isNominal(pos)) nominal = index;
  }
}
