import type { Granularity } from '../../domain/time-value.js';

/** A stretch of time in minutes since 1970-01-01T00:00 of an unnamed local clock; `to` exclusive. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly granularity: Granularity;
  /** The clock is UTC. */
  readonly utc: boolean;
}

export const DAY = 1440;

/** Minutes at the start of a civil date; months count from 0 and may overflow. */
export function civil(year: number, month: number, day = 1): number {
  return Date.UTC(year, month, day) / 60_000;
}

/** Year, month (from 0), day and weekday (0 is Sunday) of a minute count. */
export function partsOf(minutes: number): { readonly year: number; readonly month: number; readonly day: number; readonly weekday: number } {
  const date = new Date(minutes * 60_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate(), weekday: date.getUTCDay() };
}

/** The start of the day that holds a minute. */
export function dayOf(minutes: number): number {
  return Math.floor(minutes / DAY) * DAY;
}

/** An interval of whole days. */
export function days(from: number, count: number, granularity: Granularity): Interval {
  return { from, to: from + count * DAY, granularity, utc: false };
}

/** The month that holds the first of `month` (from 0; may overflow), or several. */
export function months(year: number, month: number, count = 1, granularity: Granularity = 'month'): Interval {
  return { from: civil(year, month), to: civil(year, month + count), granularity, utc: false };
}

/** ISO 8601: a date at midnight of a day-sized granularity, else date and time; "Z" where the clock is UTC. */
export function isoOf(minutes: number, interval: Interval): string {
  const iso = new Date(minutes * 60_000).toISOString();
  if (interval.granularity !== 'minute' && interval.granularity !== 'hour') return iso.slice(0, 10);
  return iso.slice(0, 16) + (interval.utc ? 'Z' : '');
}
