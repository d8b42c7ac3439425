import { civil, DAY, days, type Interval, months, partsOf } from './calendar.js';
import type { Resolution, TimeContext } from './time-context.js';
import { MONTH, monthIndex } from './time-words.js';

/** A pattern that is tried where a trigger word begins, and how what it matched is resolved. */
export interface TimeRule {
  readonly name: string;
  readonly pattern: RegExp;
  /** undefined: no time after all. */
  resolve(match: RegExpExecArray, context: TimeContext): Resolution | undefined;
}

const YEAR = '(?:1[5-9]|20)\\d\\d(?![\\d,.:/-]\\d)';

/** The date nearest to publication, with a lean to the past: reports speak of what has happened. */
function nearestYear(month: number, day: number, context: TimeContext): number | null {
  if (context.today === null) return null;
  const { year } = partsOf(context.today);
  const distance = (candidate: number): number => {
    const ahead = (civil(candidate, month, day) - context.today!) / DAY;
    if (ahead <= 0) return context.future ? -ahead * 10 : -ahead;
    return context.future ? ahead : ahead * (context.past ? 3 : 1.5);
  };
  return [year - 1, year, year + 1].reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best));
}

function dayOfMonth(month: number, day: number, yearWord: string | undefined, context: TimeContext): Resolution | undefined {
  if (day < 1 || day > 31) return undefined;
  const year = yearWord === undefined ? nearestYear(month, day, context) : Number(yearWord);
  return year === null ? { granularity: 'day' } : days(civil(year, month, day), 1, 'day');
}

/** The whole, or the first, middle or last third of a stretch. */
function part(interval: Interval, word: string | undefined): Interval {
  if (word === undefined) return interval;
  const third = Math.round((interval.to - interval.from) / 3 / DAY) * DAY;
  const lower = word.toLowerCase();
  if (/early|beginning|start/.test(lower)) return { ...interval, to: interval.from + third };
  if (/late|end/.test(lower)) return { ...interval, from: interval.to - third };
  return { ...interval, from: interval.from + third, to: interval.to - third };
}

function bareMonth(match: RegExpExecArray, context: TimeContext): Resolution {
  const month = monthIndex(match[2]!);
  if (match[3] !== undefined) return part(months(Number(match[3]), month), match[1]);
  if (context.today === null) return { granularity: 'month' };
  const now = partsOf(context.today);
  const ahead = context.future || (!context.past && month > now.month && month - now.month <= 4);
  const year = ahead ? (month >= now.month ? now.year : now.year + 1) : month <= now.month ? now.year : now.year - 1;
  return part(months(year, month), match[1]);
}

const QUARTERS: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2, fourth: 3, final: 3, last: 3, q1: 0, q2: 1, q3: 2, q4: 3 };

function quarter(match: RegExpExecArray, context: TimeContext): Resolution | undefined {
  const index = QUARTERS[(match[1] ?? match[3])!.toLowerCase()]!;
  const yearWord = match[2] ?? match[4];
  if (yearWord !== undefined && /^\d/.test(yearWord)) return months(Number(yearWord), index * 3, 3, 'quarter');
  if (context.today === null) return { granularity: 'quarter' };
  const { year } = partsOf(context.today);
  if (yearWord !== undefined) return months(/last/i.test(yearWord) ? year - 1 : year, index * 3, 3, 'quarter');
  const started = civil(year, index * 3) <= context.today;
  return months(started || context.future ? year : year - 1, index * 3, 3, 'quarter');
}

/** Expressions that name a date, month, quarter, year or decade. In order of precedence. */
export const ABSOLUTE_RULES: readonly TimeRule[] = [
  {
    name: 'iso',
    pattern: /(\d{4})-(\d\d)-(\d\d)(?!\d)/iy,
    resolve: (match) => (Number(match[2]) > 12 ? undefined : days(civil(Number(match[1]), Number(match[2]) - 1, Number(match[3])), 1, 'day')),
  },
  {
    name: 'day-month',
    pattern: new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})(?! Day\\b)(?:,? (${YEAR}))?`, 'iy'),
    resolve: (match, context) => dayOfMonth(monthIndex(match[2]!), Number(match[1]), match[3], context),
  },
  {
    name: 'month-day',
    pattern: new RegExp(`(${MONTH}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|[.,]\\d)(?:,? (${YEAR}))?`, 'iy'),
    resolve: (match, context) => dayOfMonth(monthIndex(match[1]!), Number(match[2]), match[3], context),
  },
  {
    name: 'month',
    pattern: new RegExp(`(?:(early|mid|late)[- ]|(?:the )?(?:beginning|start|end|middle) of )?(${MONTH})(?! Day\\b)(?:,? (?:of )?(${YEAR}))?`, 'iy'),
    resolve: bareMonth,
  },
  {
    name: 'quarter',
    pattern: new RegExp(`(?:(first|second|third|fourth|final)[- ]quarter(?: of)?(?: (${YEAR}|last year|this year))?|(q[1-4])\\b(?:,? (?:of )?(${YEAR}))?)`, 'iy'),
    resolve: quarter,
  },
  {
    name: 'years',
    pattern: /((?:19|20)\d\d)[-–/](\d\d)(?![\d-])/iy,
    // "2024-25" is a season or a financial year; other pairs are dates or codes.
    resolve: (match) => ((Number(match[1]) + 1) % 100 === Number(match[2]) ? months(Number(match[1]), 0, 24, 'year') : undefined),
  },
  {
    name: 'decade',
    pattern: /(?:the )?(?:(early|mid|late)[- ])?(?:((?:1[5-9]|20)\d)0s|['’]([2-9])0s)/iy,
    resolve: (match) => {
      const year = match[2] === undefined ? 1900 + Number(match[3]) * 10 : Number(match[2]) * 10;
      return part(months(year, 0, 120, 'decade'), match[1]);
    },
  },
  {
    name: 'season-year',
    pattern: new RegExp(`(spring|summer|autumn|winter) (?:of )?(${YEAR})`, 'iy'),
    resolve: (match) => season(match[1]!, Number(match[2])),
  },
  {
    name: 'year',
    pattern: new RegExp(`(?:(early|mid|late)[- ]|(?:the )?(?:beginning|start|end|middle) of )?(${YEAR})(?!s)`, 'iy'),
    resolve: (match) => {
      const year = months(Number(match[2]), 0, 12, 'year');
      return match[1] === undefined ? year : { ...part(year, match[1]), granularity: 'quarter' };
    },
  },
];

/** Northern seasons by whole months; a winter begins in December of its year. */
export function season(name: string, year: number): Interval {
  const first = { spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 }[name.toLowerCase()] ?? 0;
  return months(year, first, 3, 'quarter');
}
