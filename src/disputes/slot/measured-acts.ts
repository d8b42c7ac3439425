import type { Quantity } from '../../domain/quantity.js';
import { areOpposite } from '../lexicon/opposites.js';
import { inClaim, tokenAtOffset } from '../reading/evidence.js';
import type { Reading } from '../reading/reading.js';
import { predicateKey } from './align-predicates.js';
import { areKin } from './outcomes.js';

/** Tokens within which a verb belongs to an amount. */
const REACH = 7;
const DIRECTION = /^(?:before|after|ago|since|later|earlier|for|within|in|over|until|from|longer|old)$/;

/**
 * True when two amounts are measured on different acts, so that they cannot be rivals: durations counted from different
 * ends ("four days before", "fifteen hours since"), or people of whom different things are told ("had to leave", "slept").
 */
export function measuresApart(a: Reading, left: Quantity, b: Reading, right: Quantity): boolean {
  if (left.unit === 's') return lengthOrDistance(directionOf(a, left)) !== lengthOrDistance(directionOf(b, right));
  if (left.unit !== 'count' || left.item !== right.item || left.item === null) return false;
  if (left.status !== null && left.status === right.status) return false;
  if (left.status !== null && right.status !== null) return true;
  if (isAboard(a, left) && isAboard(b, right)) return false;
  return actsDiffer(a, left, b, right) || actsOpposed(a, left, b, right);
}

/** "convicted on nine counts", "cleared of two": parts of one number. */
function actsOpposed(a: Reading, left: Quantity, b: Reading, right: Quantity): boolean {
  const [x, y] = [actsNear(a, left), actsNear(b, right)];
  return x.length > 0 && y.length > 0 && !x.some((one) => y.includes(one)) && x.some((one) => y.some((other) => areOpposite(one, other)));
}

/** "carrying 187 passengers", "with 22 crew", "128 passengers aboard": who was there, whatever else is told of it. */
export function isAboard(reading: Reading, quantity: Quantity): boolean {
  const from = tokenAtOffset(reading, inClaim(reading, quantity.start));
  const to = tokenAtOffset(reading, inClaim(reading, quantity.end) - 1);
  if (!ABOARD.test(quantity.item ?? '') || reading.tokens[to + 1]?.lower === 'of') return false;
  const behind = reading.tokens.slice(to + 1, to + 6).map(({ lower }) => lower).join(' ');
  return /^(?:carrying|with|carried|has|all)$/.test(reading.tokens[from - 1]?.lower ?? '') || /\b(?:aboard|on board|on the (?:train|ferry|bus|coach|plane|boat|ship|tram))\b/.test(behind);
}

const ABOARD = /^(?:passenger|crew|people|person|child|pupil|traveller|commuter|tourist|worker)$/;

/** True when kinds of act are told near both amounts and none of one is, or is kin to, one of the other. */
export function actsDiffer(a: Reading, left: Quantity, b: Reading, right: Quantity): boolean {
  const [x, y] = [actsNear(a, left), actsNear(b, right)];
  if (x.length === 0 || y.length === 0) return false;
  return !x.some((one) => b.keys.has(one) || y.some((other) => one === other || areOpposite(one, other) || areKin(one, other))) && !y.some((other) => a.keys.has(other));
}

/** Kinds of act told near an amount, light and reporting verbs left out. */
export function actsNear(reading: Reading, quantity: Quantity): readonly string[] {
  const from = tokenAtOffset(reading, inClaim(reading, quantity.start));
  const to = tokenAtOffset(reading, inClaim(reading, quantity.end) - 1);
  return reading.predicates
    .filter((predicate) => predicate.token >= from - REACH && predicate.token <= to + REACH)
    .map((predicate) => predicateKey(reading, predicate))
    .filter((key): key is string => key !== null);
}

/** "for six years" and "nine years" are lengths; what lies before or after something is counted from there. */
function lengthOrDistance(direction: string): string {
  return /^(?:for|over|within|in)?$/.test(direction) ? 'length' : direction;
}

/** The word that says from where a duration is counted, or the empty string. */
function directionOf(reading: Reading, quantity: Quantity): string {
  const from = tokenAtOffset(reading, inClaim(reading, quantity.start));
  const to = tokenAtOffset(reading, inClaim(reading, quantity.end) - 1);
  const behind = reading.tokens[to + 1]?.lower ?? '';
  if (DIRECTION.test(behind)) return behind;
  const ahead = reading.tokens[from - 1]?.lower ?? '';
  return DIRECTION.test(ahead) ? ahead : '';
}
