import { dispute, type Rule } from '../finding.js';
import { type ClockTime, clockTimes, minutesApart } from '../reading/clock-times.js';
import { type DatedAct, datedAct } from '../slot/dated-act.js';
import { evidenceAt, tokenAtOffset } from '../reading/evidence.js';
import { overlapOf } from '../reading/overlap.js';
import type { Pair, Reading } from '../reading/reading.js';
import { conceptNames } from '../lexicon/concepts.js';
import { alignPredicates } from '../slot/align-predicates.js';
import { areKin, outcomesDiffer } from '../slot/outcomes.js';

/** Clock times up to an hour apart are one, told roughly, unless both are known to be of one event. */
const APART = 60;
const HOUR = 3_600_000;
const DAY_HOURS = 20;
const EVENT_HOURS = 72;

/** One act, told in much the same words, is put at different clock times. */
export const clockRule: Rule = (pair) => {
  const [x, y] = [onlyClock(clockTimes(pair.a)), onlyClock(clockTimes(pair.b))];
  if (x === null || y === null || outcomesDiffer(pair.a, pair.b) || !(pair.oneEvent === true ? inOneEvent(pair, x, y) : inLikeWords(pair, x, y))) return null;
  return dispute(pair, 'date', { rule: 'date/clock', confidence: pair.oneEvent === true ? 0.75 : 0.7, a: evidenceAt(pair.a, x.start, x.end), b: evidenceAt(pair.b, y.start, y.end), about: 'The times differ', said: [context(pair.a, x), context(pair.b, y)] });
};

/** The time with the words before it. */
function context(reading: Reading, { end, start }: ClockTime): ReturnType<typeof evidenceAt> {
  const at = tokenAtOffset(reading, start);
  return evidenceAt(reading, reading.tokens[Math.max(0, at - CONTEXT)]!.start, end);
}

/** Words quoted before a time. */
const CONTEXT = 6;

function onlyClock(times: readonly ClockTime[]): ClockTime | null {
  return times.length === 1 ? times[0]! : null;
}

function inLikeWords(pair: Pair, x: ClockTime, y: ClockTime): boolean {
  const overlap = overlapOf(pair.a, pair.b);
  if (Math.abs(pair.a.published - pair.b.published) > DAY_HOURS * HOUR || minutesApart(x, y) <= APART) return false;
  return alignPredicates(pair.a, pair.b).some(({ a, b }) => a.negated === b.negated) && overlap.shared.size >= 3 && Math.min(overlap.a, overlap.b) >= 0.45;
}

/** The same kind of act is dated of something that both name, at times further apart than they are told roughly, and not on days that differ. */
function inOneEvent(pair: Pair, x: ClockTime, y: ClockTime): boolean {
  const { a, b } = pair;
  if (Math.abs(a.published - b.published) > EVENT_HOURS * HOUR || minutesApart(x, y) <= x.slack + y.slack || onOtherDays(pair)) return false;
  const [one, other] = [datedAct(a, x.start), datedAct(b, y.start)];
  if (one.first !== null && one.first === other.first) return one.negated === other.negated;
  if (one.act === null || other.act === null || one.negated !== other.negated) return false;
  const same = one.act === other.act || areKin(one.act, other.act) || isNounOf(one, other.act) || isNounOf(other, one.act);
  return same && (ONCE.test(one.act) || [...one.keys].some((key) => key !== one.act && key !== other.act && b.keys.has(key)));
}

/** What happens once in an event, so that whatever else is told with it is told of the same. */
const ONCE = /^(?:crash|explode|collapse|sink|derail|erupt)$/;

/** "The order was given at 4.20 p.m.": a verb that tells nothing, with the act for its noun. */
function isNounOf({ act, keys }: DatedAct, other: string): boolean {
  return act !== null && !conceptNames.has(act) && keys.has(other);
}

/** Both name days, and none of one is that of the other or borders on it: midnight belongs to two. */
function onOtherDays({ a, b }: Pair): boolean {
  const days = ({ times }: Reading): readonly number[] => times.filter(({ from }) => from !== null).map(({ from }) => Date.parse(from!.slice(0, 10)));
  const [x, y] = [days(a), days(b)];
  return x.length > 0 && y.length > 0 && x.every((day) => y.every((other) => Math.abs(day - other) > 24 * HOUR));
}
