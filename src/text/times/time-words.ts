/** Months by their first three letters. */
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const WEEKDAY_NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

export const MONTH = '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)(?![a-z])';
export const WEEKDAY = '(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday)\\b';
export const DAY_PART = '(?:early morning|morning|lunchtime|afternoon|evening|night|midday)';

/** 0–11. */
export function monthIndex(name: string): number {
  return MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase() as (typeof MONTH_NAMES)[number]);
}

/** 0 (Sunday) – 6. */
export function weekdayIndex(name: string): number {
  return WEEKDAY_NAMES.indexOf(name.slice(0, 3).toLowerCase() as (typeof WEEKDAY_NAMES)[number]);
}

const SMALL: ReadonlyMap<string, number> = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map((word, value) => [word, value]),
);

/** A small count in words, digits or as "a"; NaN for others. */
export function smallNumber(word: string): number {
  const lower = word.toLowerCase();
  if (lower === 'a' || lower === 'an') return 1;
  if (lower === 'a couple of' || lower === 'couple of') return 2;
  return SMALL.get(lower) ?? Number(lower);
}

/** Minutes of the day at which a part of the day begins and ends; a night runs into the next day. */
export function dayPart(name: string): readonly [number, number] {
  switch (name.toLowerCase()) {
    case 'early morning':
      return [0, 540];
    case 'morning':
      return [0, 720];
    case 'lunchtime':
    case 'midday':
      return [660, 840];
    case 'afternoon':
      return [720, 1080];
    case 'evening':
      return [1020, 1440];
    default:
      return [1020, 1800];
  }
}
