import { dispute, type Rule } from '../finding.js';
import { phraseAround, tokensEvidence } from '../reading/evidence.js';
import { overlapOf } from '../reading/overlap.js';
import type { Pair, Reading } from '../reading/reading.js';
import { alignPredicates, type AlignedPredicates } from '../slot/align-predicates.js';
import type { Predicate } from '../../text/predicates/predicate.js';

/**
 * One claim affirms what the other negates: the same predicate with opposite polarity, its arguments shared.
 *
 * Double negation, implicatives and "failed to rule out" are settled by the predicates themselves; both negated agree.
 */
export const polarityRule: Rule = (pair) => {
  const overlap = overlapOf(pair.a, pair.b);
  const aligned = alignPredicates(pair.a, pair.b).filter((one) => asserted(one.a) && asserted(one.b));
  const flipped = aligned.find((one) => one.a.negated !== one.b.negated);
  if (flipped === undefined || aligned.some((one) => one.a.negated === one.b.negated && one.key === flipped.key)) return null;
  if (Math.max(overlap.a, overlap.b) < 0.3 || Math.min(overlap.a, overlap.b) < 0.25) return null;
  return polarityDispute(pair, flipped);
};

function asserted(predicate: Predicate): boolean {
  return predicate.certainty !== 'U' && !predicate.conditional;
}

function polarityDispute(pair: Pair, flipped: AlignedPredicates): ReturnType<Rule> {
  return dispute(pair, 'polarity', {
    rule: 'polarity/negated',
    confidence: 0.75,
    a: predicateEvidence(pair.a, flipped.a),
    b: predicateEvidence(pair.b, flipped.b),
    about: 'One affirms what the other negates',
  });
}

/** The predicate with its negators and the words beside it. */
export function predicateEvidence(reading: Reading, predicate: Predicate): ReturnType<typeof phraseAround> {
  if (predicate.negators.length === 0) return phraseAround(reading, predicate.token);
  const first = Math.min(predicate.token, ...predicate.negators);
  const last = Math.max(predicate.token, ...predicate.negators);
  return tokensEvidence(reading, first, Math.min(reading.tokens.length, last + 3));
}
