import type { Quantity } from '../../domain/quantity.js';
import { inClaim } from './evidence.js';
import type { Reading } from './reading.js';
import { ofReading } from './remembered.js';

/** Words before the number of votes by which somebody won. */
const BEFORE = /\b(?:by|(?:majority|margin|lead) of)(?: (?:just|only|a mere|exactly))?\s*$/i;
const WON = /\b(?:beat|beaten|beating|won|win|wins|winning|victory|elected|took|held|holds|majority|passed|carried|approved|backed|through)\b/i;
const LOST = /\b(?:fell|fails?|failed|rejected|lost|loses|defeat(?:ed|s)?|voted down|thrown out)\b/i;
/** Words that tell of another contest than the one reported. */
const OTHER_CONTEST = /\b(?:last time|previous(?:ly)?|ago|in (?:19|20)\d\d|general election|overturn(?:ed|ing)?|had (?:been|held|stood|won)|cut|slashed|from)\b/i;

/** Whether a text tells of a motion or candidate that won (true) or lost (false); null where it tells neither. */
export function wasCarried(text: string): boolean | null {
  return LOST.test(text) ? false : WON.test(text) ? true : null;
}

/** Votes from which a majority is none of seats. */
const MANY = 50;

/** By how many votes a contest was won. Offsets are into the claim's text. */
export interface Margin {
  readonly votes: Quantity;
  /** The number with its words: "by 1,284 votes", "a majority of 1,248". */
  readonly start: number;
  readonly end: number;
}

/** The margin that a claim gives; null where it gives none, more than one, or speaks of another contest. */
export const marginOfVotes = ofReading((reading: Reading): Margin | null => {
  const { quantities, text } = reading;
  // What fell by seven votes is another motion than the one that was carried by four.
  if (wasCarried(text) !== true || OTHER_CONTEST.test(text)) return null;
  const margins = quantities.flatMap((votes) => {
    const [from, to] = [inClaim(reading, votes.start), inClaim(reading, votes.end)];
    const before = BEFORE.exec(text.slice(0, from));
    if (votes.unit !== 'count' || before === null) return [];
    const behind = /^ votes?\b/i.exec(text.slice(to));
    // "A majority of seven" is one of seats.
    const isOfVotes = behind !== null || / votes?$/i.test(votes.text) || (/ of /.test(before[0]) && (votes.lo ?? 0) >= MANY);
    return isOfVotes ? [{ votes, start: before.index, end: to + (behind?.[0].length ?? 0) }] : [];
  });
  return margins.length === 1 ? margins[0]! : null;
});
