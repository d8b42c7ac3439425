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
