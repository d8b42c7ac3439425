import type { AttributionDocument } from './attribution-document.js';
import { BETWEEN, BETWEEN_AT, type CueWindow } from './cue-window.js';
import { distanceBin } from './distance-bin.js';
import type { FeatureBuffer } from './feature-buffer.js';
import { phrasePlace } from './noun-phrases.js';

/** A token as a cue sees it, filled anew for each token so that no memory is taken. */
export class TokenView {
  index = 0;
  /** Side of the cue and sentence offset in one number, 0–31. */
  side = 0;
  /** Distance bin, 0–9. */
  distance = 0;
  pos = 0;
  /** Quotation state, 0–3. */
  state = 0;
  /** Place in its noun phrase, 0–4. */
  place = 0;
  /** 1 in the noun phrase that is likely the cue's subject. */
  inSubject = 0;
  /** Counts of what lies between token and cue; see `BETWEEN_AT`. */
  verbs = 0;
  commas = 0;
  phrases = 0;
  quotations = 0;
  otherCues = 0;
  clauses = 0;

  constructor(readonly document: AttributionDocument, readonly window: CueWindow) {}

  /** Moves on to a token of the window. */
  look(index: number): void {
    const { document, window: { cue, from } } = this;
    const before = index < cue.from;
    const sentences = Math.max(-4, Math.min(5, document.sentence[index]! - cue.sentence)) + 4;
    const phrase = document.phrase[index]!;
    const subject = document.subject[cue.from]!;
    this.index = index;
    this.side = (before ? 0 : 16) + sentences;
    this.distance = distanceBin(before ? cue.from - 1 - index : index - cue.to);
    this.pos = document.pos[index]!;
    this.state = document.quoteState[index]!;
    this.place = phrase < 0 ? 0 : phrasePlace(document.phrases[phrase]!, index);
    this.inSubject = subject >= 0 && document.phrase[subject] === phrase ? 1 : 0;
    this.lookBetween((index - from) * BETWEEN);
  }

  private lookBetween(at: number): void {
    const { between } = this.window;
    this.verbs = between[at + BETWEEN_AT.verbs]!;
    this.commas = between[at + BETWEEN_AT.commas]!;
    this.phrases = between[at + BETWEEN_AT.phrases]!;
    this.quotations = between[at + BETWEEN_AT.quotations]!;
    this.otherCues = between[at + BETWEEN_AT.otherCues]!;
    this.clauses = between[at + BETWEEN_AT.clauses]!;
  }
}

/**
 * Features that hang on the same few properties of a token, besides the cue.
 *
 * For one cue, tokens of the same key have the same features, so that their sum need be found only once.
 */
export interface FeatureGroup {
  /** The properties in one number below 2^31. */
  key(view: TokenView): number;
  add(view: TokenView, into: FeatureBuffer): void;
}

/** Features of a token towards one cue: on which side, how far, and what lies between. Template numbers 50–120. */
export const SHARED_GROUPS: readonly FeatureGroup[] = [
  { key: ({ side, distance, state }) => (side * 10 + distance) * 4 + state, add: addDistance },
  { key: ({ side, pos, inSubject }) => (side * 32 + pos) * 2 + inSubject, add: addPartOfSpeech },
  { key: ({ side, place, inSubject }) => (side * 8 + place) * 2 + inSubject, add: addPlace },
  { key: betweenKey, add: addBetween },
];

/** All features of a token towards one cue. */
export function relativeSpanFeatures(view: TokenView, into: FeatureBuffer): void {
  into.reset();
  for (const group of SHARED_GROUPS) group.add(view, into);
  addOwnSpanFeatures(view, into);
}

function addDistance({ side, distance, state, window: { cue } }: TokenView, into: FeatureBuffer): void {
  const neighbours = cue.before * 32 + cue.after;
  into.add3(52, side, state, distance);
  into.add3(53, side, distance, cue.lemma);
  into.add3(54, side, distance, cue.form);
  into.add3(56, side, state, cue.lemma);
  into.add3(82, side, neighbours, cue.form);
  into.add3(85, side, cue.after, distance * 4 + state);
  into.add3(86, side, cue.before, distance * 4 + state);
  into.add3(89, side, cue.lemma, cue.after * 4 + state);
  into.add3(94, side, cue.tail * 16 + cue.lead, distance);
  into.add3(95, side, cue.lemma, cue.tail * 16 + cue.subjectAfter);
}

function addPartOfSpeech({ side, pos, inSubject, window: { cue } }: TokenView, into: FeatureBuffer): void {
  into.add3(80, side, cue.lemma, pos);
  into.add3(81, side, cue.coarse * 32 + cue.form, pos);
  into.add3(91, inSubject, cue.lemma, pos);
  into.add3(92, side, cue.tail * 16 + cue.subjectAfter, pos);
}

function addPlace({ side, place, inSubject, window: { cue } }: TokenView, into: FeatureBuffer): void {
  into.add3(84, side, cue.fine, place);
  into.add3(90, inSubject, cue.form, place);
}

function betweenKey({ side, state, verbs, commas, phrases, quotations, otherCues }: TokenView): number {
  return (((((verbs * 8 + commas) * 8 + phrases) * 8 + quotations) * 16 + otherCues) * 32 + side) * 4 + state;
}

function addBetween(view: TokenView, into: FeatureBuffer): void {
  const { side, state, verbs, commas, phrases, quotations, otherCues, window: { cue } } = view;
  into.add3(60, side, verbs, commas);
  into.add3(63, side, quotations * 4 + state, cue.before);
  into.add3(64, side, quotations * 4 + state, cue.after);
  into.add3(65, side, otherCues, verbs);
  into.add3(68, side, commas * 8 + phrases, cue.lemma);
  into.add3(93, side, cue.tail * 16 + cue.subjectAfter, commas * 4 + state);
  into.add3(96, side, cue.lemma, cue.lead * 8 + commas);
}

/** Those features of a token towards one cue that other tokens seldom share. */
export function addOwnSpanFeatures(view: TokenView, into: FeatureBuffer): void {
  const { document, window, index, side, distance, pos, place, verbs, commas, phrases, clauses } = view;
  const { cue } = window;
  const word = document.word[index]!;
  into.add3(51, side, distance, pos);
  into.add3(55, side, word, distance < 3 ? distance : 3);
  into.add3(57, side, place, distance);
  into.add3(58, side, document.coarse[index]!, distance < 4 ? distance : 4);
  into.add3(61, side, phrases, place);
  into.add3(62, side, phrases * 32 + pos, cue.form);
  into.add3(67, side, clauses * 8 + verbs, place);
  into.add3(70, side, commas * 32 + pos, place);
  into.add3(87, side, cue.form * 32 + pos, verbs);
  into.add3(97, side, cue.subjectAfter * 32 + pos, place * 8 + commas);
  into.add3(98, side, cue.tail * 16 + cue.subjectAfter, word);
}
