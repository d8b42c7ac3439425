import type { Attribution } from '../../domain/attribution.js';
import type { Span } from '../../domain/span.js';
import { overlaps } from '../../domain/span.js';
import type { Quotation } from '../../text/quotations.js';

const MOST_WORDS = 4;

/**
 * Quotations by which an outlet keeps its distance from a word rather than quotes a speaker.
 *
 * Short, without the punctuation of speech, not a title or name (all words capitalised), not a part of anybody's
 * attributed words and not the continuation of a longer quotation.
 */
export function findScareQuotes(text: string, quotations: readonly Quotation[], attributions: readonly Attribution[]): Quotation[] {
  const spoken = attributions.flatMap((attribution) => attribution.content).sort((a, b) => a.start - b.start);
  return quotations.filter(({ inner, depth, continues }) => depth === 0 && continues === null && isDistanced(text.slice(inner.start, inner.end)) && !isSpoken(inner, spoken));
}

function isDistanced(words: string): boolean {
  const parts = words.trim().split(/\s+/);
  if (words.trim() === '' || parts.length > MOST_WORDS || /[.,;:!?…]/.test(words)) return false;
  return parts.some((part) => /^\p{Ll}/u.test(part));
}

function isSpoken(inner: Span, spoken: readonly Span[]): boolean {
  return spoken.some((span) => span.start < inner.end && overlaps(span, inner));
}
