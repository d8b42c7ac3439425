import type { Quantity } from '../../domain/quantity.js';
import { inClaim, tokenAtOffset } from '../reading/evidence.js';
import type { Reading } from '../reading/reading.js';
import { ofQuantity } from '../reading/remembered.js';
import { isAboard } from './measured-acts.js';
import { itemKey } from './item-key.js';

/** True where either amount {@link adds} to a total: it stands back behind the total itself. */
export function isAddition(a: Reading, left: Quantity, b: Reading, right: Quantity): boolean {
  return adds(a, left) || adds(b, right);
}

/** "five more", "another 12": an amount on top of one told before. */
export function adds(reading: Reading, quantity: Quantity): boolean {
  const from = tokenAtOffset(reading, inClaim(reading, quantity.start));
  const next = tokenAtOffset(reading, inClaim(reading, quantity.end) - 1) + 1;
  return /^(?:more|further|additional|new)$/.test(reading.tokens[next]?.lower ?? '') || /^(?:another|further|additional)$/.test(reading.tokens[from - 1]?.lower ?? '');
}

/** Callings that are often counted apart from all the people ("seven officers" of "24 people"). */
const SUBGROUPS: ReadonlySet<string> = new Set(['police', 'army', 'firefighter', 'child', 'woman', 'man', 'rebel', 'lawmaker', 'doctor', 'nurse', 'climber', 'pupil', 'student', 'school', 'passenger', 'crew', 'officer', 'player']);

/** A smaller number of one calling can be a part of the people in all. */
export function isSubgroup(part: Quantity, whole: Quantity): boolean {
  if (part.item === null || whole.item !== 'person') return false;
  return SUBGROUPS.has(itemKey(part.item)) && (part.lo ?? 0) < (whole.lo ?? 0);
}

/** Those of whom a total is told elsewhere. */
const HURT = /^(?:injured|wounded|dead|victims|casualties|missing|arrested|survivors|hostages)$/;

/** "including four children", "four of the eleven", "two of the injured": a part of the total. */
export function isPart(reading: Reading, quantity: Quantity): boolean {
  const at = tokenAtOffset(reading, inClaim(reading, quantity.start));
  const next = tokenAtOffset(reading, inClaim(reading, quantity.end) - 1) + 1;
  const words = reading.tokens.slice(next, next + 3).map((token) => token.lower);
  if (quantity.unit === 'count' && !/\bof\b/i.test(quantity.text) && words[0] === 'of' && (reading.tokens[next + 2]?.pos === 'NUM' || /^(?:them|those|whom|which)$/.test(words[1] ?? ''))) return true;
  if (words[0] === 'of' && words[1] === 'the' && HURT.test(words[2] ?? '')) return true;
  if (isCoordinated(reading, at, next)) return true;
  return [1, 2].some((back) => /^(?:including|among|comprising|included)$/.test(reading.tokens[at - back]?.lower ?? ''));
}

/** "the pilot and one passenger", "two passengers and the pilot": more than the amount tells. */
function isCoordinated({ tokens }: Reading, at: number, next: number): boolean {
  const noun = (token: number): boolean => /^(?:NOUN|PROPN)$/.test(tokens[token]?.pos ?? '');
  const before = tokens[at - 1]?.lower === 'and' && noun(at - 2) && /^(?:the|his|her|a|an)$/.test(tokens[at - 3]?.lower ?? '');
  return before || (noun(next) && tokens[next + 1]?.lower === 'and' && /^(?:the|his|her|a|an)$/.test(tokens[next + 2]?.lower ?? '') && noun(next + 3));
}

/**
 * "120 of the passengers" against "187 passengers": only one is told as a part of them, and not the same of both. "Nine were brought down by ladder" is a part of
 * all who were brought out, and so are those in hospital of all who were hurt.
 */
export function isPartOfOther(a: Reading, left: Quantity, b: Reading, right: Quantity): boolean {
  const smaller = (left.lo ?? 0) < (right.lo ?? 0);
  if (left.unit === 'count' && inHospital(a, left) !== inHospital(b, right) && inHospital(a, left) === smaller) return true;
  if (isSomeAboard(a, left, b, right) || isSomeAboard(b, right, a, left)) return true;
  if (left.unit === 'count' && byMeans(a, left) !== byMeans(b, right) && byMeans(a, left) === smaller) return true;
  return (left.status === null || left.status !== right.status) && isPartitive(a, left) !== isPartitive(b, right);
}

/** "two visiting divers" of "sixteen people aboard": fewer, and called otherwise. */
function isSomeAboard(some: Reading, part: Quantity, all: Reading, whole: Quantity): boolean {
  return whole.item !== null && part.item !== null && itemKey(part.item) !== itemKey(whole.item) && (part.lo ?? 0) < (whole.lo ?? 0) && isAboard(all, whole) && !isAboard(some, part);
}

/** Of those who were hurt some are taken to hospital. */
const TO_HOSPITAL = /^(?: [\w-]+){0,6} (?:in|to) (?:the )?(?:hospital|intensive care)\b/;

const inHospital = ofQuantity((reading, { end }): boolean => TO_HOSPITAL.test(reading.text.slice(inClaim(reading, end))));

/** Means by which some are moved and others not. */
const MEANS = /^(?:,? ?[\w-]+){0,6}? by (?:air|ambulance|boat|bus|car|crane|foot|helicopter|ladder|lifeboat|rail|road|rope|sea|stretcher|train|winch)\b/;

const byMeans = ofQuantity((reading, { end }): boolean => MEANS.test(reading.text.slice(inClaim(reading, end)).trimStart()));

function isPartitive(reading: Reading, { end, unit }: Quantity): boolean {
  const next = tokenAtOffset(reading, inClaim(reading, end) - 1) + 1;
  return unit === 'count' && reading.tokens[next]?.lower === 'of' && /^(?:the|its|their|his|her|these|those)$/.test(reading.tokens[next + 1]?.lower ?? '');
}
