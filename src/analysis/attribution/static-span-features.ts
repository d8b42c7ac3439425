import type { AttributionDocument } from './attribution-document.js';
import type { FeatureBuffer } from './feature-buffer.js';
import { phrasePlace } from './noun-phrases.js';
import type { WordFeatures } from './word-sums.js';
import { EDGE, EDGE_TYPE, type WordTypes } from './word-types.js';

const PLACES = { around: 5, quoteState: 5, starts: 9, all: 11 } as const;

/**
 * Features of a token that hold for every cue: its words, neighbours and place in noun phrase and quotation.
 *
 * Their scores are summed once a token and shared by all windows the token lies in. Template numbers 1–49.
 */
export function staticSpanFeatures(document: AttributionDocument, index: number, into: FeatureBuffer): void {
  into.reset();
  for (let place = 0; place < PLACES.around; place++) {
    const near = neighbour(document, index, place - 2);
    SPAN_WORDS.add(document.types, near < 0 ? EDGE_TYPE : document.type[near]!, place, into);
  }
  SPAN_WORDS.add(document.types, document.type[index]!, quotePlace(document, index), into);
  SPAN_WORDS.add(document.types, document.type[index]!, startPlace(document, index), into);
  addSpanContext(document, index, into);
}

/** The place of `SPAN_WORDS` at which a token stands by its state of quotation. */
export function quotePlace({ quoteState }: AttributionDocument, index: number): number {
  return PLACES.quoteState + quoteState[index]!;
}

/** The place of `SPAN_WORDS` at which a token stands at the start of a sentence, or within. */
export function startPlace({ sentence }: AttributionDocument, index: number): number {
  return PLACES.starts + (index === 0 || sentence[index - 1] !== sentence[index] ? 1 : 0);
}

/** Those of them that hang on one word alone: a token's own (place 2), one of two on either side, its own in a state of quotation, or at the start of a sentence. */
export const SPAN_WORDS: WordFeatures = {
  places: PLACES.all,
  add(types: WordTypes, type: number, place: number, into: FeatureBuffer): void {
    const { word, pos, lemma, fine, coarse, shape } = types;
    if (place >= PLACES.starts) {
      into.add2(30, place - PLACES.starts, pos[type]!);
      into.add2(31, place - PLACES.starts, word[type]!);
    } else if (place >= PLACES.quoteState) into.add2(26, place - PLACES.quoteState, word[type]!);
    else {
      into.add(2 + place, word[type]!);
      into.add(7 + place, pos[type]!);
      into.add(12 + place, coarse[type]!);
      if (place !== 2) return;
      into.add(1, 1);
      into.add(17, lemma[type]!);
      into.add(18, fine[type]!);
      into.add2(28, shape[type]!, pos[type]!);
    }
  },
};

/** The others of them. */
export function addSpanContext(document: AttributionDocument, index: number, into: FeatureBuffer): void {
  const { word, pos, quoteState } = document;
  const before2 = neighbour(document, index, -2);
  const before = neighbour(document, index, -1);
  const after = neighbour(document, index, 1);
  const after2 = neighbour(document, index, 2);
  into.add3(19, entry(pos, before), pos[index]!, entry(pos, after));
  into.add3(20, entry(pos, before2), entry(pos, before), pos[index]!);
  into.add3(21, pos[index]!, entry(pos, after), entry(pos, after2));
  into.add2(22, entry(word, before), word[index]!);
  into.add2(23, word[index]!, entry(word, after));
  into.add2(24, entry(word, before), pos[index]!);
  into.add2(25, entry(quoteState, before), quoteState[index]!);
  into.add3(27, quoteState[index]!, pos[index]!, entry(quoteState, after));
  const phrase = document.phrase[index]!;
  into.add3(29, phrase < 0 ? 0 : phrasePlace(document.phrases[phrase]!, index), pos[index]!, entry(pos, before));
}

/** The token `offset` away, or -1 beyond the paragraph. */
export function neighbour({ paragraph, length }: AttributionDocument, index: number, offset: number): number {
  const at = index + offset;
  return at < 0 || at >= length || paragraph[at] !== paragraph[index] ? -1 : at;
}

function entry(column: Int32Array, index: number): number {
  return index < 0 ? EDGE : column[index]!;
}
