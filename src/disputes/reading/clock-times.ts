import type { Reading } from './reading.js';
import { ofReading } from './remembered.js';

/** A time of day in a claim. Offsets are into the claim's text. */
export interface ClockTime {
  /** Minute of the day; where `half` is unknown, of the twelve hours that a clock face shows. */
  readonly minute: number;
  /** Whether the text says which half of the day is meant. */
  readonly knowsHalf: boolean;
  /** Minutes by which it may be off as it is told. */
  readonly slack: number;
  readonly start: number;
  readonly end: number;
}

const HOURS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const HOUR = `(\\d{1,2}|${HOURS.join('|')})`;
const ROUGHLY = '(shortly before|shortly after|soon after|just before|just after|minutes after|minutes before|around|about|roughly|nearly|almost|towards|by|before|after)? ?\\b';
const HALF = '(?: ?([ap])\\.?m\\b\\.?| in the (morning|afternoon|evening)| at (night))?';
const MINUTES = /^(?:five|ten|twenty|twenty-five|\d{1,2})$/;
const IN_WORDS: Readonly<Record<string, number>> = { five: 5, ten: 10, twenty: 20, 'twenty-five': 25 };

/** "a quarter to six", "half past two in the morning", "ten past two". */
const SPOKEN = new RegExp(`\\b${ROUGHLY}(?:at )?(?:(a )?(quarter|half)|(five|ten|twenty|twenty-five|\\d{1,2})(?: minutes)?) (past|to) ${HOUR}\\b${HALF}`, 'gi');
/** "5.42 p.m.", "6pm", "seven o\'clock", "six in the morning", "19:40". */
const PLAIN = new RegExp(`\\b${ROUGHLY}(?:at )?(?:(\\d{1,2})[:.](\\d\\d)|${HOUR}( o['’]clock)?)${HALF}(?!\\d)`, 'gi');
const NAMED = new RegExp(`\\b${ROUGHLY}(?:at )?(midnight|midday|noon)\\b`, 'gi');

const EXACT = 5;
/** What is told roughly, by the hour or half hour, and by any other minute: nobody says "around 12.15" of noon. */
const ROUGH = 30;
const ROUGH_MINUTE = 15;
const DAY = 1440;
const FACE = 720;

/** The times of day that a claim gives, in order. */
export const clockTimes = ofReading(({ text }: Reading): readonly ClockTime[] => {
  const found: ClockTime[] = [];
  const add = (match: RegExpMatchArray, minute: number, half: string | undefined): void => {
    const end = match.index! + match[0].length;
    const start = end - match[0].trimStart().length;
    if (found.some((other) => start < other.end && end > other.start)) return;
    const after = half !== undefined && /^(?:p|afternoon|evening|night)/i.test(half);
    const face = half === undefined ? minute : (minute % FACE) + (after ? FACE : 0);
    found.push({ minute: face, knowsHalf: half !== undefined || minute > FACE, slack: slackOf(minute, match[1]), start, end });
  };
  for (const match of text.matchAll(NAMED)) add(match, match[2]!.toLowerCase() === 'midnight' ? 0 : FACE, match[2]!.toLowerCase() === 'midnight' ? 'a' : 'p');
  for (const match of text.matchAll(SPOKEN)) {
    const away = match[3] !== undefined ? (match[3].toLowerCase() === 'half' ? 30 : 15) : MINUTES.test(match[4]!.toLowerCase()) ? (IN_WORDS[match[4]!.toLowerCase()] ?? Number(match[4])) : NaN;
    const hour = hourOf(match[6]!);
    if (hour <= 12 && away < 60) add(match, hour * 60 + (match[5]!.toLowerCase() === 'past' ? away : -away), match[7] ?? match[8] ?? match[9]);
  }
  for (const match of text.matchAll(PLAIN)) {
    const [half, colon] = [match[6] ?? match[7] ?? match[8], match[0].includes(':')];
    if (half === undefined && match[5] === undefined && !colon) continue;
    const [hour, minute] = match[2] === undefined ? [hourOf(match[4]!), 0] : [Number(match[2]), Number(match[3])];
    if (hour <= 24 && minute < 60) add(match, hour * 60 + minute, colon && half === undefined ? (hour >= 12 ? 'p' : 'a') : half);
  }
  return found.sort((x, y) => x.start - y.start);
});

function slackOf(minute: number, roughly: string | undefined): number {
  if (roughly === undefined) return EXACT;
  return minute % ROUGH === 0 ? ROUGH : ROUGH_MINUTE;
}

function hourOf(text: string): number {
  const named = HOURS.indexOf(text.toLowerCase());
  return named < 0 ? Number(text) : named + 1;
}

/** Minutes between two times of day, the short way round; on the face of a clock where one does not say which half of the day it means. */
export function minutesApart(x: ClockTime, y: ClockTime): number {
  const round = x.knowsHalf && y.knowsHalf ? DAY : FACE;
  const gap = Math.abs((x.minute % round) - (y.minute % round));
  return Math.min(gap, round - gap);
}
