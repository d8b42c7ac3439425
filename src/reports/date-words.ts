import type { PublicationDate } from '../domain/article.js';

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

interface DateParts {
  readonly year: string;
  readonly month: string | null;
  readonly day: string | null;
  readonly time: string | null;
}

/** What a page says where no publication date is known. */
export const DATE_UNKNOWN = 'Date not known';

/**
 * An ISO 8601 date in words, as exact as it is written: "12 September 2017", "September 2017", "2017",
 * "12 September 2017, 07:30 UTC". Anything that is not such a date comes back unchanged.
 */
export function dateWords(iso: string): string {
  const parts = partsOf(iso);
  if (parts === null) return iso;
  const date = [parts.day, parts.month, parts.year].filter((part) => part !== null).join(' ');
  return parts.time === null ? date : `${date}, ${parts.time}`;
}

/** A publication date in words; {@link DATE_UNKNOWN} for null. */
export function publicationWords(published: PublicationDate | null): string {
  return published === null ? DATE_UNKNOWN : dateWords(published.iso);
}

/** The day of an ISO date or instant in words, without the time. */
export function dayWords(iso: string): string {
  return dateWords(iso.split('T')[0] ?? iso);
}

/** A period in words with what both ends share said once: "12–14 September 2017"; {@link DATE_UNKNOWN} when open at both ends. */
export function periodWords(from: string | null, to: string | null): string {
  if (from === null || to === null) return from === null && to === null ? DATE_UNKNOWN : dayWords(from ?? to ?? '');
  const start = partsOf(from.split('T')[0] ?? from);
  const end = partsOf(to.split('T')[0] ?? to);
  if (start === null || end === null) return `${from} – ${to}`;
  if (dayWords(from) === dayWords(to)) return dayWords(from);
  const sameYear = start.year === end.year;
  if (sameYear && start.month === end.month && start.day !== null) return `${start.day}–${dayWords(to)}`;
  const opening = sameYear ? [start.day, start.month].filter((part) => part !== null).join(' ') : dayWords(from);
  return `${opening === '' ? start.year : opening} – ${dayWords(to)}`;
}

function partsOf(iso: string): DateParts | null {
  const match = ISO.exec(iso);
  if (match === null) return null;
  const [, year = '', month, day, hour, minute, zone] = match;
  const name = month === undefined ? null : MONTHS[Number(month) - 1];
  if (name === undefined) return null;
  const time = hour === undefined || minute === undefined ? null : `${hour}:${minute}${zoneWords(zone)}`;
  return { year, month: name, day: day === undefined ? null : String(Number(day)), time };
}

function zoneWords(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (zone === 'Z' || /^[+-]00:?00$/.test(zone)) return ' UTC';
  const hours = Number(zone.slice(1, 3));
  const minutes = zone.slice(-2);
  return ` UTC${zone[0] === '-' ? '−' : '+'}${hours}${minutes === '00' ? '' : `:${minutes}`}`;
}
