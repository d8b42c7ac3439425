import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { RelationFinding } from '../domain/dispute.js';
import type { Rule } from './finding.js';
import { readClaim } from './reading/read-claim.js';
import type { Pair, Reading } from './reading/reading.js';
import { actorRule } from './rules/actor.js';
import { agreement } from './rules/agreement.js';
import { antonymRule } from './rules/antonym.js';
import { originRule } from './rules/attribution.js';
import { causeRule } from './rules/cause.js';
import { certaintyRule, hedgeRule } from './rules/certainty.js';
import { clockRule } from './rules/clock.js';
import { dateRule } from './rules/date.js';
import { denialRule } from './rules/denial.js';
import { otherActRule } from './rules/other-act.js';
import { placeRule } from './rules/place.js';
import { polarityRule } from './rules/polarity.js';
import { quantityRule, quantityUpdateRule } from './rules/quantity.js';
import { rivalAgentRule } from './rules/rival-agent.js';
import { rivalCauseRule } from './rules/rival-cause.js';
import { quoteRule } from './rules/quote-variance.js';
import { singleDeedRule } from './rules/single-deed.js';
import { scoreRule } from './rules/score.js';
import { unrelatedRule } from './rules/unrelated.js';
import { updatesRule } from './rules/updates.js';
import { winnerRule } from './rules/winner.js';

/** In order of precedence: the precise rules first. */
const CONFLICTS: readonly Rule[] = [
  quoteRule, originRule, certaintyRule, causeRule, scoreRule, singleDeedRule, quantityUpdateRule, updatesRule, denialRule, placeRule, rivalCauseRule, actorRule, winnerRule, rivalAgentRule, unrelatedRule, quantityRule, dateRule, clockRule, polarityRule, antonymRule,
];
/** Rules that find neither a conflict nor an update; what is left over is agreement. */
const OTHERS: readonly Rule[] = [hedgeRule, otherActRule];

/**
 * Says how two comparable claims stand to each other and which rule decided, with the words of both that it rests on.
 *
 * Rules judge for themselves whether the slots match (item, status, arguments), so a false `comparable` does little harm.
 *
 * @param comparable probability from the matcher that both fill the same slot, 0–1.
 */
export function relateClaims(a: ClaimInContext, b: ClaimInContext, comparable: number): RelationFinding {
  return relateReadings(readClaim(a), readClaim(b), comparable);
}

/** As `relateClaims`, for claims that were read before. */
export function relateReadings(a: Reading, b: Reading, comparable: number): RelationFinding {
  const pair = { a, b, comparable };
  return firstFinding(CONFLICTS, pair) ?? firstFinding(OTHERS, pair) ?? agreement(pair);
}

/** As `relateReadings` where that finds a conflict or an update; whatever else it would find may come out as null. */
export function findConflict(a: Reading, b: Reading, comparable: number): RelationFinding | null {
  return firstFinding(CONFLICTS, { a, b, comparable });
}

function firstFinding(rules: readonly Rule[], pair: Pair): RelationFinding | null {
  for (const rule of rules) {
    const found = rule(pair);
    if (found !== null) return found;
  }
  return null;
}
