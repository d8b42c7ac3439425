import type { Span } from '../../domain/span.js';
import type { Quotation } from '../../text/quotations.js';
import type { Token } from '../../text/tokens.js';
import { hashString } from './hashing.js';
import { markNounPhrases } from './noun-phrases.js';
import { isNominal, POS, posNumber } from './part-of-speech.js';
import type { TokenRange } from './token-range.js';
import { tokenShape } from './token-shape.js';
import type { WordClasses } from './word-classes.js';

/** What the taggers need of an article; sentences carry the paragraph they lie in. */
export interface DocumentInput {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly (Span & { readonly paragraph: number })[];
  readonly quotations: readonly Quotation[];
}

/**
 * An article as arrays of integers, an entry a token: every string is hashed once here and never looked at again by a feature.
 *
 * Links to other tokens (`subject`, `verbBefore` …) are token indices, -1 for none, and never leave the sentence.
 */
export interface AttributionDocument {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  readonly length: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly suffix: Int32Array;
  readonly pos: Uint8Array;
  readonly shape: Uint8Array;
  readonly fine: Uint16Array;
  readonly coarse: Uint16Array;
  /** Fine class of the lemma. */
  readonly kin: Uint16Array;
  /** 1 between round or square brackets, the brackets included. */
  readonly bracketed: Uint8Array;
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
  /** Index of the outermost quotation that holds the token, -1 outside. */
  readonly quotation: Int32Array;
  /** 0 outside, 1 opening mark, 2 inside, 3 closing mark. */
  readonly quoteState: Uint8Array;
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
}

type Columns = Pick<
  AttributionDocument,
  'word' | 'lemma' | 'suffix' | 'pos' | 'shape' | 'fine' | 'coarse' | 'kin' | 'bracketed' | 'sentence' | 'paragraph' | 'quotation' | 'quoteState'
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
    ...linkTokens(columns, phrase, phrases, sentenceRanges),
  };
}

function buildColumns(input: DocumentInput, classes: WordClasses): Columns {
  const { tokens } = input;
  const size = tokens.length;
  const columns = {
    word: new Int32Array(size), lemma: new Int32Array(size), suffix: new Int32Array(size), pos: new Uint8Array(size),
    shape: new Uint8Array(size), fine: new Uint16Array(size), coarse: new Uint16Array(size), kin: new Uint16Array(size),
    bracketed: new Uint8Array(size), sentence: new Int32Array(size), paragraph: new Int32Array(size), quotation: new Int32Array(size).fill(-1), quoteState: new Uint8Array(size),
  };
  for (let index = 0; index < size; index++) {
    const token = tokens[index]!;
    const { lower } = token;
    columns.word[index] = hashString(lower);
    columns.lemma[index] = token.lemma === lower ? columns.word[index]! : hashString(token.lemma.toLowerCase());
    columns.suffix[index] = lower.length > 4 ? hashString(lower.slice(-3)) : 0;
    columns.pos[index] = posNumber(token.pos);
    columns.shape[index] = tokenShape(token.text);
    columns.fine[index] = classes.fine.get(lower) ?? 0;
    columns.coarse[index] = classes.coarseOfFine[columns.fine[index]!]!;
    columns.kin[index] = (token.lemma === lower ? undefined : classes.fine.get(token.lemma)) ?? columns.fine[index]!;
    columns.sentence[index] = token.sentence;
    columns.paragraph[index] = input.sentences[token.sentence]!.paragraph;
  }
  markQuotations(tokens, input.quotations, columns.quotation, columns.quoteState);
  markBrackets(tokens, columns.bracketed);
  return columns;
}

/** Brackets are matched within a sentence; one never closed there is left alone. */
function markBrackets(tokens: readonly Token[], bracketed: Uint8Array): void {
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

function markQuotations(tokens: readonly Token[], quotations: readonly Quotation[], quotation: Int32Array, state: Uint8Array): void {
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
