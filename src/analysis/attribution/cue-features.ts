import type { AttributionDocument } from './attribution-document.js';
import { subjectContext } from './cue-window.js';
import { addAuxiliary, addMarks, CUE_WORDS, PLACES } from './cue-words.js';
import { distanceBin } from './distance-bin.js';
import type { FeatureBuffer } from './feature-buffer.js';
import { POS } from './part-of-speech.js';
import { hashString } from './hashing.js';
import type { TokenRange } from './token-range.js';
import { EDGE, EDGE_TYPE } from './word-types.js';

const THAT = hashString('that');
const TO = hashString('to');
const COLON = hashString(':');
const COMMA = hashString(',');
const FULL_STOP = hashString('.');

// Two tokens in five, which begin one cue in fifty: a few features do for them.
const SELDOM = new Set<number>([POS.PROPN, POS.DET, POS.PRON, POS.NUM, POS.CCONJ, POS.SCONJ, POS.SYM]);

/** True for names, determiners, pronouns and the like, and for quotation marks, commas and full stops. */
export function isSeldomCue({ pos, word, quoteState }: AttributionDocument, index: number): boolean {
  if (pos[index] !== POS.PUNCT) return SELDOM.has(pos[index]!);
  return word[index] === COMMA || word[index] === FULL_STOP || quoteState[index] === 1 || quoteState[index] === 3;
}

/** An entry of a column, or the edge marker beyond the range. */
function at(column: Int32Array, index: number, range: TokenRange, edge = EDGE): number {
  return index < range.from || index >= range.to ? edge : column[index]!;
}

/**
 * Features by which the cue tagger judges one token: its words and neighbours, quotation marks around it, subject and
 * object, and what verbs stand near; few features for tokens that are seldom part of a cue. Template numbers 1–110 are the cue tagger's.
 *
 * @param range the paragraph, beyond which nothing is seen.
 */
export function cueFeatures(document: AttributionDocument, index: number, range: TokenRange, into: FeatureBuffer): void {
  into.reset();
  if (isSeldomCue(document, index)) {
    addBriefly(document, index, range, into);
    return;
  }
  for (let place = 0; place < PLACES.own; place++) CUE_WORDS.add(document.types, at(document.type, index + place - 2, range, EDGE_TYPE), place, into);
  for (const place of [calmPlace(document, index), barePlace(document, index, range)]) if (place >= 0) CUE_WORDS.add(document.types, document.type[index]!, place, into);
  addCueContext(document, index, range, into);
}

/** The place of `CUE_WORDS` for a token with no opening or closing mark near it, as most have; -1 for others. */
export function calmPlace({ around, paragraph, quoteState }: AttributionDocument, index: number): number {
  const state = quoteState[index]!;
  if (around.closedBefore[index] !== 0 || around.openedAfter[index] !== 0 || (state !== 0 && state !== 2)) return -1;
  return PLACES.calm + state + (paragraph[index] === 0 ? 1 : 0);
}

/** The place of `CUE_WORDS` for a token without an auxiliary before it; -1 for others. */
export function barePlace(document: AttributionDocument, index: number, range: TokenRange): number {
  return auxiliaryBefore(document, index, range) === EDGE ? PLACES.bare : -1;
}

/** The other features of a token that is no seldom cue. */
export function addCueContext(document: AttributionDocument, index: number, range: TokenRange, into: FeatureBuffer): void {
  addPairs(document, index, range, into);
  addQuotationContext(document, index, into);
  addArguments(document, index, range, into);
  addVerbGroup(document, index, range, into);
}

/** The features of a token that is a seldom cue. */
export function addBriefly(document: AttributionDocument, index: number, range: TokenRange, into: FeatureBuffer): void {
  const { word, lemma, pos, quoteState, verbBefore } = document;
  into.add(1, 1);
  const pos0 = pos[index]!;
  const before = at(pos, index - 1, range);
  const after = at(pos, index + 1, range);
  const verb = verbBefore[index]!;
  for (let offset = -1; offset <= 1; offset++) into.add(10 + offset, at(word, index + offset, range));
  into.add2(44, at(word, index - 1, range), lemma[index]!);
  into.add2(45, lemma[index]!, at(word, index + 1, range));
  into.add3(49, before, pos0, after);
  into.add3(50, at(pos, index - 2, range), before, pos0);
  into.add3(51, pos0, after, at(pos, index + 2, range));
  into.add2(61, quoteState[index]!, lemma[index]!);
  into.add2(85, verb < 0 ? EDGE : lemma[verb]!, pos0);
}

function addPairs(document: AttributionDocument, index: number, range: TokenRange, into: FeatureBuffer): void {
  const { word, lemma, pos, coarse, shape } = document;
  const lemma0 = lemma[index]!;
  const pos0 = pos[index]!;
  const before = at(pos, index - 1, range);
  const after = at(pos, index + 1, range);
  into.add2(42, shape[index]!, at(shape, index + 1, range));
  into.add2(44, at(word, index - 1, range), lemma0);
  into.add2(45, lemma0, at(word, index + 1, range));
  into.add2(47, lemma0, after);
  into.add2(48, before, lemma0);
  into.add3(49, before, pos0, after);
  into.add3(50, at(pos, index - 2, range), before, pos0);
  into.add3(51, pos0, after, at(pos, index + 2, range));
  into.add2(52, coarse[index]!, after);
  into.add2(53, coarse[index]!, before);
  into.add2(56, at(coarse, index - 1, range), coarse[index]!);
  into.add2(57, coarse[index]!, at(coarse, index + 1, range));
}

function addQuotationContext(document: AttributionDocument, index: number, into: FeatureBuffer): void {
  const { quoteState, paragraph, types, type, around } = document;
  into.add(70, around.sinceStart[index]!);
  if (calmPlace(document, index) >= 0) return;
  const marks = { state: quoteState[index]!, closed: around.closedBefore[index]!, opened: around.openedAfter[index]!, first: paragraph[index] === 0 ? 1 : 0 };
  addMarks(types, type[index]!, marks, into);
}

function addArguments(document: AttributionDocument, index: number, range: TokenRange, into: FeatureBuffer): void {
  const { subject, nominalAfter, lemma, coarse, fine, pos } = document;
  const lemma0 = lemma[index]!;
  const head = subject[index]!;
  const headLemma = head < 0 ? EDGE : lemma[head]!;
  const headClass = head < 0 ? EDGE : coarse[head]! * 32 + pos[head]!;
  const gap = head < 0 ? 15 : distanceBin(index - head);
  into.add(71, headLemma);
  into.add2(73, headClass, lemma0);
  into.add2(74, headClass, coarse[index]!);
  into.add3(75, head < 0 ? EDGE : pos[head]!, gap, pos[index]!);
  into.add2(76, head < 0 ? EDGE : document.shape[head]!, lemma0);
  into.add2(77, head < 0 ? EDGE : fine[head]!, pos[index]!);
  const object = nominalAfter[index]!;
  into.add2(78, object < 0 ? EDGE : coarse[object]! * 32 + pos[object]!, lemma0);
  into.add2(79, object < 0 ? EDGE : lemma[object]!, lemma0);
  into.add3(80, object < 0 ? EDGE : coarse[object]!, object < 0 ? 15 : distanceBin(object - index), pos[index]!);
  const context = subjectContext(document, index);
  const tail = document.around.wordsAhead[index]!;
  into.add3(102, context, tail, pos[index]!);
  into.add3(104, context, tail < 4 ? tail : 4, lemma0);
  const next = scanAhead(document, index, range);
  into.add2(82, next, lemma0);
  into.add2(83, next, coarse[index]!);
  into.add3(84, next, pos[index]!, at(pos, index - 1, range));
}

/** What comes within six tokens after: "that", "to", a colon, a comma, a quotation, a finite verb; as a set of bits. */
function scanAhead(document: AttributionDocument, index: number, range: TokenRange): number {
  let bits = 0;
  const limit = Math.min(range.to, index + 7);
  for (let next = index + 1; next < limit && document.sentence[next] === document.sentence[index]; next++) {
    const word = document.word[next]!;
    if (word === THAT) bits |= 1;
    else if (word === TO && document.pos[next] === POS.PART) bits |= 2;
    else if (word === COLON) bits |= 4;
    else if (word === COMMA) return bits | 8;
    else if (document.quoteState[next] === 1) return bits | 16;
    else if (document.pos[next] === POS.VERB || document.pos[next] === POS.AUX) return bits | 32;
  }
  return bits;
}

function addVerbGroup(document: AttributionDocument, index: number, range: TokenRange, into: FeatureBuffer): void {
  const { verbBefore, verbAfter, lemma, coarse, fine, pos } = document;
  const before = verbBefore[index]!;
  const after = verbAfter[index]!;
  into.add2(85, before < 0 ? EDGE : lemma[before]!, pos[index]!);
  into.add2(86, before < 0 ? EDGE : fine[before]!, lemma[index]!);
  into.add3(87, before < 0 ? EDGE : coarse[before]!, coarse[index]!, before < 0 ? 15 : distanceBin(index - before));
  into.add3(89, after < 0 ? EDGE : lemma[after]!, pos[index]!, after < 0 ? 15 : distanceBin(after - index));
  const auxiliary = auxiliaryBefore(document, index, range);
  if (auxiliary !== EDGE) addAuxiliary(document.types, document.type[index]!, auxiliary, into);
  into.add2(95, document.kin[index]!, at(pos, index + 1, range));
  const ahead = clauseAhead(document, index, range);
  into.add2(98, ahead, lemma[index]!);
  into.add2(99, ahead, document.kin[index]!);
  into.add3(101, document.bracketed[index]!, pos[index]!, document.shape[index]!);
  const inPhrase = document.phrase[index]! >= 0 ? 1 : 0;
  into.add3(93, inPhrase, lemma[index]!, at(pos, index + 1, range));
}

/**
 * What the words after a possible cue begin: 1 a clause (subject and finite verb), 2 a noun phrase alone, 3 an infinitive, 4 a preposition,
 * 5 a quotation, 0 none of these.
 */
function clauseAhead(document: AttributionDocument, index: number, range: TokenRange): number {
  const { pos, phrase, quoteState, sentence } = document;
  let next = index + 1;
  const limit = Math.min(range.to, index + 14);
  while (next < limit && (document.word[next] === THAT || pos[next] === POS.ADV)) next++;
  if (next >= limit || sentence[next] !== sentence[index]) return 0;
  if (quoteState[next] === 1) return 5;
  if (pos[next] === POS.PART) return 3;
  if (pos[next] === POS.ADP) return 4;
  if (phrase[next]! < 0 && pos[next] !== POS.DET && pos[next] !== POS.ADJ) return 0;
  for (; next < limit && sentence[next] === sentence[index]; next++) {
    if (pos[next] === POS.VERB || pos[next] === POS.AUX) return 1;
    if (pos[next] === POS.PUNCT || pos[next] === POS.CCONJ || pos[next] === POS.SCONJ || pos[next] === POS.PART) break;
  }
  return 2;
}

/** The nearest auxiliary or "to" among the four tokens before, stopping at a nominal; as its lemma. */
function auxiliaryBefore(document: AttributionDocument, index: number, range: TokenRange): number {
  const limit = Math.max(range.from, index - 4);
  for (let back = index - 1; back >= limit; back--) {
    const tag = document.pos[back]!;
    if (tag === POS.AUX || tag === POS.PART) return document.lemma[back]!;
    if (tag !== POS.ADV) return EDGE;
  }
  return EDGE;
}
