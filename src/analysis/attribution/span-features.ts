import type { AttributionDocument } from './attribution-document.js';
import type { CueWindow } from './cue-window.js';
import { distanceBin } from './distance-bin.js';
import type { FeatureBuffer } from './feature-buffer.js';

const EDGE = 0x7fff1;

/**
 * Features of a token that hold for every cue: its words, neighbours and place in noun phrase and quotation.
 *
 * Their scores are summed once a token and shared by all windows the token lies in. Template numbers 1–49.
 */
export function staticSpanFeatures(document: AttributionDocument, index: number, into: FeatureBuffer): void {
  const { word, pos, lemma, quoteState } = document;
  const before2 = neighbour(document, index, -2);
  const before = neighbour(document, index, -1);
  const after = neighbour(document, index, 1);
  const after2 = neighbour(document, index, 2);
  into.reset();
  into.add(1, 1);
  addToken(document, before2, 0, into);
  addToken(document, before, 1, into);
  addToken(document, index, 2, into);
  addToken(document, after, 3, into);
  addToken(document, after2, 4, into);
  into.add(17, lemma[index]!);
  into.add(18, document.fine[index]!);
  into.add3(19, entry(pos, before), pos[index]!, entry(pos, after));
  into.add3(20, entry(pos, before2), entry(pos, before), pos[index]!);
  into.add3(21, pos[index]!, entry(pos, after), entry(pos, after2));
  into.add2(22, entry(word, before), word[index]!);
  into.add2(23, word[index]!, entry(word, after));
  into.add2(24, entry(word, before), pos[index]!);
  into.add2(25, entry(quoteState, before), quoteState[index]!);
  into.add2(26, quoteState[index]!, word[index]!);
  into.add3(27, quoteState[index]!, pos[index]!, entry(quoteState, after));
  into.add2(28, document.shape[index]!, pos[index]!);
  into.add3(29, phrasePlace(document, index), pos[index]!, entry(pos, before));
  const starts = index === 0 || document.sentence[index - 1] !== document.sentence[index] ? 1 : 0;
  into.add2(30, starts, pos[index]!);
  into.add2(31, starts, word[index]!);
}

/** Word, part of speech and class of a token in the window, by its place there. */
function addToken({ word, pos, coarse }: AttributionDocument, index: number, place: number, into: FeatureBuffer): void {
  into.add(2 + place, entry(word, index));
  into.add(7 + place, entry(pos, index));
  into.add(12 + place, entry(coarse, index));
}

/** The token `offset` away, or -1 beyond the paragraph. */
function neighbour({ paragraph, length }: AttributionDocument, index: number, offset: number): number {
  const at = index + offset;
  return at < 0 || at >= length || paragraph[at] !== paragraph[index] ? -1 : at;
}

function entry(column: Int32Array | Uint8Array | Uint16Array, index: number): number {
  return index < 0 ? EDGE : column[index]!;
}

/** 0 outside noun phrases; else which of first and last token of its phrase this is, as bits of 1–4. */
function phrasePlace(document: AttributionDocument, index: number): number {
  const number = document.phrase[index]!;
  if (number < 0) return 0;
  const { from, to } = document.phrases[number]!;
  return 1 + (index === from ? 1 : 0) + (index === to - 1 ? 2 : 0);
}

/** Features of a token towards one cue: on which side, how far, and what lies between. Template numbers 50–120. */
export function relativeSpanFeatures(document: AttributionDocument, index: number, window: CueWindow, into: FeatureBuffer): void {
  const { cue } = window;
  const slot = index - window.from;
  const before = index < cue.from;
  const distance = distanceBin(before ? cue.from - 1 - index : index - cue.to);
  const sentences = Math.max(-4, Math.min(5, document.sentence[index]! - cue.sentence)) + 4;
  const side = (before ? 0 : 1) * 16 + sentences;
  const state = document.quoteState[index]!;
  into.reset();
  addDistance(document, index, window, { side, distance, state, slot }, into);
  addBetween(document, index, window, { side, distance, state, slot }, into);
  addCue(document, index, window, { side, distance, state, slot }, into);
}

interface Position {
  /** Side of the cue and sentence offset in one number. */
  readonly side: number;
  readonly distance: number;
  readonly state: number;
  readonly slot: number;
}

function addDistance(document: AttributionDocument, index: number, { cue }: CueWindow, at: Position, into: FeatureBuffer): void {
  const { side, distance, state } = at;
  const pos = document.pos[index]!;
  into.add2(50, side, distance);
  into.add3(51, side, distance, pos);
  into.add3(52, side, state, distance);
  into.add3(53, side, distance, cue.lemma);
  into.add3(54, side, distance, cue.form);
  into.add3(55, side, document.word[index]!, distance < 3 ? distance : 3);
  into.add3(56, side, state, cue.lemma);
  into.add3(57, side, phrasePlace(document, index), distance);
  into.add3(58, side, document.coarse[index]!, distance < 4 ? distance : 4);
}

function addBetween(document: AttributionDocument, index: number, window: CueWindow, at: Position, into: FeatureBuffer): void {
  const { side, state, slot } = at;
  const pos = document.pos[index]!;
  const verbs = window.verbs[slot]!;
  const commas = window.commas[slot]!;
  const phrases = window.phrases[slot]!;
  const quotations = window.quotations[slot]!;
  const cues = window.otherCues[slot]!;
  into.add3(60, side, verbs, commas);
  into.add3(61, side, phrases, phrasePlace(document, index));
  into.add3(62, side, phrases * 32 + pos, window.cue.form);
  into.add3(63, side, quotations * 4 + state, window.cue.before);
  into.add3(64, side, quotations * 4 + state, window.cue.after);
  into.add3(65, side, cues, verbs);
  into.add3(66, side, cues, pos);
  into.add3(67, side, window.clauses[slot]! * 8 + verbs, phrasePlace(document, index));
  into.add3(68, side, commas * 8 + phrases, window.cue.lemma);
  into.add3(69, side, verbs * 8 + phrases, document.shape[index]!);
  into.add3(70, side, commas * 32 + pos, phrasePlace(document, index));
}

function addCue(document: AttributionDocument, index: number, window: CueWindow, at: Position, into: FeatureBuffer): void {
  const { side, distance, state, slot } = at;
  const { cue } = window;
  const pos = document.pos[index]!;
  const neighbours = cue.before * 32 + cue.after;
  into.add3(80, side, cue.lemma, pos);
  into.add3(81, side, cue.coarse * 32 + cue.form, pos);
  into.add3(82, side, neighbours, cue.form);
  into.add3(83, side, neighbours, state * 32 + pos);
  into.add3(84, side, cue.fine, phrasePlace(document, index));
  into.add3(85, side, cue.after, distance * 4 + state);
  into.add3(86, side, cue.before, distance * 4 + state);
  into.add3(87, side, cue.form * 32 + pos, window.verbs[slot]!);
  into.add3(88, side, neighbours, window.phrases[slot]! * 8 + phrasePlace(document, index));
  into.add3(89, side, cue.lemma, cue.after * 4 + state);
  const commas = window.commas[slot]!;
  into.add3(92, side, cue.tail * 16 + cue.subjectAfter, pos);
  into.add3(93, side, cue.tail * 16 + cue.subjectAfter, commas * 4 + state);
  into.add3(94, side, cue.tail * 16 + cue.lead, distance);
  into.add3(95, side, cue.lemma, cue.tail * 16 + cue.subjectAfter);
  into.add3(96, side, cue.lemma, cue.lead * 8 + commas);
  into.add3(97, side, cue.subjectAfter * 32 + pos, phrasePlace(document, index) * 8 + commas);
  into.add3(98, side, cue.tail * 16 + cue.subjectAfter, document.word[index]!);
  const isSubject = document.subject[cue.from]! >= 0 && document.phrase[document.subject[cue.from]!] === document.phrase[index] ? 1 : 0;
  into.add3(90, isSubject, cue.form, phrasePlace(document, index));
  into.add3(91, isSubject, cue.lemma, pos);
}
