import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { RelationFinding } from '../domain/dispute.js';
import { type NegatedStatement, negatedStatement } from './bare/negated-statement.js';
import { dispute, finding } from './finding.js';
import { tokensEvidence, wholeClaim } from './reading/evidence.js';
import { overlapOf } from './reading/overlap.js';
import { readClaim } from './reading/read-claim.js';
import type { Pair, Reading } from './reading/reading.js';
import { isReversedTwice } from './slot/double-reversal.js';
import { judgePlainly } from './verdict/plain-difference.js';

/** Probability from which two texts of no known date are taken for one statement (chosen by cross-validation on labelled paraphrases). */
const ONE_STATEMENT = 0.4;
/** The same where rules find different values: in near-identical wording one statement is often told with other details. */
const DESPITE_VALUES = 0.6;
/** Share of the words of either that makes wording near-identical. */
const NEAR_IDENTICAL = 0.4;
/** Contradictions of sense, which no likeness outweighs. */
const OF_SENSE = /^(?:polarity|denial|antonym)$/;

/** Share of the longer text's words from which both are reports of one kind. */
const ALIKE_LONG = 0.8;

function areAlikeLong({ tokens: x }: Reading, { tokens: y }: Reading): boolean {
  return Math.min(x.length, y.length) >= ALIKE_LONG * Math.max(x.length, y.length);
}

/** Reversals that are told of others, however alike the texts are besides. */
const OF_OTHERS = /^(?:unrelated\/reversed-of-others|agreement\/of-some)$/;

/**
 * Corrects a finding for two texts of which no date is known: without an occasion, different renderings, names or hedges do
 * not tell two statements apart, and whether all that weighs in either is answered in the other makes them one. A short statement that
 * is negated stands against a text that affirms it.
 *
 * @param same probability that both state the same, 0–1, from `sameStatement`.
 */
export function settleUndated(found: RelationFinding, a: ClaimInContext, b: ClaimInContext, same: number): RelationFinding {
  const plain = judgePlainly({ a: readClaim(a), b: readClaim(b), comparable: same }, () => found);
  if (plain !== null && plain.rule !== 'agreement/added') return plain;
  if (OF_OTHERS.test(found.rule) && areAlikeLong(readClaim(a), readClaim(b))) return found;
  const negated = negatedStatement(readClaim(a), readClaim(b));
  const twice = negated !== null && isReversedTwice(negated.statement, negated.text) && areAlikeLong(readClaim(a), readClaim(b));
  if (negated !== null && !twice && (found.relation !== 'contradicts' || found.type === 'polarity')) return settleNegated(found, negated, { a: readClaim(a), b: readClaim(b), comparable: same });
  if (found.relation !== 'equivalent' && (found.relation === 'contradicts' ? outweighed(found, a, b, same) : same >= ONE_STATEMENT)) {
    return finding({ relation: 'equivalent', rule: 'agreement/wording', confidence: same, a: wholeClaim(readClaim(a)), b: wholeClaim(readClaim(b)), explanation: 'They state the same thing in much the same words.' });
  }
  if (found.relation === 'equivalent' && same < ONE_STATEMENT) {
    return finding({ relation: 'compatible', rule: 'agreement/distant', confidence: 0.5, a: wholeClaim(readClaim(a)), b: wholeClaim(readClaim(b)), explanation: 'They do not conflict, and their words differ too much to call them one statement.' });
  }
  return found;
}

/** Different values in near-identical wording; what is denied or turned round stays a contradiction. */
function outweighed(found: RelationFinding, a: ClaimInContext, b: ClaimInContext, same: number): boolean {
  const overlap = overlapOf(readClaim(a), readClaim(b));
  return same >= DESPITE_VALUES && !OF_SENSE.test(found.type ?? '') && Math.min(overlap.a, overlap.b) >= NEAR_IDENTICAL;
}

/** Without an occasion the words alone tell whether the text affirms what the statement negates. */
function settleNegated(found: RelationFinding, { negator, probability, statement, stretch, text }: NegatedStatement, pair: Pair): RelationFinding {
  const denied = tokensEvidence(statement, negator, statement.tokens.length);
  const stated = stretch === null ? wholeClaim(text) : tokensEvidence(text, stretch[0], stretch[1] + 1);
  const [a, b] = statement === pair.a ? [denied, stated] : [stated, denied];
  if (probability >= 0.5) return dispute(pair, 'polarity', { rule: 'polarity/statement', confidence: probability, a, b, about: 'One affirms what the other negates' });
  if (found.relation !== 'contradicts' && found.relation !== 'equivalent') return found;
  return finding({ relation: 'compatible', rule: 'polarity/open', confidence: 1 - probability, a, b, explanation: 'One negates something that the other does not clearly state.' });
}
