import type { Predicate } from '../../text/predicates/predicate.js';
import { dispute, type Rule } from '../finding.js';
import { phraseAround, tokensEvidence } from '../reading/evidence.js';
import { overlapOf } from '../reading/overlap.js';
import type { Reading, Term } from '../reading/reading.js';
import { alignPredicates } from '../slot/align-predicates.js';

/**
 * One claim affirms what the other negates: the same predicate, or the same thing said not to be, with shared arguments.
 *
 * Double negation, implicatives and "failed to rule out" are settled by the predicates themselves; both negated agree.
 */
export const polarityRule: Rule = (pair) => {
  const overlap = overlapOf(pair.a, pair.b);
  if (Math.max(overlap.a, overlap.b) < 0.3 || Math.min(overlap.a, overlap.b) < 0.2) return null;
  const aligned = alignPredicates(pair.a, pair.b).filter((one) => asserted(one.a) && asserted(one.b));
  const flipped = aligned.find((one) => one.a.negated !== one.b.negated);
  if (flipped !== undefined && !aligned.some((one) => one.a.negated === one.b.negated && one.key === flipped.key)) {
    return dispute(pair, 'polarity', {
      rule: 'polarity/negated',
      confidence: 0.75,
      a: predicateEvidence(pair.a, flipped.a),
      b: predicateEvidence(pair.b, flipped.b),
      about: 'One affirms what the other negates',
    });
  }
  const none = absence(pair.a, pair.b) ?? absence(pair.b, pair.a);
  if (none === null) return null;
  const [x, y] = absence(pair.a, pair.b) === null ? [none.there, none.absent] : [none.absent, none.there];
  return dispute(pair, 'polarity', { rule: 'polarity/absent', confidence: 0.7, a: around(pair.a, x), b: around(pair.b, y), about: 'One says there was what the other says there was not' });
};

function asserted(predicate: Predicate): boolean {
  return predicate.certainty !== 'U' && !predicate.conditional;
}

/** "No siren sounded" against a text in which sirens did: the noun that "no" denies stands affirmed in the other. */
function absence(denier: Reading, other: Reading): { readonly absent: Term; readonly there: Term } | null {
  for (const absent of denier.terms) {
    if (absent.kind !== 'noun' || !deniedNoun(denier, absent.token)) continue;
    const there = other.terms.find((term) => term.key === absent.key && term.kind === 'noun' && !deniedNoun(other, term.token));
    if (there === undefined || other.predicates.some((predicate) => predicate.negated) || denier.tokens.filter((token) => token.lower === 'no').length > 1) continue;
    return { absent, there };
  }
  return null;
}

function deniedNoun(reading: Reading, token: number): boolean {
  for (let at = token - 1; at >= Math.max(0, token - 3); at--) {
    const { lower, pos } = reading.tokens[at]!;
    if (lower === 'no') return !reading.tokens.slice(Math.max(0, at - 3), at).some((token) => token.lower === 'if' || token.lower === 'unless');
    if (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN') return false;
  }
  return false;
}

function around(reading: Reading, term: Term): ReturnType<typeof phraseAround> {
  return phraseAround(reading, term.token);
}

/** The predicate with its negators and the words beside it. */
export function predicateEvidence(reading: Reading, predicate: Predicate): ReturnType<typeof phraseAround> {
  if (predicate.negators.length === 0) return phraseAround(reading, predicate.token);
  const first = Math.min(predicate.token, ...predicate.negators);
  const last = Math.max(predicate.token, ...predicate.negators);
  return tokensEvidence(reading, first, Math.min(reading.tokens.length, last + 3));
}
