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
