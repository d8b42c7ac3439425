import type { AttributionDocument } from './attribution-document.js';
import { hashString } from './hashing.js';
import { POS } from './part-of-speech.js';
import type { TokenAttribution } from './token-attribution.js';
import type { TokenRange } from './token-range.js';

/**
 * Confidence that an attribution inside what somebody else says has to have.
 *
 * Most cues in reported speech only say what the speaker thinks or did ("I never saw that letter"). On held-out articles any value
 * from .6 to .8 does equally well.
 */
const LEAST = 0.65;
const THAT = hashString('that');

/** Leaves out doubtful attributions whose cue lies in the content of a surer one, but for those of somebody who says "that …". */
export function withoutDoubtfulNesting(document: AttributionDocument, attributions: readonly TokenAttribution[]): TokenAttribution[] {
  return attributions.filter(({ cue, source, confidence }, index) => {
    if (cue === null || confidence >= LEAST || (source !== null && opensClause(document, cue.to))) return true;
    return !attributions.some((other, at) => at !== index && other.confidence > confidence && other.content.some((piece) => holds(piece, cue)));
  });
}

/** True for the "that" of "denied that it had known", not of "never saw that letter". */
function opensClause({ word, pos, length }: AttributionDocument, index: number): boolean {
  return index + 1 < length && word[index] === THAT && pos[index + 1] !== POS.NOUN;
}

function holds(outer: TokenRange, inner: TokenRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
