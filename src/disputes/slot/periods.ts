import type { TimeValue } from '../../domain/time-value.js';
import type { Pair, Reading } from '../reading/reading.js';

/** True when both name quarters, months or years and none of one overlaps any of the other. */
export function isOtherPeriod(pair: Pair): boolean {
  const [x, y] = [periods(pair.a), periods(pair.b)];
  return x.length > 0 && y.length > 0 && x.every((one) => y.every((other) => one.to! <= other.from! || other.to! <= one.from!));
}

function periods(reading: Reading): readonly TimeValue[] {
  return reading.times.filter((time) => /quarter|year|month|decade/.test(time.granularity) && time.from !== null);
}

/** Days by which a year must be over for what it names to be of old. */
const OF_OLD = 150;
const DAY = 86_400_000;

/**
 * True when what a claim tells is put into a year that was over long before it was published: the year stands first ("In 2024 six people …") or last, or
 * before the clause that the claim is ("a leak in 2024, when eight people …"), and no later time is named.
 */
export function tellsOfEarlierYear(reading: Reading): boolean {
  const { claim, published, text, times } = reading;
  const before = claim.sentence.text.slice(0, Math.max(0, claim.claim.start - claim.sentence.start));
  const year = /^(?:back )?in ((?:19|20)\d\d)\b/i.exec(text)?.[1] ?? /\bin ((?:19|20)\d\d)\.?$/i.exec(text.replace(SET_AGAINST, ''))?.[1] ?? /\bin ((?:19|20)\d\d), (?:when|where|in which)?\s*$/i.exec(before)?.[1];
  const over = published - OF_OLD * DAY;
  return year !== undefined && Date.parse(`${year}-12-31`) < over && times.every(({ to }) => to !== null && Date.parse(to.slice(0, 10)) < over);
}

/** True when a claim tells of an earlier occasion of the kind ("the clubs' previous meeting", "last season"). */
export function tellsOfEarlierOccasion(reading: Reading): boolean {
  const { claim, text } = reading;
  const before = claim.sentence.text.slice(0, Math.max(0, claim.claim.start - claim.sentence.start));
  return EARLIER.test((before + text).replace(SET_AGAINST, '')) || beginsWithOldTime(reading);
}

/** "down from 78 per cent at the last contest": an earlier figure to which the one that is told is compared. */
const SET_AGAINST = /\b(?:(?:down|up) (?:from|on)|compared (?:with|to)|(?:lower|higher|fewer|more|less) than (?:in|at|the)) [^,.;]*/gi;

/** "In January three children were injured": what begins with a month or year that was over weeks before. */
function beginsWithOldTime({ claim, published, times }: Reading): boolean {
  const first = times[0];
  return first !== undefined && first.to !== null && /month|year|quarter/.test(first.granularity) && first.start - claim.claim.start <= OPENING && Date.parse(first.to.slice(0, 10)) < published - WEEKS;
}

const OPENING = 5;
const WEEKS = 21 * DAY;

const EARLIER = /(?:\b(?:the|its|their)|['’]s|s['’]) (?:previous|last) (?!(?:week|night|few|two|three|four|hours?|days?|minutes?)\b)\w+,?(?: \w+){0,6},? (?:was|were|led|in|lasted|ended|drew|had|saw|involved|took|left|cost)\b|\blast (?:season|year)['’]s\b|\bthe previous (?:year|season|month)\b/i;

/** True when a figure of one stretch of time is set against one of a stretch at least twice as long ("in 2014", "from 2007 through 2014"). */
export function isOtherStretch(pair: Pair): boolean {
  const [x, y] = [stretch(pair.a), stretch(pair.b)];
  return x !== null && y !== null && Math.max(x / y, y / x) >= 2;
}

/** Length in milliseconds from the first to the last period that a claim names; null where it names none. */
function stretch(reading: Reading): number | null {
  const named = periods(reading);
  if (named.length === 0) return null;
  return Math.max(...named.map((time) => Date.parse(time.to!.slice(0, 10)))) - Math.min(...named.map((time) => Date.parse(time.from!.slice(0, 10))));
}
