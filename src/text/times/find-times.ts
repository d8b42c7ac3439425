import type { PublicationDate } from '../../domain/article.js';
import type { TimeValue } from '../../domain/time-value.js';
import type { Token } from '../tokens.js';
import { ABSOLUTE_RULES, type TimeRule } from './absolute-rules.js';
import { isoOf, type Interval } from './calendar.js';
import { CLOCK_RULES } from './clock-rules.js';
import type { FoundTime } from './found-time.js';
import { joinClocks } from './join-clocks.js';
import { RELATIVE_RULES } from './relative-rules.js';
import { isTrap } from './traps.js';
import { publicationClock } from './time-context.js';
import { tenseAround } from './tense.js';

/** Words that may open a time, besides those that begin with a digit, an apostrophe or a month, or end in "day". */
const OPENERS: ReadonlySet<string> = new Set(
  ('mar mar. march may jun june jul july last next this early late mid earlier later the at over past tonight overnight tomorrow q1 q2 q3 q4 first second third fourth final noon midnight a an '
    + 'one two three four five six seven eight nine ten eleven twelve spring summer autumn winter beginning start end middle').split(' '),
);
const MONTHS: ReadonlySet<string> = new Set(['jan', 'feb', 'apr', 'aug', 'sep', 'oct', 'nov', 'dec']);
const RULES: readonly (TimeRule & { readonly clock?: boolean })[] = [...CLOCK_RULES.map((rule) => ({ ...rule, clock: true })), ...ABSOLUTE_RULES, ...RELATIVE_RULES];

/** Matches where any rule does; after most openers none does, and asking once is quicker than asking each. */
const ANY_RULE = new RegExp(RULES.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'iy');

/**
 * Finds the times in a text and resolves them against the publication date, in order of the text.
 *
 * A bare weekday is the latest on or before publication unless its clause looks ahead. Without a publication day, what is
 * relative stays unresolved (`from` and `to` null). A clock time is joined to the day that is named beside it.
 *
 * @param tokens of the whole text, with their sentences; @param text what their offsets point into.
 */
export function findTimes(tokens: readonly Token[], text: string, published: PublicationDate | null): TimeValue[] {
  const found: FoundTime[] = [];
  const clock = publicationClock(published);
  let reached = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.start < reached || !isOpener(token.lower)) continue;
    const match = matchAt(tokens, at, text, clock);
    if (match === null) continue;
    found.push(match);
    reached = match.end;
  }
  return joinClocks(found, text).map((time) => timeValue(time, text));
}

/** Asked of every token, so without a pattern: most words are told by their first and last letters. */
function isOpener(lower: string): boolean {
  const first = lower.charAt(0);
  if ((first >= '0' && first <= '9') || first === "'" || first === '’') return true;
  const last = lower.charAt(lower.length - 1);
  if (last === 'y' && lower.endsWith('day')) return true;
  if (last === 's' && (lower.endsWith("day's") || lower.endsWith('day’s'))) return true;
  return OPENERS.has(lower) || ('jfasond'.includes(first) && MONTHS.has(lower.slice(0, 3)));
}

function matchAt(tokens: readonly Token[], at: number, text: string, clock: ReturnType<typeof publicationClock>): FoundTime | null {
  const token = tokens[at]!;
  ANY_RULE.lastIndex = token.start;
  if (!ANY_RULE.test(text)) return null;
  for (const rule of RULES) {
    rule.pattern.lastIndex = token.start;
    const match = rule.pattern.exec(text);
    if (match === null) continue;
    const end = token.start + match[0].length;
    let to = at + 1;
    while (to < tokens.length && tokens[to]!.start < end) to++;
    if (isTrap(rule.name, tokens, at, to)) continue;
    const { future, past } = tenseAround(tokens, at, to);
    const resolution = rule.resolve(match, { today: clock.today, now: clock.now, future, past });
    if (resolution === undefined) continue;
    return { start: token.start, end, sentence: token.sentence, resolution, isClock: rule.clock === true };
  }
  return null;
}

function timeValue(time: FoundTime, text: string): TimeValue {
  const { from, to, granularity } = time.resolution;
  const words = text.slice(time.start, time.end);
  if (from === undefined || to === undefined) return { start: time.start, end: time.end, text: words, from: null, to: null, granularity };
  const interval: Interval = { from, to, granularity, utc: time.resolution.utc === true };
  return { start: time.start, end: time.end, text: words, from: isoOf(from, interval), to: isoOf(to, interval), granularity };
}
