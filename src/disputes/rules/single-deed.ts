import { dispute, type Rule } from '../finding.js';
import { phraseAround, tokensEvidence } from '../reading/evidence.js';
import type { Name, Pair, Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { alignPredicates } from '../slot/align-predicates.js';
import { canAct, meet, rolesOf } from '../slot/roles.js';
import { ownNames, sharedNameCount } from '../slot/subjects.js';

/** One deed that only one person can have done: the decisive goal, the winning bid, the fatal shot. */
const SINGLE = /\b(?:winner|only goal|winning (?:goal|run|try|shot|bid|point|penalty)|decider|decisive (?:goal|vote|shot)|fatal shot|equali[sz]er|first goal|opening goal|all that separated|casting vote|first (?:shots?|blow|punch|stone)|opened fire first|fired first|shot first|thanks to (?:a|the|an early|a late) (?:goal|penalty|try|header) (?:by|from))\b/i;
const WEEK = 7 * 86_400_000;

const tellsSingle = ofReading((reading): boolean => SINGLE.test(reading.text));

/** Two people are each given a deed that only one can have done. */
export const singleDeedRule: Rule = (pair) => {
  if (!tellsSingle(pair.a) || !tellsSingle(pair.b) || Math.abs(pair.a.published - pair.b.published) > WEEK) return null;
  const [x, y] = [person(pair.a, pair.b), person(pair.b, pair.a)];
  if (x === null || y === null || sharedNameCount(pair.a, pair.b) === 0) return firstBlow(pair);
  return dispute(pair, 'actor', { rule: 'actor/single-deed', confidence: 0.75, a: tokensEvidence(pair.a, x.from, x.to), b: tokensEvidence(pair.b, y.from, y.to), about: 'Different people are named' });
};

/** Who struck first, by calling: the doers of one act have nothing in common. */
function firstBlow(pair: Pair): ReturnType<Rule> {
  if (!FIRST.test(pair.a.text) || !FIRST.test(pair.b.text)) return null;
  for (const { a, b } of alignPredicates(pair.a, pair.b)) {
    const [x, y] = [rolesOf(pair.a, a).agent, rolesOf(pair.b, b).agent];
    const [left, right] = [without(x, y), without(y, x)];
    if (a.negated || b.negated || !canAct(pair.a, left) || !canAct(pair.b, right) || meet(left, right)) continue;
    return dispute(pair, 'actor', { rule: 'actor/first', confidence: 0.7, a: phraseAround(pair.a, a.token), b: phraseAround(pair.b, b.token), about: 'Different sides are said to have begun' });
  }
  return null;
}

/** What only one side names: a place that both stand at says nothing of who they are. */
function without(x: ReadonlySet<string>, y: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...x].filter((key) => !y.has(key)));
}

const FIRST = /\b(?:first (?:shots?|blow|punch|stone)|(?:opened fire|fired|shot) first)\b/i;

/** A full name that the other text lacks. */
function person(reading: Reading, other: Reading): Name | null {
  return ownNames(reading, other).find((name) => name.words.length >= 2) ?? null;
}
