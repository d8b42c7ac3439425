import type { DatePrecision, PublicationDate } from '../../domain/article.js';
import { findClockTime } from './clock-time.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Year first, as ISO 8601 and content management systems write it: a month, or a day with what follows it. */
const YEAR_FIRST = /^(\d{4})(?:-(\d{2})|([-/.])(\d{1,2})\3(\d{1,2})(?:$|(?:T|\s*,?\s+)(?=\S)(.*)))?$/isu;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/iu;
const EPOCH = /^(\d{10})(?:\d{3})?$/u;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th|\.)?(?:\s+(?:of\s+)?|-)([A-Za-z]{3,9})\.?(?:,?\s+|-)(\d{4})\b/u;
const MONTH_FIRST = /\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u;
/** As the clock of a computer prints it: "Tue Sep 12 14:05:00 UTC 2017". */
const YEAR_LAST = /\b([A-Za-z]{3})\s+(\d{1,2})\s+(\d{2}:\d{2}:\d{2}(?:\s+[A-Z]{3,4})?)\s+(\d{4})$/u;
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:$|[\s,].*)/su;
const MONTH_YEAR = /^([A-Za-z]{3,9})\.?,?\s+(\d{4})$/u;

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
 * Accepts ISO 8601, RFC 2822, seconds and milliseconds since 1970, and dates in figures or with an English month name.
 * "03/04/2017" is ambiguous and refused, "13/04/2017" and "03.04.2017" are not. A time of day without a zone is dropped: it
 * would be wrong by up to half a day.
 */
export function parseDate(raw: string): PublicationDate | null {
  const text = raw.trim();
  return yearFirst(text) ?? compact(text) ?? named(text) ?? inNumbers(text);
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

function yearFirst(text: string): PublicationDate | null {
  const match = YEAR_FIRST.exec(text);
  if (match === null) return null;
  const [, year, month, , numbered, day, rest = ''] = match;
  if (month !== undefined) return checked(`${year!}-${month}`, 'month');
  return day === undefined ? checked(year!, 'year') : dated([year!, Number(numbered), Number(day)], rest);
}

function compact(text: string): PublicationDate | null {
  const since = EPOCH.exec(text);
  if (since !== null) return checked(`${new Date(Number(since[1]) * 1000).toISOString().slice(0, 19)}Z`, 'second');
  const match = COMPACT.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const clock = zone === undefined ? '' : `${hour!}:${minute!}${second === undefined ? '' : `:${second}`}${zone}`;
  return dated([year!, Number(month), Number(day)], clock);
}

/** A day or month that is called by its name. */
function named(text: string): PublicationDate | null {
  const day = DAY_FIRST.exec(text);
  if (day !== null && monthNumber(day[2]!) !== null) return dated([day[3]!, monthNumber(day[2]!)!, Number(day[1])], without(text, day));
  const month = MONTH_FIRST.exec(text);
  if (month !== null && monthNumber(month[1]!) !== null) return dated([month[3]!, monthNumber(month[1]!)!, Number(month[2])], without(text, month));
  const last = YEAR_LAST.exec(text);
  if (last !== null && monthNumber(last[1]!) !== null) return dated([last[4]!, monthNumber(last[1]!)!, Number(last[2])], last[3]!);
  const plain = MONTH_YEAR.exec(text);
  if (plain !== null && monthNumber(plain[1]!) !== null) return checked(`${plain[2]!}-${two(monthNumber(plain[1]!)!)}`, 'month');
  return null;
}

/** Day and month in figures before the year, where only one of them can be the month. Between full stops the day comes first everywhere. */
function inNumbers(text: string): PublicationDate | null {
  const match = NUMBERS.exec(text);
  if (match === null) return null;
  const [, first, mark, second, year] = match;
  const [one, other] = [Number(first), Number(second)];
  const rest = text.slice(first!.length + second!.length + 6);
  if (mark === '.' || one > 12 || one === other) return dated([year!, other, one], rest);
  return other > 12 ? dated([year!, one, other], rest) : null;
}

function without(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
}

/** A day, with the time that `rest` gives it, if any. */
function dated([year, month, day]: readonly [year: string, month: number, day: number], rest: string): PublicationDate | null {
  const date = `${year}-${two(month)}-${two(day)}`;
  const time = findClockTime(rest);
  return time === null ? checked(date, 'day') : checked(`${date}T${time.iso}`, time.precision);
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
