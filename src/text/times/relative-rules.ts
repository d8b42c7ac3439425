import type { TimeRule } from './absolute-rules.js';
import { season } from './absolute-rules.js';
import { DAY, dayOf, days, type Interval, months, partsOf } from './calendar.js';
import type { Resolution, TimeContext } from './time-context.js';
import { DAY_PART, dayPart, smallNumber, WEEKDAY, weekdayIndex } from './time-words.js';

function withPart(day: number, part: string | undefined): Interval {
  if (part === undefined) return days(day, 1, 'day');
  const [from, to] = dayPart(part);
  return { from: day + from, to: day + to, granularity: 'hour', utc: false };
}

/** A bare weekday is the latest on or before publication, unless the clause looks ahead. "next Thursday" is that of the week after, whose weeks begin on Monday. */
function weekday(match: RegExpExecArray, context: TimeContext): Resolution {
  if (context.today === null) return { granularity: match[3] === undefined ? 'day' : 'hour' };
  const which = (match[1] ?? '').toLowerCase();
  const wanted = weekdayIndex(match[2]!);
  const today = partsOf(context.today).weekday;
  const back = (today - wanted + 7) % 7;
  const ahead = (wanted - today + 7) % 7;
  const future = which !== 'last' && context.future;
  if (which === 'next') return withPart(weekStart(context.today) + (7 + ((wanted + 6) % 7)) * DAY, match[3]);
  const offset = future ? ahead : -(back === 0 && which === 'last' ? 7 : back);
  return withPart(context.today + offset * DAY, match[3]);
}

function nearDay(offset: number, part?: string): (match: RegExpExecArray, context: TimeContext) => Resolution {
  return (_match, context) => (context.today === null ? { granularity: part === undefined ? 'day' : 'hour' } : withPart(context.today + offset * DAY, part));
}

function weekStart(today: number): number {
  return today - ((partsOf(today).weekday + 6) % 7) * DAY;
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'weekend';

/** The calendar unit that holds publication, moved by `shift` units. */
function unitAround(unit: Unit, shift: number, today: number): Interval {
  const { year, month } = partsOf(today);
  if (unit === 'week') return days(weekStart(today) + shift * 7 * DAY, 7, 'week');
  if (unit === 'month') return months(year, month + shift);
  if (unit === 'quarter') return months(year, (Math.floor(month / 3) + shift) * 3, 3, 'quarter');
  if (unit === 'year') return months(year + shift, 0, 12, 'year');
  if (unit === 'day') return days(today + shift * DAY, 1, 'day');
  return days(weekStart(today) + 5 * DAY + shift * 7 * DAY, 2, 'week');
}

function granularityOf(unit: Unit): Resolution['granularity'] {
  return unit === 'weekend' ? 'week' : unit;
}

function calendarUnit(match: RegExpExecArray, context: TimeContext): Resolution {
  const unit = match[2]!.toLowerCase() as Unit;
  if (context.today === null) return { granularity: granularityOf(unit) };
  const which = match[1]!.toLowerCase();
  const shift = /next|coming|following/.test(which) ? 1 : /last|previous/.test(which) ? -1 : 0;
  const weekendPast = unit === 'weekend' && shift <= 0 && !context.future;
  const around = unitAround(unit, weekendPast ? pastWeekend(context.today, shift) : shift, context.today);
  if (/earlier/.test(which)) return { ...around, to: Math.max(around.from + DAY, context.today + DAY) };
  if (/later/.test(which)) return { ...around, from: context.today };
  return around;
}

/** "at the weekend", "last weekend" on a weekday both mean the one before; on a Saturday or Sunday "the" is the current one. */
function pastWeekend(today: number, shift: number): number {
  const { weekday: now } = partsOf(today);
  return now === 6 || now === 0 ? shift : -1;
}

function ago(match: RegExpExecArray, context: TimeContext): Resolution | undefined {
  const count = match[2]?.toLowerCase() === 'fortnight' ? 14 : smallNumber(match[1]!);
  const unit = match[2]!.toLowerCase().replace(/s$/, '').replace('fortnight', 'day');
  if (!Number.isFinite(count) || unit === 'minute') return undefined;
  if (unit === 'hour') return context.now === null ? { granularity: 'hour' } : { from: context.now - count * 60, to: context.now - count * 60 + 60, granularity: 'hour', utc: false };
  if (context.today === null) return { granularity: unit as Resolution['granularity'] };
  if (unit === 'day') return days(context.today - count * DAY, 1, 'day');
  return unitAround(unit as Unit, -count, context.today);
}

/** "over the past three weeks", "in the last 24 hours": from then to the day of publication. */
function pastStretch(match: RegExpExecArray, context: TimeContext): Resolution | undefined {
  const count = match[1] === undefined ? 1 : smallNumber(match[1]);
  const unit = match[2]!.toLowerCase().replace(/s$/, '');
  if (!Number.isFinite(count)) return undefined;
  if (context.today === null) return { granularity: unit === 'hour' ? 'hour' : (unit as Resolution['granularity']) };
  const length = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365, decade: 3650 }[unit] ?? 1;
  return days(dayOf(context.today - Math.ceil(count * length) * DAY), Math.ceil(count * length) + 1, length < 7 ? 'day' : (unit as Resolution['granularity']));
}

function seasonRelative(match: RegExpExecArray, context: TimeContext): Resolution {
  if (context.today === null) return { granularity: 'quarter' };
  const { year } = partsOf(context.today);
  const this_ = season(match[2]!, year);
  const which = match[1]!.toLowerCase();
  if (which === 'next') return this_.from > context.today ? this_ : season(match[2]!, year + 1);
  if (which === 'last') return this_.to <= context.today ? this_ : season(match[2]!, year - 1);
  return this_;
}

const COUNT = '(a couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3})';

/** Expressions that count from the day of publication. In order of precedence. */
export const RELATIVE_RULES: readonly TimeRule[] = [
  { name: 'weekday', pattern: new RegExp(`(?:(last|next|this|early|late) (?:on )?)?(${WEEKDAY})(?:['’]s)?(?: (${DAY_PART})\\b)?`, 'iy'), resolve: weekday },
  { name: 'day-before-yesterday', pattern: /(?:the )?day before yesterday\b/iy, resolve: nearDay(-2) },
  { name: 'day-after-tomorrow', pattern: /(?:the )?day after tomorrow\b/iy, resolve: nearDay(2) },
  { name: 'yesterday', pattern: /yesterday(?: (early morning|morning|afternoon|evening|night))?\b/iy, resolve: (match, context) => nearDay(-1, match[1])(match, context) },
  { name: 'tomorrow', pattern: /tomorrow(?: (morning|afternoon|evening|night))?\b/iy, resolve: (match, context) => nearDay(1, match[1])(match, context) },
  { name: 'today', pattern: /today\b/iy, resolve: nearDay(0) },
  { name: 'tonight', pattern: /tonight\b/iy, resolve: nearDay(0, 'night') },
  { name: 'last-night', pattern: /(?:last night|overnight)\b/iy, resolve: nearDay(-1, 'night') },
  { name: 'this-part', pattern: /(?:earlier |later )?this (morning|afternoon|evening)\b/iy, resolve: (match, context) => nearDay(0, match[1])(match, context) },
  { name: 'season', pattern: /(last|this|next) (spring|summer|autumn|fall|winter)\b/iy, resolve: seasonRelative },
  {
    name: 'unit',
    pattern: /((?:earlier|later) (?:this|last)|this|last|next|this coming|the previous|at the|over the|the) (week|month|quarter|year|weekend)\b/iy,
    resolve: (match, context) => (/^(?:the|at the|over the)$/i.test(match[1]!) && match[2]!.toLowerCase() !== 'weekend' ? undefined : calendarUnit(match, context)),
  },
  { name: 'ago', pattern: new RegExp(`${COUNT} (minutes?|hours?|days?|weeks?|fortnight|months?|years?) (?:ago|earlier)\\b`, 'iy'), resolve: ago },
  { name: 'past', pattern: new RegExp(`(?:the )?(?:past|last) (?:${COUNT} )?(hours?|days?|weeks?|months?|years?|decades?)\\b`, 'iy'), resolve: pastStretch },
];
