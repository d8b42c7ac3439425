import { DAY, dayOf } from './calendar.js';
import type { FoundTime } from './found-time.js';

const NEAR = 24;

/**
 * Joins clock times to the day named beside them ("at 10.40pm on Saturday") and merges a weekday with the date that
 * follows it ("Tuesday, 4 March"); a clock time without a day stays unresolved.
 */
export function joinClocks(found: readonly FoundTime[], text: string): FoundTime[] {
  const joined: FoundTime[] = [];
  const used = new Set<FoundTime>();
  for (let at = 0; at < found.length; at++) {
    const time = found[at]!;
    if (used.has(time)) continue;
    const next = found[at + 1];
    if (next !== undefined && isNear(time, next)) {
      const one = time.isClock !== next.isClock ? joinPair(time, next, text) : mergeDates(time, next, text);
      if (one !== null) {
        joined.push(one);
        used.add(next);
        continue;
      }
    }
    joined.push(time.isClock ? { ...time, resolution: { granularity: 'minute' } } : time);
  }
  return joined;
}

function isNear(a: FoundTime, b: FoundTime): boolean {
  return a.sentence === b.sentence && b.start - a.end <= NEAR;
}

const LINK = /^[\s,(]*(?:local time)?[\s,]*(?:\([^)]*\))?[\s,]*(?:on|at|early|late|late on|early on|around|about|just after|just before|shortly before|shortly after)?\s*$/i;

function joinPair(a: FoundTime, b: FoundTime, text: string): FoundTime | null {
  const [clock, day] = a.isClock ? [a, b] : [b, a];
  if (!LINK.test(text.slice(a.end, b.start))) return null;
  const { granularity, from } = day.resolution;
  const dayLike = granularity === 'day' || granularity === 'hour';
  if (!dayLike) return null;
  const span = { start: a.start, end: b.end, sentence: a.sentence, isClock: false };
  if (from === undefined) return { ...span, resolution: { granularity: 'minute' } };
  const start = dayOf(from) + clock.resolution.from!;
  return { ...span, resolution: { from: start, to: start + 1, granularity: 'minute', utc: clock.resolution.utc === true } };
}

/** "Tuesday, 4 March" is one time: the date says more than the weekday. */
function mergeDates(a: FoundTime, b: FoundTime, text: string): FoundTime | null {
  if (a.isClock || b.isClock || a.resolution.granularity !== 'day' || b.resolution.granularity !== 'day') return null;
  if (!/^,? (?:the )?$/.test(text.slice(a.end, b.start)) || !/day$/i.test(text.slice(a.start, a.end))) return null;
  const days = a.resolution.from !== undefined && b.resolution.from !== undefined ? Math.abs(a.resolution.from - b.resolution.from) / DAY : 0;
  return { ...b, start: a.start, resolution: days > 7 ? b.resolution : b.resolution };
}
