import { dispute, type Rule } from '../finding.js';
import { tokensEvidence } from '../reading/evidence.js';
import type { Name, Reading } from '../reading/reading.js';
import { ownNames, sharedNameCount } from '../slot/subjects.js';

/** One deed that only one person can have done: the decisive goal, the winning bid, the fatal shot. */
const SINGLE = /\b(?:winner|only goal|winning (?:goal|run|try|shot|bid|point|penalty)|decider|decisive (?:goal|vote|shot)|fatal shot|equali[sz]er|first goal|opening goal|all that separated|casting vote|thanks to (?:a|the|an early|a late) (?:goal|penalty|try|header) (?:by|from))\b/i;
const WEEK = 7 * 86_400_000;

/** Two people are each given a deed that only one can have done. */
export const singleDeedRule: Rule = (pair) => {
  if (!SINGLE.test(pair.a.text) || !SINGLE.test(pair.b.text) || Math.abs(pair.a.published - pair.b.published) > WEEK) return null;
  const [x, y] = [person(pair.a, pair.b), person(pair.b, pair.a)];
  if (x === null || y === null || sharedNameCount(pair.a, pair.b) === 0) return null;
  return dispute(pair, 'actor', { rule: 'actor/single-deed', confidence: 0.75, a: tokensEvidence(pair.a, x.from, x.to), b: tokensEvidence(pair.b, y.from, y.to), about: 'Different people are named' });
};

/** A full name that the other text lacks. */
function person(reading: Reading, other: Reading): Name | null {
  return ownNames(reading, other).find((name) => name.words.length >= 2) ?? null;
}
