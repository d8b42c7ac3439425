import type { TokenAttribution } from './token-attribution.js';
import type { TokenRange } from './token-range.js';

/**
 * Of two attributions that give the same words to overlapping or touching sources, keeps the surer one: one of their cues is a piece of the
 * other's source or of what follows it. Ties go to the first.
 */
export function withoutRivals(attributions: readonly TokenAttribution[]): TokenAttribution[] {
  return attributions.filter((attribution, index) => !attributions.some((other, at) => at !== index && beats(other, at, attribution, index)));
}

function beats(other: TokenAttribution, otherIndex: number, attribution: TokenAttribution, index: number): boolean {
  const surer = other.confidence > attribution.confidence || (other.confidence === attribution.confidence && otherIndex < index);
  if (!surer || !attribution.cue || !other.source || !attribution.source) return false;
  const rivalCue = overlaps(attribution.cue, other.source);
  return rivalCue && attribution.content.some((piece) => other.content.some((its) => overlaps(piece, its)));
}

function overlaps(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}
