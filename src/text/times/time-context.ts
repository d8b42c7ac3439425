import type { PublicationDate } from '../../domain/article.js';
import type { Token } from '../tokens.js';
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

const FUTURE: ReadonlySet<string> = new Set(['will', 'shall', "'ll", '’ll', 'wo', 'due', 'scheduled', 'set', 'expected', 'planned', 'plans', 'upcoming', 'forthcoming', 'would', 'ahead', 'begins', 'starts', 'opens', 'faces', 'until', 'deadline', 'postponed', 'going', 'would']);
const REACH = 9;

/** Reads the tense of the words around an expression: near verbs count, the nearer side of a full stop only. */
export function tenseAround(tokens: readonly Token[], from: number, to: number): { readonly future: boolean; readonly past: boolean } {
  let future = false;
  let past = false;
  const { sentence } = tokens[from]!;
  for (let index = Math.max(0, from - REACH); index < Math.min(tokens.length, to + REACH); index++) {
    const token = tokens[index]!;
    if (token.sentence !== sentence) continue;
    if (index >= from && index < to) continue;
    if (token.lower === ';' || token.lower === 'but') {
      if (index > to) break;
      future = past = false;
    }
    future ||= FUTURE.has(token.lower) || (token.lower === 'for' && index === from - 1) || (token.lower === 'to' && tokens[index + 1]?.pos === 'VERB' && tokens[index - 1]?.lemma === 'be');
    past ||= (token.pos === 'VERB' || token.pos === 'AUX') && token.lower !== token.lemma && !/(?:s|ing|'re|'ve|’re|’ve|am|are|is|'m|’ll|'ll)$/.test(token.lower);
  }
  return { future, past: past && !future };
}
