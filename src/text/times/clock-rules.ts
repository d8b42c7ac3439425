import type { TimeRule } from './absolute-rules.js';
import type { Resolution } from './time-context.js';

const ZONE = '(?: (?:local time )?\\(?(gmt|utc|bst|cet|cest|est|edt|pst|pdt)(?:([+-]\\d{1,2}))?\\)?)?';
const ZONE_HOURS: Readonly<Record<string, number>> = { gmt: 0, utc: 0, bst: 1, cet: 1, cest: 2, est: -5, edt: -4, pst: -8, pdt: -7 };

/**
 * Minutes of the day, on the local clock or UTC. A clock time has no day of its own: `findTimes` joins it to the day
 * named next to it.
 */
function clock(hours: number, minutes: number, half: string | undefined, zone: string | undefined, shift: string | undefined): Resolution | undefined {
  const afternoon = half?.toLowerCase().startsWith('p');
  if (half !== undefined && (hours < 1 || hours > 12)) return undefined;
  if (hours > 24 || minutes > 59) return undefined;
  const local = (half === undefined ? hours : (hours % 12) + (afternoon ? 12 : 0)) * 60 + minutes;
  const offset = zone === undefined ? null : ZONE_HOURS[zone.toLowerCase()]! + Number(shift ?? 0);
  const from = offset === null ? local : local - offset * 60;
  return { from, to: from + 1, granularity: 'minute', utc: offset !== null };
}

/** Times of day; `from` counts from midnight of a day that is not yet known. */
export const CLOCK_RULES: readonly TimeRule[] = [
  {
    name: 'twelve-hour',
    pattern: new RegExp(`(\\d{1,2})(?:[:.](\\d\\d))? ?([ap]\\.m\\.?|[ap]m)(?![a-z])${ZONE}`, 'iy'),
    resolve: (match) => clock(Number(match[1]), Number(match[2] ?? 0), match[3], match[4], match[5]),
  },
  {
    name: 'twenty-four-hour',
    pattern: new RegExp(`(\\d{1,2}):(\\d\\d)(?!\\d|:)${ZONE}`, 'iy'),
    resolve: (match) => clock(Number(match[1]), Number(match[2]), undefined, match[3], match[4]),
  },
  {
    name: 'military',
    pattern: /(\d\d)(\d\d) (gmt|utc|bst|cet|cest|est|edt)\b()/iy,
    resolve: (match) => clock(Number(match[1]), Number(match[2]), undefined, match[3], undefined),
  },
  { name: 'noon', pattern: /(?:noon|midday)\b/iy, resolve: () => clock(12, 0, undefined, undefined, undefined) },
  // The deadline "midnight on Friday" is the end of that day.
  { name: 'midnight', pattern: /midnight\b/iy, resolve: () => clock(24, 0, undefined, undefined, undefined) },
];
