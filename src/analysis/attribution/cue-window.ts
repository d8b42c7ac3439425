import type { AttributionDocument } from './attribution-document.js';
import { distanceBin } from './distance-bin.js';
import { hashString } from './hashing.js';
import { POS } from './part-of-speech.js';
import type { TokenRange } from './token-range.js';

const SENTENCES_BEFORE = 3;
const SENTENCES_AFTER = 4;
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
  /** Counts between token and cue, capped at 7. */
  readonly verbs: Uint8Array;
  readonly commas: Uint8Array;
  readonly phrases: Uint8Array;
  readonly quotations: Uint8Array;
  readonly otherCues: Uint8Array;
  /** 1 once a word that opens a clause lies between. */
  readonly clauses: Uint8Array;
}

/**
 * Lays out the window of a cue: its paragraph from 3 sentences before to 4 after, and the next paragraph as well where the cue's own ends
 * in a colon.
 *
 * @param isCue 1 for each token of the article that lies in any cue.
 */
export function layOutWindow(document: AttributionDocument, cue: CueView, isCue: Uint8Array): CueWindow {
  const range = windowRange(document, cue);
  const size = range.to - range.from;
  const window = {
    ...range, cue, verbs: new Uint8Array(size), commas: new Uint8Array(size), phrases: new Uint8Array(size),
    quotations: new Uint8Array(size), otherCues: new Uint8Array(size), clauses: new Uint8Array(size),
  };
  countOutwards(document, window, isCue, { from: cue.from - 1, to: range.from - 1, step: -1 });
  countOutwards(document, window, isCue, { from: cue.to, to: range.to, step: 1 });
  return window;
}

function windowRange(document: AttributionDocument, cue: TokenRange): TokenRange {
  const { sentence, paragraph, length } = document;
  const own = paragraph[cue.from]!;
  const earliest = sentence[cue.from]! - SENTENCES_BEFORE;
  let latest = sentence[cue.to - 1]! + SENTENCES_AFTER;
  let from = cue.from;
  while (from > 0 && paragraph[from - 1] === own && sentence[from - 1]! >= earliest) from--;
  let to = cue.to;
  while (to < length && paragraph[to] === own && sentence[to]! <= latest) to++;
  const endsInColon = to < length && paragraph[to] !== own && document.word[to - 1] === COLON && sentence[to - 1] === sentence[cue.to - 1];
  if (!endsInColon) return { from, to };
  const next = paragraph[to]!;
  latest = sentence[to]! + SENTENCES_AFTER;
  while (to < length && paragraph[to] === next && sentence[to]! <= latest) to++;
  return { from, to };
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
    const slot = index - window.from;
    window.verbs[slot] = Math.min(7, verbs);
    window.commas[slot] = Math.min(7, commas);
    window.phrases[slot] = Math.min(7, phrases);
    window.quotations[slot] = Math.min(7, quotations);
    window.otherCues[slot] = Math.min(7, otherCues) * 2 + wasCue;
    window.clauses[slot] = clauses;
    if (document.pos[index] === POS.VERB) verbs++;
    if (document.word[index] === COMMA) commas++;
    if (CLAUSE_WORDS.has(document.word[index]!)) clauses = 1;
  }
}

/** Describes a cue: its main word, its form and what stands around it. */
export function viewCue(document: AttributionDocument, cue: TokenRange): CueView {
  const main = mainWord(document, cue);
  return {
    ...cue,
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
  for (let steps = 0; steps < 30 && document.sentence[at + step] === document.sentence[from]; steps++) at += step;
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
