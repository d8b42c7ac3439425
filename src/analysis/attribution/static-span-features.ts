import type { AttributionDocument } from './attribution-document.js';
import type { FeatureBuffer } from './feature-buffer.js';
import { phrasePlace } from './noun-phrases.js';

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
  const phrase = document.phrase[index]!;
  into.add3(29, phrase < 0 ? 0 : phrasePlace(document.phrases[phrase]!, index), pos[index]!, entry(pos, before));
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
