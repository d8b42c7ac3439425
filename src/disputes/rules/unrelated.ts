import type { TimeValue } from '../../domain/time-value.js';
import { finding, type Rule } from '../finding.js';
import { overlapOf } from '../reading/overlap.js';
import type { Pair, Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { disjointTimes } from './date.js';
import { compareIntervals } from '../slot/compare-intervals.js';
import { contrasted, ofOtherSides } from '../slot/contrasts.js';
import { alignPredicates } from '../slot/align-predicates.js';
import { inOrder } from '../slot/update-markers.js';
import { measuresApart } from '../slot/measured-acts.js';
import { matchQuantities } from '../slot/match-quantities.js';
import { isOtherPeriod, isOtherStretch } from '../slot/periods.js';
import { outcomesDiffer } from '../slot/outcomes.js';
import { namesakes, sharedNameCount } from '../slot/subjects.js';

const DAY = 86_400_000;

/** Reasons for which two claims of one topic fill different slots, each with the sentence that states it. */
const REASONS: readonly (readonly [string, string, (pair: Pair) => boolean])[] = [
  ['unrelated/namesake', 'They name different places or people of similar name.', (pair) => namesakes(pair.a, pair.b)],
  ['unrelated/other-occasion', 'They were published far apart and speak of different occasions.', (pair) => Math.abs(pair.a.published - pair.b.published) > 10 * DAY],
  ['unrelated/other-part', 'They speak of different parts or kinds of a thing.', (pair) => contrasted(pair.a, pair.b) || (hasAmounts(pair) && ofOtherSides(pair.a, pair.b))],
  ['unrelated/other-period', 'They speak of different periods.', (pair) => isOtherPeriod(pair) && (hasAmounts(pair) || least(pair) < 0.36) && !sharesAmount(pair)],
  ['unrelated/other-stretch', 'Their figures are of stretches of different length.', (pair) => isOtherStretch(pair) && hasRates(pair) && !sharesAmount(pair)],
  ['unrelated/other-rank', 'They speak of different rounds or ranks.', (pair) => otherRank(pair)],
  ['unrelated/other-outcome', 'They tell different parts of the event.', (pair) => outcomesDiffer(pair.a, pair.b) && !sharesAmount(pair)],
  ['unrelated/other-amount', 'Their figures measure different things.', (pair) => otherAmounts(pair)],
  ['unrelated/planned-and-past', 'One speaks of what is planned, the other of what has been.', (pair) => plannedAndPast(pair)],
  ['unrelated/other-time', 'They speak of different times.', (pair) => farTimes(pair)],
];

/** Decides pairs that name different people or places: two occasions, or two statements of one. */
export const noCommonNameRule: Rule = (pair) =>
  noCommonName(pair) ? finding({ relation: 'unrelated', rule: 'unrelated/no-common-name', confidence: 0.65, explanation: 'They name different people or places.' }) : null;

/** Decides pairs that share a topic but not a slot. */
export const unrelatedRule: Rule = (pair) => {
  for (const [rule, explanation, holds] of REASONS) if (holds(pair)) return finding({ relation: 'unrelated', rule, confidence: 0.65, explanation });
  return null;
};

function least(pair: Pair): number {
  const overlap = overlapOf(pair.a, pair.b);
  return Math.min(overlap.a, overlap.b);
}

function hasAmounts(pair: Pair): boolean {
  return pair.a.quantities.length > 0 && pair.b.quantities.length > 0;
}

/** Shares and sums of money on both sides: they hold for the stretch they are given for. */
function hasRates(pair: Pair): boolean {
  const rates = (reading: Reading): boolean => reading.quantities.some((one) => one.unit === 'percent' || /^[A-Z]{3}$/.test(one.unit));
  return rates(pair.a) && rates(pair.b);
}

function sharesAmount(pair: Pair): boolean {
  return matchQuantities(pair.a, pair.b).some((match) => match.relation === 'equal');
}

function noCommonName(pair: Pair): boolean {
  const both = pair.a.names.length > 0 && pair.b.names.length > 0;
  const overlap = overlapOf(pair.a, pair.b);
  return both && sharedNameCount(pair.a, pair.b) === 0 && !sharesAmount(pair) && Math.max(overlap.a, overlap.b) < 0.75;
}

const RANK = /\b(first|second|third|fourth|fifth|final|run-off|semi-final|quarter-final|men['’]s|women['’]s|junior|senior|under-\d+)(?=[- ](?:round|dose|doses|leg|half|quarter|final|finals|phase|stage|instance|heat|test|set|race|team|title|division|place|term|reading|trial|appeal|wave)|\b)/gi;

/** One speaks of the first dose, round or quarter, the other of the second; or of the men's final and of the women's. */
export function otherRank(pair: Pick<Pair, 'a' | 'b'>): boolean {
  const others = ranks(pair.b);
  for (const [line, own] of ranks(pair.a)) {
    const there = others.get(line);
    if (there !== undefined && ![...own].some((rank) => there.has(rank))) return true;
  }
  return false;
}

/** By kind of rank: those that a claim names. */
const ranks = ofReading((reading): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>();
  for (const match of reading.text.matchAll(RANK)) {
    const rank = match[1]!.toLowerCase().replace('’', "'");
    const line = /men's$/.test(rank) ? 'sex' : /^(?:junior|senior|under)/.test(rank) ? 'age' : /(?:final|off)$/.test(rank) ? 'stage' : 'ordinal';
    found.set(line, (found.get(line) ?? new Set()).add(rank));
  }
  return found;
});

/** Amounts of one unit on both sides, none of which can be paired. */
function otherAmounts(pair: Pair): boolean {
  if (!hasAmounts(pair)) return false;
  const counted = (reading: Reading): Reading['quantities'] => reading.quantities.filter((one) => one.unit !== 'year-age' && one.unit !== 'score' && one.unit !== 's' && !(one.unit === 'count' && one.lo === 1));
  const [x, y] = [counted(pair.a), counted(pair.b)];
  if (x.length === 0 || y.length === 0) return false;
  if (matchQuantities(pair.a, pair.b).length === 0 && x.some((one) => y.some((other) => one.unit === 'count' && other.unit === 'count' && one.lo !== 0 && other.lo !== 0 && measuresApart(pair.a, one, pair.b, other)))) return true;
  const same = x.some((one) => one.unit !== 'count' && y.some((other) => one.unit === other.unit && one.item !== null && other.item !== null));
  const agree = x.some((one) => y.some((other) => one.unit === other.unit && compareIntervals(one, other) !== 'disjoint'));
  return same && !agree && matchQuantities(pair.a, pair.b).length === 0;
}

/** One act announced or threatened, another of the kind done before, each with its own figure. */
function plannedAndPast(pair: Pair): boolean {
  if (inOrder(pair) !== null || !hasAmounts(pair) || sharesAmount(pair)) return false;
  return plannedAgainstPast(pair.a, pair.b);
}

/** The same kind of act lies ahead in one claim and is past in the other. */
function plannedAgainstPast(x: Reading, y: Reading): boolean {
  return alignPredicates(x, y).some(({ a, b }) => (a.time === 'future' || a.conditional) !== (b.time === 'future' || b.conditional) && (a.time === 'past' || b.time === 'past'));
}

/** Times a year or more apart: the past of the place, not the event. */
function farTimes(pair: Pair): boolean {
  const rivals = disjointTimes(pair);
  return rivals !== null && yearsApart(rivals) && (least(pair) < 0.38 || widths(rivals) >= 3);
}

/** Steps of granularity between two times. */
function widths(rivals: readonly [TimeValue, TimeValue]): number {
  return Math.abs(ORDER.indexOf(rivals[0].granularity) - ORDER.indexOf(rivals[1].granularity));
}

const ORDER: readonly TimeValue['granularity'][] = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade'];

function yearsApart(rivals: readonly [TimeValue, TimeValue]): boolean {
  return Math.abs(Date.parse(rivals[0].from!.slice(0, 10)) - Date.parse(rivals[1].from!.slice(0, 10))) > 330 * DAY;
}
