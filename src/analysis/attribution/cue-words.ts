import type { FeatureBuffer } from './feature-buffer.js';
import type { WordFeatures } from './word-sums.js';
import { EDGE, type WordTypes } from './word-types.js';

/** Places of `CUE_WORDS`: a word and two on either side, the word far from any opening or closing mark, the word without an auxiliary. */
export const PLACES = { own: 5, calm: 5, bare: 9, all: 10 } as const;

/** Those features of a token that is no seldom cue that hang on one word alone: its own (place 2 and from 5 on) or one of two on either side. */
export const CUE_WORDS: WordFeatures = {
  places: PLACES.all,
  add(types: WordTypes, type: number, place: number, into: FeatureBuffer): void {
    const { word, pos, lemma, fine, coarse, kin, suffix } = types;
    if (place === PLACES.bare) return addAuxiliary(types, type, EDGE, into);
    if (place >= PLACES.calm) return addMarks(types, type, { state: (place - PLACES.calm) & 2, closed: 0, opened: 0, first: (place - PLACES.calm) & 1 }, into);
    const offset = place - 2;
    into.add(10 + offset, word[type]!);
    into.add(20 + offset, pos[type]!);
    if (offset < -1 || offset > 1) return;
    into.add(30 + offset, lemma[type]!);
    into.add(35 + offset, coarse[type]!);
    into.add(39 + offset, fine[type]!);
    if (offset !== 0) return;
    into.add(1, 1);
    into.add(41, suffix[type]!);
    into.add2(46, lemma[type]!, pos[type]!);
    into.add2(55, fine[type]!, pos[type]!);
    into.add2(94, kin[type]!, pos[type]!);
  },
};

/** What marks stand around a token: its state of quotation, how far off one closed and one opens, and whether it is in the first paragraph. */
interface Marks {
  readonly state: number;
  readonly closed: number;
  readonly opened: number;
  readonly first: number;
}

/** Features of the marks around a token, beside its word. */
export function addMarks({ lemma, pos, kin }: WordTypes, type: number, { state, closed, opened, first }: Marks, into: FeatureBuffer): void {
  into.add2(61, state, lemma[type]!);
  into.add3(64, closed, opened, state);
  into.add3(65, closed, opened, pos[type]!);
  into.add2(67, opened, lemma[type]!);
  into.add2(68, closed, lemma[type]!);
  into.add2(69, first, lemma[type]!);
  into.add2(96, kin[type]!, state);
}

/** Features of the auxiliary before a token, as its lemma, beside the token's word. */
export function addAuxiliary({ pos, suffix, lemma, coarse, kin }: WordTypes, type: number, auxiliary: number, into: FeatureBuffer): void {
  into.add3(90, auxiliary, pos[type]!, suffix[type]!);
  into.add2(91, auxiliary, lemma[type]!);
  into.add2(92, auxiliary, coarse[type]!);
  into.add2(97, kin[type]!, auxiliary);
}
