import type { Quantity } from '../../domain/quantity.js';
import type { Predicate } from '../../text/predicates/predicate.js';
import { inClaim, tokenAtOffset } from '../reading/evidence.js';
import type { Name, Pair, Reading } from '../reading/reading.js';
import { predicateKey } from './align-predicates.js';
import { namedApart } from './other-argument.js';
import { rolesOf } from './roles.js';
import { sameKernel } from './subjects.js';

/** What an event does to people, whoever is said to have done it. */
const BEFALLS: ReadonlySet<string> = new Set(['killed', 'injured', 'arrested', 'evacuated', 'rescued', 'trapped', 'missing']);
/** Tokens between an amount and the verb by which somebody has it. */
const REACH = 16;
/** Tokens within which the verb's other roles are that of the amount too. */
const CLOSE = 8;
/** Tokens between a verb and the name before it that does it. */
const NEAR = 4;
/** Doers that stand for somebody named before. */
const PERSONAL = /^(?:he|she|they|couple|pair|family|man|woman|candidate|husband|wife|both)$/;

/**
 * True when two amounts are those of different people by name: each has their own. So are they where one has somebody whom the whole other article never
 * names, and where one of them is told of a pronoun ("the couple paid") and the sentence before it is about somebody else.
 */
export function belongToOthers(pair: Pair, left: Quantity, right: Quantity): boolean {
  const [x, y] = [verbOf(pair.a, left), verbOf(pair.b, right)];
  const [one, other] = [doerOf(pair.a, x), doerOf(pair.b, y)];
  if (left.status !== null && left.status === right.status && BEFALLS.has(left.status)) return false;
  if (isUnknown(one, pair.b) || isUnknown(other, pair.a)) return true;
  if (x === null || y === null) return false;
  if (isClose(pair.a, x, left) && isClose(pair.b, y, right) && namedApart(pair, rolesOf(pair.a, x), rolesOf(pair.b, y))) return true;
  return sameAct(pair, x, y) && (areOthers(one, other) || standsForAnother(pair.a, x, other) || standsForAnother(pair.b, y, one));
}

/** The last finite verb before an amount; verbs of saying are passed over. */
function verbOf(reading: Reading, quantity: Quantity): Predicate | null {
  const at = tokenAtOffset(reading, inClaim(reading, quantity.start));
  return reading.predicates.filter(({ finite, token }) => finite && token < at && at - token <= REACH).at(-1) ?? null;
}

function isClose(reading: Reading, { token }: Predicate, quantity: Quantity): boolean {
  return tokenAtOffset(reading, inClaim(reading, quantity.start)) - token <= CLOSE;
}

/** Who by name does it, or whom it befalls, though the claim may speak of others elsewhere ("a month after Marsh released his"). */
function doerOf(reading: Reading, verb: Predicate | null): Name | null {
  return verb === null || predicateKey(reading, verb) === null ? null : (reading.names.filter(({ to }) => to <= verb.token && verb.token - to <= NEAR).at(-1) ?? null);
}

/** One kind of act on both sides; verbs of saying are none. */
function sameAct({ a, b }: Pair, x: Predicate, y: Predicate): boolean {
  const key = predicateKey(a, x);
  return key !== null && key === predicateKey(b, y);
}

function areOthers(one: Name | null, other: Name | null): boolean {
  return one !== null && other !== null && !one.words.some((word) => other.words.some((same) => sameKernel(word, same)));
}

/** A name of which the other's article has no word. */
function isUnknown(name: Name | null, { claim: { capitalised } }: Reading): boolean {
  return name !== null && capitalised !== null && !name.words.some((word) => has(capitalised, word));
}

/** A verb of "they" or "the couple" in a text that names others there or in the sentence before, and not `name`. */
function standsForAnother({ claim, tokens }: Reading, { token }: Predicate, name: Name | null): boolean {
  const { before, sentence } = claim;
  if (name !== null && isRelativeOfAnother(claim, tokens[token - 1]?.lower ?? '', name)) return true;
  if (name === null || before === null || !tokens.slice(Math.max(0, token - NEAR), token).some(({ lower }) => PERSONAL.test(lower))) return false;
  const words = Array.from(`${before.text} ${sentence.text}`.matchAll(INSIDE), ([word]) => word.toLowerCase());
  return words.length > 0 && !name.words.some((word) => has(words, word));
}

/** "Linda Farrow, 51, who spent": the words before "who" name others and not `name`. */
function isRelativeOfAnother({ claim, sentence }: Reading['claim'], subject: string, name: Name): boolean {
  if (subject !== 'who') return false;
  const words = sentence.text.slice(0, Math.max(0, claim.start - sentence.start)).match(/\p{Lu}[\p{L}-]+/gu) ?? [];
  return words.length > 0 && !name.words.some((word) => has(words.map((one) => one.toLowerCase()), word));
}

/** Capitalised words that do not begin a sentence, where others than names have capitals too. */
const INSIDE = /(?<=[^\s.?!:“"] )\p{Lu}[\p{L}-]+/gu;

function has(words: Iterable<string>, wanted: string): boolean {
  for (const word of words) if (sameKernel(word, wanted)) return true;
  return false;
}
