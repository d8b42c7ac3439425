import type { Quantity } from '../../domain/quantity.js';
import { inClaim } from './evidence.js';
import type { Reading } from './reading.js';
import { ofReading } from './remembered.js';

/** Words before the number of votes by which somebody won. */
const BEFORE = /\b(?:by|(?:majority|margin|lead) of)(?: (?:just|only|a mere|exactly))?\s*$/i;
const OF_VOTES = /\b(?:majority|margin|lead) of(?: (?:just|only|a mere|exactly))?\s*$/i;
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

/** The number of votes by which a claim says that a contest was won; null where it says none, more than one, or speaks of another contest. */
export const marginOfVotes = ofReading((reading: Reading): Quantity | null => {
  const { quantities, text } = reading;
  // What fell by seven votes is another motion than the one that was carried by four.
  if (wasCarried(text) !== true || OTHER_CONTEST.test(text)) return null;
  const margins = quantities.filter((quantity) => {
    if (quantity.unit !== 'count') return false;
    const [before, behind] = [text.slice(0, inClaim(reading, quantity.start)), text.slice(inClaim(reading, quantity.end))];
    // "A majority of seven" is one of seats.
    return BEFORE.test(before) && (/^ votes?\b/i.test(behind) || / votes?$/i.test(quantity.text) || (OF_VOTES.test(before) && (quantity.lo ?? 0) >= MANY));
  });
  return margins.length === 1 ? margins[0]! : null;
});
