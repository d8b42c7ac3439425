import type { TokenAttribution } from './token-attribution.js';
import type { TokenRange } from './token-range.js';

/**
 * Confidence that an attribution inside what somebody else says has to have.
 *
 * Most cues in reported speech only say what the speaker thinks or did ("I never saw that letter"). On held-out articles any value
 * from .6 to .8 does equally well.
 */
const LEAST = 0.65;

/** Leaves out doubtful attributions whose cue lies in the content of a surer one. */
export function withoutDoubtfulNesting(attributions: readonly TokenAttribution[]): TokenAttribution[] {
  return attributions.filter(({ cue, confidence }, index) => {
    if (cue === null || confidence >= LEAST) return true;
    return !attributions.some((other, at) => at !== index && other.confidence > confidence && other.content.some((piece) => holds(piece, cue)));
  });
}

function holds(outer: TokenRange, inner: TokenRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
