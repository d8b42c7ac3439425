import type { AttributionDocument } from './attribution-document.js';
import { distanceBin } from './distance-bin.js';
import { hashString } from './hashing.js';
import { POS } from './part-of-speech.js';
import type { TokenRange } from './token-range.js';

const SENTENCES_BEFORE = 3;
const SENTENCES_AFTER = 4;
/** A sentence of fewer tokens may well say nothing by itself ("So she said."). */
const SHORT = 12;
/** Tokens on either side of a cue that are looked at; the farthest in 840 articles is 215. Keeps "sentences" of thousands of tokens cheap. */
const FARTHEST = 250;
const COMMA = hashString(',');
const COLON = hashString(':');
const THAT = hashString('that');
const CLAUSE_WORDS = new Set(['who', 'which', 'but', 'while', 'when', 'because', 'after', 'as', 'and', 'if', 'whether'].map(hashString));

/** A cue as the span tagger sees it. */
export interface CueView extends TokenRange {
  /** Lemma of its main word. */
  readonly lemma: number;
  readonly coarse: number;
  readonly fine: number;
  /** Part of speech and inflection of the main word in one number: finite, -ing, passive, infinitive, noun … */
  readonly form: number;
  /** What stands on either side: a quotation, a comma, a nominal, "that" …, as a number each. */
  readonly before: number;
  readonly after: number;
  readonly sentence: number;
  /** Tokens between the cue and the start of its sentence, and its end, as distance bins. */
  readonly lead: number;
  readonly tail: number;
  /** What stands before the noun phrase that is likely its subject, as `before`; 15 without one. */
  readonly subjectAfter: number;
}

/** The stretch of tokens around a cue and what lies between the cue and each of them, an entry a token of the window. */
export interface CueWindow extends TokenRange {
  readonly cue: CueView;
  /** `BETWEEN` numbers a token, in the order of `BETWEEN_AT`. */
  readonly between: Uint8Array;
}

/**
 * What is counted between token and cue, each capped at 7; other cues doubled, plus 1 for a token of one. "clauses" is 1 once a word that opens a
 * clause lies between.
 */
export const BETWEEN_AT = { verbs: 0, commas: 1, phrases: 2, quotations: 3, otherCues: 4, clauses: 5 } as const;
export const BETWEEN = 6;

/**
 * Lays out the window of a cue: its sentence; up to 3 sentences before and 4 after as long as they hold quotations; the one before in any case where
 * its own is short; and the start of the next paragraph where the cue's own ends in a colon. All within the paragraph else, and never more than
 * 250 tokens away.
 *
 * @param isCue 1 for each token of the article that lies in any cue.
 */
export function layOutWindow(document: AttributionDocument, cue: CueView, isCue: Uint8Array): CueWindow {
  const range = windowRange(document, cue);
  const window = { from: range.from, to: range.to, cue, between: new Uint8Array((range.to - range.from) * BETWEEN) };
  countOutwards(document, window, isCue, { from: cue.from - 1, to: range.from - 1, step: -1 });
  countOutwards(document, window, isCue, { from: cue.to, to: range.to, step: 1 });
  return window;
}

function windowRange(document: AttributionDocument, cue: TokenRange): TokenRange {
  const { sentence, paragraph, length } = document;
  const { from, to } = sentencesAround(document, cue);
  const colon = to < length && document.word[to - 1] === COLON && sentence[to - 1] === sentence[cue.to - 1] && paragraph[to] !== paragraph[cue.from];
  return { from: Math.max(from, cue.from - FARTHEST), to: Math.min(colon ? paragraphPart(document, to) : to, cue.to + FARTHEST) };
}

/** The cue's own sentences, those before and after that hold quotations, and the one before a short sentence. */
function sentencesAround(document: AttributionDocument, cue: TokenRange): TokenRange {
  let from = sentenceStart(document, cue.from);
  let to = sentenceEnd(document, cue.to - 1);
  const isShort = to - from < SHORT;
  for (let taken = 0; taken < SENTENCES_BEFORE && from > 0 && document.paragraph[from - 1] === document.paragraph[cue.from]; taken++) {
    const start = sentenceStart(document, from - 1);
    if (!(isShort && taken === 0) && !holdsQuotation(document, start, from)) break;
    from = start;
  }
  for (let taken = 0; taken < SENTENCES_AFTER && to < document.length && document.paragraph[to] === document.paragraph[cue.from]; taken++) {
    const end = sentenceEnd(document, to);
    if (!holdsQuotation(document, to, end)) break;
    to = end;
  }
  return { from, to };
}

/** Where a paragraph's first sentences end, as many as a window takes. */
function paragraphPart({ sentence, paragraph, length }: AttributionDocument, from: number): number {
  let to = from;
  while (to < length && paragraph[to] === paragraph[from] && sentence[to]! <= sentence[from]! + SENTENCES_AFTER) to++;
  return to;
}

function sentenceStart({ sentence }: AttributionDocument, index: number): number {
  let at = index;
  while (at > 0 && sentence[at - 1] === sentence[index]) at--;
  return at;
}

function sentenceEnd({ sentence, length }: AttributionDocument, index: number): number {
  let at = index + 1;
  while (at < length && sentence[at] === sentence[index]) at++;
  return at;
}

function holdsQuotation({ quotation }: AttributionDocument, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (quotation[index]! >= 0) return true;
  return false;
}

function countOutwards(
  document: AttributionDocument, window: CueWindow, isCue: Uint8Array, walk: { from: number; to: number; step: 1 | -1 },
): void {
  let verbs = 0, commas = 0, phrases = 0, quotations = 0, otherCues = 0, clauses = 0;
  let lastPhrase = -1, lastQuotation = -1, wasCue = 0;
  for (let index = walk.from; index !== walk.to; index += walk.step) {
    const phrase = document.phrase[index]!;
    if (phrase >= 0 && phrase !== lastPhrase) phrases++;
    if (phrase >= 0) lastPhrase = phrase;
    const quotation = document.quotation[index]!;
    if (quotation >= 0 && quotation !== lastQuotation) quotations++;
    lastQuotation = quotation;
    if (isCue[index] === 1 && wasCue === 0) otherCues++;
    wasCue = isCue[index]!;
    const at = (index - window.from) * BETWEEN;
    window.between[at + BETWEEN_AT.verbs] = Math.min(7, verbs);
    window.between[at + BETWEEN_AT.commas] = Math.min(7, commas);
    window.between[at + BETWEEN_AT.phrases] = Math.min(7, phrases);
    window.between[at + BETWEEN_AT.quotations] = Math.min(7, quotations);
    window.between[at + BETWEEN_AT.otherCues] = Math.min(7, otherCues) * 2 + wasCue;
    window.between[at + BETWEEN_AT.clauses] = clauses;
    if (document.pos[index] === POS.VERB) verbs++;
    if (document.word[index] === COMMA) commas++;
    if (CLAUSE_WORDS.has(document.word[index]!)) clauses = 1;
  }
}

/** Describes a cue: its main word, its form and what stands around it. */
export function viewCue(document: AttributionDocument, cue: TokenRange): CueView {
  const main = mainWord(document, cue);
  return {
    from: cue.from,
    to: cue.to,
    lemma: document.lemma[main]!,
    coarse: document.coarse[main]!,
    fine: document.fine[main]!,
    form: formOf(document, main),
    before: neighbourKind(document, cue.from - 1, document.sentence[cue.from]!),
    after: neighbourKind(document, cue.to, document.sentence[cue.to - 1]!),
    sentence: document.sentence[cue.from]!,
    lead: distanceBin(cue.from - sentenceEdge(document, cue.from, -1)),
    tail: distanceBin(sentenceEdge(document, cue.to - 1, 1) - cue.to),
    subjectAfter: subjectContext(document, cue.from),
  };
}

/** First token of the sentence (step -1), or the one behind its last word (step 1), looking no further than 30 tokens. */
function sentenceEdge(document: AttributionDocument, from: number, step: 1 | -1): number {
  let at = from;
  // Bounds are checked first: reading an array beyond its ends is slow.
  const last = step < 0 ? Math.max(0, from - 30) : Math.min(document.length - 1, from + 30);
  while (at !== last && document.sentence[at + step] === document.sentence[from]) at += step;
  if (step < 0) return at;
  while (at > from && document.pos[at] === POS.PUNCT) at--;
  return at + 1;
}

/** What stands before the noun phrase that is likely the subject of the word at `index`; 15 where there is none. */
export function subjectContext(document: AttributionDocument, index: number): number {
  const subject = document.subject[index]!;
  if (subject < 0) return 15;
  return neighbourKind(document, document.phrases[document.phrase[subject]!]!.from - 1, document.sentence[index]!);
}

/** The last verb of the cue, or where there is none its first word that is no auxiliary or preposition. */
function mainWord(document: AttributionDocument, cue: TokenRange): number {
  for (let index = cue.to - 1; index >= cue.from; index--) if (document.pos[index] === POS.VERB) return index;
  for (let index = cue.from; index < cue.to; index++) {
    const pos = document.pos[index]!;
    if (pos !== POS.AUX && pos !== POS.PART && pos !== POS.DET && pos !== POS.ADV) return index;
  }
  return cue.from;
}

function formOf(document: AttributionDocument, main: number): number {
  const pos = document.pos[main]!;
  if (pos !== POS.VERB) return pos;
  const text = document.tokens[main]!.lower;
  let back = main - 1;
  while (back >= 0 && document.pos[back] === POS.ADV) back--;
  const lemma = back >= 0 ? document.tokens[back]!.lemma : '';
  if (lemma === 'to') return 20;
  if (text.endsWith('ing')) return 21;
  if (lemma === 'be' && text !== document.tokens[main]!.lemma) return 22;
  if (lemma === 'have') return 23;
  return text === document.tokens[main]!.lemma ? 24 : 25;
}

/** What stands beside a cue: 0 the sentence's edge, 1 a quotation, 2 a comma, 3 a colon, 4 "that", else 8 + part of speech. */
function neighbourKind(document: AttributionDocument, index: number, sentence: number): number {
  if (index < 0 || index >= document.length || document.sentence[index] !== sentence) return 0;
  if (document.quotation[index]! >= 0) return 1;
  const word = document.word[index]!;
  if (word === COMMA) return 2;
  if (word === COLON) return 3;
  return word === THAT ? 4 : 8 + document.pos[index]!;
}
