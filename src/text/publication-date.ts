import type { DatePrecision, PublicationDate } from '../domain/article.js';

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/**
 * Reads an ISO 8601 date or instant, at the precision it is written with; undefined when it is none or names no real day.
 *
 * An instant with an offset is turned to UTC; one without is taken as UTC.
 */
export function parsePublicationDate(text: string): PublicationDate | undefined {
  const match = ISO.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  if (!isRealDay(Number(year), Number(month ?? 1), Number(day ?? 1))) return undefined;
  if (hour === undefined) return { iso: [year, month, day].filter((part) => part !== undefined).join('-'), precision: dayPrecision(month, day) };
  const offset = zone === undefined ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}${offset}`);
  if (Number.isNaN(instant.getTime())) return undefined;
  const iso = instant.toISOString();
  return second === undefined ? { iso: `${iso.slice(0, 16)}Z`, precision: 'minute' } : { iso: `${iso.slice(0, 19)}Z`, precision: 'second' };
}

function dayPrecision(month: string | undefined, day: string | undefined): DatePrecision {
  if (day !== undefined) return 'day';
  return month === undefined ? 'year' : 'month';
}

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
