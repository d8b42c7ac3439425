import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { RelationFinding } from '../domain/dispute.js';
import { finding } from './finding.js';
import { wholeClaim } from './reading/evidence.js';
import { readClaim } from './reading/read-claim.js';

/** Probability of the matcher from which two texts of no known date are taken for one statement (chosen on labelled paraphrases). */
const ONE_STATEMENT = 0.4;
/** Below this, agreement of the words that rules look at is not believed. */
const TOO_FAR = 0.3;
/** Findings that rest on the occasion being known or on wording alone; conflicts and refinements of values stay. */
const OPEN = /^(?:agreement\/(?:refined|none)|certainty\/hedged|quote\/(?:partial|words)|unrelated\/)/;

/**
 * Corrects a finding for two texts of which no date is known: without an occasion, different renderings, names or hedges do
 * not tell two statements apart, and near-identical wording makes them one.
 */
export function settleUndated(found: RelationFinding, a: ClaimInContext, b: ClaimInContext, comparable: number): RelationFinding {
  if (OPEN.test(found.rule) && comparable >= ONE_STATEMENT) {
    return finding({ relation: 'equivalent', rule: 'agreement/wording', confidence: comparable, a: wholeClaim(readClaim(a)), b: wholeClaim(readClaim(b)), explanation: 'They state the same thing in much the same words.' });
  }
  if (found.relation === 'equivalent' && comparable < TOO_FAR) {
    return finding({ relation: 'compatible', rule: 'agreement/distant', confidence: 0.5, a: wholeClaim(readClaim(a)), b: wholeClaim(readClaim(b)), explanation: 'They do not conflict, and their words differ too much to call them one statement.' });
  }
  return found;
}
