import type { Quantity } from '../../domain/quantity.js';
import { inClaim, tokenAtOffset } from '../reading/evidence.js';
import type { Pair, Reading } from '../reading/reading.js';
import { compareIntervals } from '../slot/compare-intervals.js';
import { matchQuantities } from '../slot/match-quantities.js';
import { isIncrement } from '../slot/update-markers.js';
import { disjointTimes } from '../rules/date.js';
import { isOtherPeriod } from '../slot/periods.js';
import { type Alignment, answered } from './align-content.js';

const HOUR = 3_600_000;
/** Tokens on either side of an amount that tell what it measures. */
const REACH = 6;

/** How amounts, times and dates of publication of two claims stand to each other. */
export function valueSigns(pair: Pair, aligned: Alignment): Readonly<Record<string, number>> {
  const { a, b } = pair;
  const [x, y] = [amountsOf(a), amountsOf(b)];
  const rivals = rivalAmounts(pair, aligned);
  const matches = matchQuantities(a, b);
  const fit = (relation: string): number => Math.max(0, ...matches.filter((match) => match.relation === relation).map((match) => match.fit));
  const equal = x.some((one) => y.some((other) => one.unit === other.unit && compareIntervals(one, other) === 'equal'));
  const gap = Math.abs(a.published - b.published) / HOUR;
  return {
    amountsBoth: Number(x.length > 0 && y.length > 0), amountsOne: Number(x.length > 0 !== y.length > 0),
    amountEqual: Number(equal), amountOverlap: fit('overlap'), amountRival: fit('disjoint'),
    rivalContext: equal ? 0 : (rivals?.context ?? 0), rivalNear: rivals === null || equal ? 0 : rivals.near,
    unitsApart: Number(x.length > 0 && y.length > 0 && !x.some((one) => y.some((other) => one.unit === other.unit))),
    vagueOne: Number(isVague(a) !== isVague(b)),
    increment: Number(isIncrement(a) !== isIncrement(b)),
    timesApart: Number(disjointTimes(pair) !== null), otherPeriod: Number(isOtherPeriod(pair)), timesRefine: Number(timesRefine(pair)), timesEqual: Number(a.times.some((one) => b.times.some((other) => one.from !== null && one.from === other.from && one.to === other.to))), timesOne: Number(a.times.length > 0 !== b.times.length > 0),
    laterRival: gap >= 3 && !equal ? (rivals?.context ?? 0) : 0, moving: Number(gap >= 3 && rivals !== null && !equal && (rivals.left.status !== null || rivals.right.status !== null)), hours: Math.log1p(Number.isFinite(gap) ? gap : 0) / 5, far: Number(gap > 240),
  };
}

function amountsOf(reading: Reading): readonly Quantity[] {
  return reading.quantities.filter((one) => !(one.unit === 'count' && one.lo === 1 && one.hi === 1 && /^(?:one|a|an)\b/i.test(one.text)));
}

/** The rival amounts of one unit of which most alike is said: how alike, 0–1, and how near their values lie, 0–1. */
export function rivalAmounts({ a, b }: Pair, aligned: Alignment): { readonly left: Quantity; readonly right: Quantity; readonly context: number; readonly near: number } | null {
  let best: ReturnType<typeof rivalAmounts> = null;
  for (const left of amountsOf(a)) {
    for (const right of amountsOf(b)) {
      if (left.unit !== right.unit || compareIntervals(left, right) !== 'disjoint') continue;
      const context = (around(a, left, aligned.a) + around(b, right, aligned.b)) / 2;
      const near = nearness(left, right);
      if (best === null || context > best.context || (context === best.context && near > best.near)) best = { left, right, context, near };
    }
  }
  return best;
}

function around(reading: Reading, quantity: Quantity, answers: Alignment['a']): number {
  const from = tokenAtOffset(reading, inClaim(reading, quantity.start));
  const to = tokenAtOffset(reading, inClaim(reading, quantity.end) - 1);
  return answered(answers.filter(({ own }) => own.token >= from - REACH && own.token <= to + REACH));
}

function nearness(left: Quantity, right: Quantity): number {
  const middle = ({ hi, lo }: Quantity): number => Math.abs(((lo ?? hi ?? 0) + (hi ?? lo ?? 0)) / 2);
  const [x, y] = [middle(left), middle(right)];
  return x === 0 || y === 0 ? 0.5 : 1 / (1 + Math.abs(Math.log(x / y)));
}

const VAGUE = /\b(?:several|some|many|dozens|hundreds|thousands|scores|nearly|almost|about|around|roughly|more than|over|well over|at least|up to|fewer than|less than|between|most of|a few)\b/i;

/** Amounts are only hinted at: words for some, and no exact figure. */
function isVague(reading: Reading): boolean {
  return VAGUE.test(reading.text);
}

function timesRefine({ a, b }: Pair): boolean {
  return a.times.some((x) => b.times.some((y) => x.from !== null && y.from !== null && x.granularity !== y.granularity && x.from.slice(0, 10) < y.to! && y.from.slice(0, 10) < x.to!));
}
