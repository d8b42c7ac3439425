import type { DatePrecision, PublicationDate } from '../../domain/article.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)?)?$/iu;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})\b/u;
const MONTH_FIRST = /\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u;
const MONTH_YEAR = /^([A-Za-z]{3,9})\.?,?\s+(\d{4})$/u;
const RFC_TIME = /\b(\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|GMT|UTC|[+-]\d{4})\b/u;

/** Sites print 1970-01-01 where they know no date, and news of the web has no page older than that. */
const EARLIEST_YEAR = 1971;

/** The number of a month, 1–12, from its English name or the abbreviation of it; null for any other word. */
export function monthNumber(name: string): number | null {
  const word = name.toLowerCase().replace(/\.$/u, '');
  const index = MONTHS.indexOf(word.slice(0, 3));
  if (index < 0) return null;
  const full = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'][index]!;
  return word === 'sept' || full.startsWith(word) ? index + 1 : null;
}

/**
 * Reads a date that a document states, with the precision it is stated in; null when it is none or is ambiguous.
 *
 * Accepts ISO 8601, RFC 2822 and dates with an English month name. "03/04/2017" is ambiguous and refused. A time of day
 * without a zone is dropped: it would be wrong by up to half a day.
 */
export function parseDate(raw: string): PublicationDate | null {
  const text = raw.trim();
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso !== null) return fromIso(iso);
  const day = DAY_FIRST.exec(text);
  const month = MONTH_FIRST.exec(text);
  if (day !== null && monthNumber(day[2]!) !== null) return dated([day[3]!, monthNumber(day[2]!)!, Number(day[1])], text);
  if (month !== null && monthNumber(month[1]!) !== null) return dated([month[3]!, monthNumber(month[1]!)!, Number(month[2])], text);
  const plain = MONTH_YEAR.exec(text);
  if (plain !== null && monthNumber(plain[1]!) !== null) return checked(`${plain[2]!}-${two(monthNumber(plain[1]!)!)}`, 'month');
  return null;
}

/** The first instant that a date can mean, in milliseconds since 1970 UTC. */
function earliestInstant(date: PublicationDate): number {
  return Date.parse(date.precision === 'year' ? `${date.iso}-01-01` : date.precision === 'month' ? `${date.iso}-01` : date.iso);
}

/** Clocks and time zones differ; beyond a day a date is in the future. */
const TOLERANCE = 26 * 3600 * 1000;

/** Whether a date lies after `now` (ISO instant) whatever the time zone. */
export function isFuture(date: PublicationDate, now: string): boolean {
  return earliestInstant(date) > Date.parse(now) + TOLERANCE;
}

function fromIso(match: RegExpExecArray): PublicationDate | null {
  const [, year, month, day, hour, minute, second, zone] = match;
  if (month === undefined) return checked(year!, 'year');
  if (day === undefined) return checked(`${year!}-${month}`, 'month');
  const date = `${year!}-${month}-${day}`;
  if (hour === undefined || minute === undefined || zone === undefined) return checked(date, 'day');
  return timed(date, [hour, minute, second], zone);
}

function dated([year, month, day]: readonly [string, number, number], text: string): PublicationDate | null {
  const date = `${year}-${two(month)}-${two(day)}`;
  const time = RFC_TIME.exec(text);
  return time === null ? checked(date, 'day') : timed(date, [time[1]!, time[2]!, time[3]], time[4]!);
}

function timed(date: string, [hour, minute, second]: readonly [string, string, string | undefined], zone: string): PublicationDate | null {
  const clock = second === undefined ? `${hour}:${minute}` : `${hour}:${minute}:${second}`;
  return checked(`${date}T${clock}${zoneOf(zone)}`, second === undefined ? 'minute' : 'second');
}

function zoneOf(zone: string): string {
  if (/^(?:Z|UTC|GMT|[+-]00:?(?:00)?)$/iu.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]!}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function checked(iso: string, precision: DatePrecision): PublicationDate | null {
  if (Number(iso.slice(0, 4)) < EARLIEST_YEAR) return null;
  const day = iso.slice(0, 10);
  const instant = Date.parse(iso.length < 10 ? `${iso}${'-01-01'.slice(iso.length - 4)}` : iso);
  if (Number.isNaN(instant)) return null;
  // Date.parse takes 31 February for 3 March.
  if (day.length === 10 && new Date(`${day}T00:00Z`).toISOString().slice(0, 10) !== day) return null;
  return { iso, precision };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
