import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { RelationFinding } from '../domain/dispute.js';
import { type NegatedStatement, negatedStatement } from './bare/negated-statement.js';
import { dispute, finding } from './finding.js';
import { tokensEvidence, wholeClaim } from './reading/evidence.js';
import { readClaim } from './reading/read-claim.js';
import type { Pair } from './reading/reading.js';

/** Probability of the matcher from which two texts of no known date are taken for one statement (chosen on labelled paraphrases). */
const ONE_STATEMENT = 0.4;
/** Below this, agreement of the words that rules look at is not believed. */
const TOO_FAR = 0.3;
/** Findings that rest on the occasion being known or on wording alone; conflicts and refinements of values stay. */
const OPEN = /^(?:agreement\/(?:refined|none)|certainty\/hedged|quote\/(?:partial|words)|unrelated\/)/;

/**
 * Corrects a finding for two texts of which no date is known: without an occasion, different renderings, names or hedges do
 * not tell two statements apart, and near-identical wording makes them one. A short statement that is negated stands against a
 * text that affirms it.
 */
export function settleUndated(found: RelationFinding, a: ClaimInContext, b: ClaimInContext, comparable: number): RelationFinding {
  const negated = negatedStatement(readClaim(a), readClaim(b));
  if (negated !== null && (found.relation !== 'contradicts' || found.type === 'polarity')) return settleNegated(found, negated, { a: readClaim(a), b: readClaim(b), comparable });
  if (OPEN.test(found.rule) && comparable >= ONE_STATEMENT) {
    return finding({ relation: 'equivalent', rule: 'agreement/wording', confidence: comparable, a: wholeClaim(readClaim(a)), b: wholeClaim(readClaim(b)), explanation: 'They state the same thing in much the same words.' });
  }
  if (found.relation === 'equivalent' && comparable < TOO_FAR) {
    return finding({ relation: 'compatible', rule: 'agreement/distant', confidence: 0.5, a: wholeClaim(readClaim(a)), b: wholeClaim(readClaim(b)), explanation: 'They do not conflict, and their words differ too much to call them one statement.' });
  }
  return found;
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
