import type { AttributionDocument } from './attribution-document.js';
import type { TokenAttribution } from './token-attribution.js';
import type { TokenRange } from './token-range.js';

/** How many paragraphs back the speaker of a quotation without attribution is looked for. */
const PARAGRAPHS_BACK = 2;
/** Least words of a paragraph of quotation to inherit a speaker. */
const LEAST_TOKENS = 4;
const INHERITED = 0.7;

/**
 * Gives a speaker to quoted paragraphs that have none.
 *
 * A quotation that goes on from the paragraph before (opened again, closed once) belongs to the attribution that holds its beginning. A
 * paragraph that is nothing but quotation, with no attribution of its own, inherits the source of the last quotation up to two paragraphs
 * before, as an attribution without cue.
 */
export function attributeOpenQuotations(document: AttributionDocument, attributions: readonly TokenAttribution[]): TokenAttribution[] {
  const owner = ownersOfTokens(document, attributions);
  const result = [...attributions];
  for (const paragraph of document.paragraphRanges) {
    if (!isAllQuotation(document, paragraph) || isOwned(owner, paragraph)) continue;
    const quotation = document.quotations[document.quotation[paragraph.from]!]!;
    const speaker = quotation.continues === null ? lastSpeaker(document, owner, paragraph) : ownerOfQuotation(document, owner, quotation.continues);
    if (speaker < 0) continue;
    const attribution = result[speaker]!;
    const heir = quotation.continues === null ? result.length : speaker;
    result[heir] = quotation.continues === null
      ? { cue: null, source: attribution.source, content: [paragraph], confidence: attribution.confidence * INHERITED }
      : { ...attribution, content: [...attribution.content, paragraph] };
    owner.fill(heir, paragraph.from, paragraph.to);
  }
  return result;
}

/** For each token the attribution whose content holds it, -1 for none; where several do, the last. */
function ownersOfTokens(document: AttributionDocument, attributions: readonly TokenAttribution[]): Int32Array {
  const owner = new Int32Array(document.length).fill(-1);
  attributions.forEach(({ content, source }, index) => {
    if (source !== null) for (const { from, to } of content) owner.fill(index, from, to);
  });
  return owner;
}

function isAllQuotation({ quotation, quoteState }: AttributionDocument, { from, to }: TokenRange): boolean {
  if (to - from < LEAST_TOKENS || quoteState[from] !== 1) return false;
  let outside = 0;
  for (let index = from; index < to; index++) if (quotation[index]! < 0) outside++;
  return outside === 0 || (outside === 1 && quotation[to - 1]! < 0);
}

function isOwned(owner: Int32Array, { from, to }: TokenRange): boolean {
  for (let index = from; index < to; index++) if (owner[index]! >= 0) return true;
  return false;
}

function ownerOfQuotation({ quotation, length }: AttributionDocument, owner: Int32Array, number: number): number {
  for (let index = 0; index < length; index++) if (quotation[index] === number && owner[index]! >= 0) return owner[index]!;
  return -1;
}

/** The attribution of the nearest quoted content before a paragraph. */
function lastSpeaker({ paragraph, quotation }: AttributionDocument, owner: Int32Array, { from }: TokenRange): number {
  const earliest = paragraph[from]! - PARAGRAPHS_BACK;
  for (let index = from - 1; index >= 0 && paragraph[index]! >= earliest; index--) {
    if (owner[index]! >= 0 && quotation[index]! >= 0) return owner[index]!;
  }
  return -1;
}
