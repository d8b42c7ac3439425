import type { PublicationDate } from '../../domain/article.js';
import { civil, dayOf, type Interval } from './calendar.js';

/** What a rule may look at when it resolves an expression. */
export interface TimeContext {
  /** Start of the day of publication in minutes, or null when no day is known. */
  readonly today: number | null;
  /** Minute of publication, or null when only a day is known. */
  readonly now: number | null;
  /** The clause around the expression speaks of what is to come. */
  readonly future: boolean;
  readonly past: boolean;
}

/** A resolved expression; null when what it is relative to is unknown. */
export type Resolution = Pick<Interval, 'granularity'> & Partial<Interval>;

/** The day and minute of publication, in the clock that the date was given in. */
export function publicationClock(published: PublicationDate | null): { readonly today: number | null; readonly now: number | null } {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(published?.iso ?? '');
  if (match === null) return { today: null, now: null };
  const day = civil(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const now = match[4] === undefined ? null : day + Number(match[4]) * 60 + Number(match[5]);
  return { today: dayOf(day), now };
}
