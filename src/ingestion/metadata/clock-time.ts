/** Offsets of the zones that news pages abbreviate. Where an abbreviation is used twice, RFC 2822 or English-language news decides; "IST" is used thrice. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z', GMT: 'Z', UTC: 'Z', WET: 'Z', BST: '+01:00', CET: '+01:00', WEST: '+01:00', CEST: '+02:00', EET: '+02:00', SAST: '+02:00', EEST: '+03:00', EAT: '+03:00', MSK: '+03:00',
  PKT: '+05:00', HKT: '+08:00', SGT: '+08:00', AWST: '+08:00', JST: '+09:00', KST: '+09:00', AEST: '+10:00', AEDT: '+11:00', NZST: '+12:00', NZDT: '+13:00',
  EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00',
};
const OFFSET = '[+-]\\d{2}:?\\d{2}(?!\\d)|[+-]\\d{1,2}(?![\\d:])';
const ZONE = `(?:(?:GMT|UTC)\\s*(${OFFSET})|(${OFFSET})|(${Object.keys(ZONES).join('|')})\\b)`;
const CLOCK = new RegExp(`(?<![\\d.:/-])(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?(?:\\s*([ap])\\.?m\\b\\.?)?[\\s,(]*${ZONE}`, 'iu');

/** A time of day with its zone, as ISO 8601 writes it behind "T". */
export interface ClockTime {
  readonly iso: string;
  readonly precision: 'second' | 'minute';
}

/**
 * Finds the time of day in words: "14:05 BST", "2.05pm EDT", "09:30:00 GMT+0100"; null for one without a zone, which would be
 * wrong by up to half a day. What no clock shows ("27:30 GMT") is given as it stands.
 */
export function findClockTime(words: string): ClockTime | null {
  const match = CLOCK.exec(words);
  if (match === null) return null;
  const [, hours, minutes, seconds, half, afterName, offset, name] = match;
  const hour = half === undefined ? Number(hours) : hourOf(Number(hours), half);
  const zone = name === undefined ? offsetOf(afterName ?? offset!) : ZONES[name.toUpperCase()]!;
  if (zone === null) return null;
  const clock = `${String(hour).padStart(2, '0')}:${minutes!}`;
  return seconds === undefined ? { iso: `${clock}${zone}`, precision: 'minute' } : { iso: `${clock}:${seconds}${zone}`, precision: 'second' };
}

/** The hour of the day, 0–23, of one before or after noon; NaN where there is none such. */
function hourOf(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (/p/iu.test(half) ? 12 : 0);
}

/** No place is further from Greenwich, in hours; "14:05-15:30" is a stretch of time. */
const FURTHEST = 14;

/** "+1", "+01", "+0100" and "+01:00" as "+01:00"; none as "Z"; null for more than any place has. */
function offsetOf(raw: string): string | null {
  const digits = raw.slice(1).replace(':', '');
  const [hours, minutes] = digits.length > 2 ? [digits.slice(0, 2), digits.slice(2)] : [digits.padStart(2, '0'), '00'];
  if (Number(hours) > FURTHEST || Number(minutes) > 59) return null;
  return Number(hours) === 0 && Number(minutes) === 0 ? 'Z' : `${raw[0]!}${hours}:${minutes}`;
}
