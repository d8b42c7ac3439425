import type { Quantity } from '../../domain/quantity.js';
import { inClaim, tokenAtOffset } from '../reading/evidence.js';
import type { Reading } from '../reading/reading.js';

const RATE = /^(?:a|per|each|every) (?:hour|day|night|week|month|year|head|person|mile|tonne|second|minute)\b|^(?:hourly|daily|weekly|monthly|yearly|annually)\b/;
const DIMENSION = /^(?:long|wide|high|deep|tall|across|thick|broad)$/;

/** True where one amount is for a stretch of time or for each of something ("2.6 million a year") and the other is not. */
export function onlyOneIsRate(a: Reading, left: Quantity, b: Reading, right: Quantity): boolean {
  return isRate(a, left) !== isRate(b, right);
}

function isRate(reading: Reading, quantity: Quantity): boolean {
  const to = tokenAtOffset(reading, inClaim(reading, quantity.end) - 1);
  const words = reading.tokens.slice(to - 1, to + 5).map(({ lower }) => lower);
  return words.some((_, at) => RATE.test(words.slice(at, at + 2).join(' ')));
}

/** "a dent 12 metres long", "the ship is 64 metres long": lengths of things neither of which the other text names. */
export function measuresOtherThing(a: Reading, left: Quantity, b: Reading, right: Quantity): boolean {
  const [x, y] = [measuredNoun(a, left), measuredNoun(b, right)];
  return (x !== null && !b.keys.has(x)) || (y !== null && !a.keys.has(y));
}

/** Speeds, temperatures, rain and depths taken at a place of which the other text does not tell ("recorded at the airport"). */
export function measuredElsewhere(a: Reading, left: Quantity, b: Reading, right: Quantity): boolean {
  if (!AT_A_PLACE.test(left.unit) && !(left.unit === 'm' && [left, right].every(({ item }) => FALLS.test(item ?? '')))) return false;
  return placesNear(a, left).some((key) => !b.keys.has(key)) || placesNear(b, right).some((key) => !a.keys.has(key));
}

const AT_A_PLACE = /^(?:m\/s|degC|magnitude)$/;
/** What is measured where it falls. */
const FALLS = /^(?:rain|rainfall|snow|snowfall|hail)$/;

/** Keys of what stands after "at" or "in" behind an amount. */
function placesNear(reading: Reading, quantity: Quantity): readonly string[] {
  const to = tokenAtOffset(reading, inClaim(reading, quantity.end) - 1);
  const at = reading.tokens.findIndex(({ lower }, index) => index > to && index <= to + 5 && /^(?:at|in|on)$/.test(lower));
  return at < 0 ? [] : reading.terms.filter(({ kind, token }) => token > at && token <= at + 3 && (kind === 'noun' || kind === 'name')).map(({ key }) => key);
}

/** Key of the noun right before an amount of a dimension. */
function measuredNoun(reading: Reading, quantity: Quantity): string | null {
  const from = tokenAtOffset(reading, inClaim(reading, quantity.start));
  const to = tokenAtOffset(reading, inClaim(reading, quantity.end) - 1);
  if (quantity.unit !== 'm' || ![reading.tokens[to], reading.tokens[to + 1]].some((token) => DIMENSION.test(token?.lower ?? ''))) return null;
  return reading.terms.find(({ kind, token }) => token === from - 1 && kind === 'noun')?.key ?? null;
}
