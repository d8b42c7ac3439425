import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { RelationFinding } from '../domain/dispute.js';
import { isQuestion } from '../domain/question.js';
import type { Rule } from './finding.js';
import { readClaim } from './reading/read-claim.js';
import type { Pair } from './reading/reading.js';
import { actorRule } from './rules/actor.js';
import { ageRule } from './rules/age.js';
import { agreement } from './rules/agreement.js';
import { originRule } from './rules/attribution.js';
import { causeRule } from './rules/cause.js';
import { certaintyRule, hedgeRule } from './rules/certainty.js';
import { clockRule } from './rules/clock.js';
import { dateRule } from './rules/date.js';
import { denialRule } from './rules/denial.js';
import { otherActRule } from './rules/other-act.js';
import { localPlaceRule } from './rules/local-place.js';
import { negatedQuoteRule } from './rules/negated-quote.js';
import { placeRule } from './rules/place.js';
import { quantityRule, quantityUpdateRule } from './rules/quantity.js';
import { ofTheSame, reversalRule, unlessReversed } from './rules/reversal.js';
import { rivalAgentRule } from './rules/rival-agent.js';
import { rivalCauseRule } from './rules/rival-cause.js';
import { quoteRule } from './rules/quote-variance.js';
import { spelledNameRule } from './rules/spelled-name.js';
import { singleDeedRule } from './rules/single-deed.js';
import { marginRule, scoreRule } from './rules/score.js';
import { undecidedRule } from './rules/undecided.js';
import { noCommonNameRule, unrelatedRule } from './rules/unrelated.js';
import { updatesRule } from './rules/updates.js';
import { winnerRule } from './rules/winner.js';

const BEFORE_VALUES: readonly Rule[] = [
  negatedQuoteRule, quoteRule, originRule, ageRule, spelledNameRule, certaintyRule, undecidedRule, causeRule, scoreRule, marginRule, singleDeedRule, quantityUpdateRule, updatesRule, ofTheSame(denialRule), unlessReversed(placeRule), localPlaceRule, rivalCauseRule, actorRule, ofTheSame(winnerRule), rivalAgentRule,
];
const VALUES: readonly Rule[] = [unrelatedRule, quantityRule, unlessReversed(dateRule), clockRule];
const AFTER_VALUES: readonly Rule[] = [reversalRule];
/** In order of precedence: the precise rules first. */
const CONFLICTS: readonly Rule[] = [...BEFORE_VALUES, noCommonNameRule, ...VALUES, ...AFTER_VALUES];
/** Reports of one event may give rival figures and times of it without a name in common. */
const IN_ONE_EVENT: readonly Rule[] = [...BEFORE_VALUES, ...VALUES, noCommonNameRule, ...AFTER_VALUES];
/** A question states nothing that anything could conflict with, but may be worded in two ways. */
const OF_QUESTIONS: readonly Rule[] = [quoteRule];
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
  return relateReadings({ a: readClaim(a), b: readClaim(b), comparable });
}

/** As `relateClaims`, for claims that were read before. */
export function relateReadings(pair: Pair): RelationFinding {
  return findConflict(pair) ?? firstFinding(OTHERS, pair) ?? agreement(pair);
}

/** As `relateReadings` where that finds a conflict or an update; whatever else it would find may come out as null. */
export function findConflict(pair: Pair): RelationFinding | null {
  if (isQuestion(pair.a.text) || isQuestion(pair.b.text)) return firstFinding(OF_QUESTIONS, pair);
  return firstFinding(pair.oneEvent === true ? IN_ONE_EVENT : CONFLICTS, pair);
}

function firstFinding(rules: readonly Rule[], pair: Pair): RelationFinding | null {
  for (const rule of rules) {
    const found = rule(pair);
    if (found !== null) return found;
  }
  return null;
}
