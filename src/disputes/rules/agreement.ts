import type { RelationFinding } from '../../domain/dispute.js';
import { bothSay, finding } from '../finding.js';
import { evidenceAt, inClaim, wholeClaim } from '../reading/evidence.js';
import { overlapOf } from '../reading/overlap.js';
import type { Pair, Reading } from '../reading/reading.js';
import type { Span } from '../../domain/span.js';
import { otherArgument } from '../slot/other-argument.js';
import { ownNames } from '../slot/subjects.js';
import { matchQuantities, type QuantityMatch } from '../slot/match-quantities.js';

/** Overlap below which different counts make different statements. */
const OTHER_WORDS = 0.6;

/** What is left when no rule found a conflict: a refinement, the same statement, or no relation at all. */
export function agreement(pair: Pair): RelationFinding {
  const overlap = overlapOf(pair.a, pair.b);
  const [least, most] = [Math.min(overlap.a, overlap.b), Math.max(overlap.a, overlap.b)];
  if (pair.comparable < 0.1 || (least < 0.3 && most < 0.42 && pair.comparable < 0.75)) {
    return finding({ relation: 'unrelated', rule: 'agreement/none', confidence: 0.5, explanation: 'They share too little to be about the same thing.' });
  }
  if (sharesOnlyNames(pair)) return finding({ relation: 'unrelated', rule: 'agreement/names-only', confidence: 0.5, explanation: 'They name the same people or places and share nothing that is said of them.' });
  const matches = matchQuantities(pair.a, pair.b);
  const refined = closerFigure(pair);
  if (refined !== undefined) {
    const a = at(pair.a, refined.a);
    const b = at(pair.b, refined.b);
    return finding({ relation: 'compatible', rule: 'quantity/overlap', confidence: 0.75, a, b, explanation: `One figure is a closer statement of the other: ${bothSay(pair, a, b)}` });
  }
  if (countOthers(pair, matches)) return finding({ relation: 'unrelated', rule: 'agreement/other-counts', confidence: 0.55, explanation: 'They count different people or things.' });
  const [extraA, extraB] = [specifics(pair.a, pair.b), specifics(pair.b, pair.a)];
  if (timesRefine(pair) || most - least > 0.4 || Math.min(extraA, extraB) === 0 && Math.max(extraA, extraB) > 0) {
    return finding({ relation: 'compatible', rule: 'agreement/refined', confidence: 0.6, a: wholeClaim(pair.a), b: wholeClaim(pair.b), explanation: 'They agree, and one says more than the other.' });
  }
  if (matches.length === 0 && otherArgument(pair)) return finding({ relation: 'unrelated', rule: 'agreement/other-argument', confidence: 0.5, explanation: 'They tell the same kind of act of different things or people.' });
  return finding({ relation: 'equivalent', rule: 'agreement/same', confidence: 0.6, a: wholeClaim(pair.a), b: wholeClaim(pair.b), explanation: 'They state the same thing.' });
}

/** Amounts of which one is a closer statement of the other ("more than 40", "43"). */
export function closerFigure({ a, b }: Pair): QuantityMatch | undefined {
  return matchQuantities(a, b).find(({ fit, relation }) => relation === 'overlap' && fit >= 0.3);
}

/** Nothing but names is common, and each says at least two things of its own. */
function sharesOnlyNames({ a, b }: Pair): boolean {
  const said = (reading: Reading): ReadonlySet<string> => new Set(reading.terms.filter(({ kind }) => kind !== 'name').map(({ key }) => key));
  const [x, y] = [said(a), said(b)];
  return Math.min(x.size, y.size) >= 2 && ![...x].some((key) => b.keys.has(key)) && ![...y].some((key) => a.keys.has(key));
}

/** Each counts people or things, none of which the other counts, and their words differ. */
function countOthers(pair: Pair, matches: readonly QuantityMatch[]): boolean {
  const counts = (reading: Reading): number => reading.quantities.filter((one) => one.unit === 'count' && one.item !== null && one.lo !== null && one.lo > 1).length;
  const overlap = overlapOf(pair.a, pair.b);
  return matches.length === 0 && counts(pair.a) > 0 && counts(pair.b) > 0 && Math.min(overlap.a, overlap.b) < OTHER_WORDS;
}

function at(reading: Reading, span: Span): ReturnType<typeof evidenceAt> {
  return evidenceAt(reading, inClaim(reading, span.start), inClaim(reading, span.end));
}

/** Names, amounts and times that the other claim lacks. */
function specifics(reading: Reading, other: Reading): number {
  const matched = new Set(matchQuantities(reading, other).map((match) => match.a));
  const amounts = reading.quantities.filter((one) => !matched.has(one) && one.unit !== 'score' && one.unit !== 's').length;
  const places = ownNames(reading, other).filter((name) => name.from > 0).length;
  return amounts + places;
}

/** The times of the two overlap and one is narrower. */
function timesRefine(pair: Pair): boolean {
  return pair.a.times.some((x) => pair.b.times.some((y) => x.from !== null && y.from !== null && x.granularity !== y.granularity && x.from.slice(0, 10) < y.to! && y.from.slice(0, 10) < x.to!));
}
