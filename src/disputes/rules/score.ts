import type { Quantity } from '../../domain/quantity.js';
import { dispute, type Rule } from '../finding.js';
import { evidenceAt, inClaim } from '../reading/evidence.js';
import { marginOfVotes } from '../reading/margin.js';
import type { Pair, Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { compareIntervals } from '../slot/compare-intervals.js';
import { sharedNameCount } from '../slot/subjects.js';
import { otherRank } from './unrelated.js';

/** Two tallies of one match or vote that are not the same. */
export const scoreRule: Rule = (pair) => {
  const [x, y] = [tally(pair.a), tally(pair.b)];
  if (x === null || y === null) return null;
  const isVote = isOneVote(pair, x, y);
  if (!isVote && sharedNameCount(pair.a, pair.b) === 0) return null;
  if (otherRank(pair)) return null;
  if (x.higher.lo === y.higher.lo && x.lower.lo === y.lower.lo) return null;
  if (Math.abs(pair.a.published - pair.b.published) > 7 * 86_400_000) return null;
  const a = evidenceAt(pair.a, inClaim(pair.a, x.higher.start), inClaim(pair.a, x.higher.end));
  const b = evidenceAt(pair.b, inClaim(pair.b, y.higher.start), inClaim(pair.b, y.higher.end));
  return dispute(pair, 'quantity', { rule: isVote ? 'quantity/vote' : 'quantity/score', confidence: 0.85, a, b, about: 'The tallies differ' });
};

/** In reports of one event: the winner is said to have won by two numbers of votes. */
export const marginRule: Rule = (pair) => {
  if (pair.oneEvent !== true) return null;
  const [x, y] = [marginOfVotes(pair.a), marginOfVotes(pair.b)];
  if (x === null || y === null || compareIntervals(x.votes, y.votes) !== 'disjoint' || otherRank(pair)) return null;
  const [a, b] = [evidenceAt(pair.a, x.start, x.end), evidenceAt(pair.b, y.start, y.end)];
  return dispute(pair, 'quantity', { rule: 'quantity/margin', confidence: 0.8, a, b, about: 'The margins differ' });
};

interface Tally {
  readonly higher: Quantity;
  readonly lower: Quantity;
}

const VOTE = /\b(?:vot(?:e|es|ed|ing)|ballot|motion|councillors|lawmakers|senators|deputies|MPs|shareholders)\b/;
/** Votes from which a number is no accident. */
const MANY = 10;

/** Both tell of a vote, and one side of it, or both together, come to the same large number: votes are often told without a name. */
function isOneVote({ a, b }: Pair, x: Tally, y: Tally): boolean {
  const total = ({ higher, lower }: Tally): number => (higher.lo ?? 0) + (lower.lo ?? 0);
  return VOTE.test(a.text) && VOTE.test(b.text) && (x.higher.lo === y.higher.lo || x.lower.lo === y.lower.lo || total(x) === total(y)) && Math.min(x.higher.lo ?? 0, y.higher.lo ?? 0) >= MANY;
}

const tally = ofReading((reading): Tally | null => {
  const higher = reading.quantities.find((quantity) => quantity.item === 'higher');
  const lower = reading.quantities.find((quantity) => quantity.item === 'lower');
  return higher === undefined || lower === undefined ? forAndAgainst(reading) : { higher, lower };
});

/** "24 councillors voted for closure and 18 against". */
function forAndAgainst({ claim: { claim }, quantities, text }: Reading): Tally | null {
  const counts = quantities.filter(({ unit, lo }) => unit === 'count' && lo !== null);
  const said = (quantity: Quantity): string => text.slice(quantity.end - claim.start);
  const yes = counts.find((quantity) => FOR.test(said(quantity)));
  const no = counts.find((quantity) => quantity !== yes && AGAINST.test(said(quantity)));
  if (yes === undefined || no === undefined) return null;
  return (yes.lo ?? 0) >= (no.lo ?? 0) ? { higher: yes, lower: no } : { higher: no, lower: yes };
}

const FOR = /^(?: \w+){0,3} (?:(?:voted|were|was|voting) )?(?:for|in favour|in favor)\b/;
const AGAINST = /^(?: \w+){0,2} (?:(?:voted|were|was|voting) )?against\b/;
