import type { Quantity } from '../../domain/quantity.js';
import { inClaim, tokenAtOffset } from '../reading/evidence.js';
import type { Pair, Reading } from '../reading/reading.js';
import { predicateKey } from './align-predicates.js';

/** Nouns for somebody of whom no more is told; and for somebody of whom an event mostly has one. */
const SOMEBODY = /^(?:man|woman|boy|girl|teenager|teen|pensioner|child|toddler|baby|student|pupil|passenger|victim|patient|officer|soldier)$/;
const ONE_OF_HIS_KIND = /^(?:pilot|driver|captain|skipper|suspect|gunman|attacker|defendant|accused|killer|motorist|conductor|judge)$/;
/** Words between an age and the noun that has it ("a 24-year-old Harrow Bend man"). */
const BETWEEN = 3;
/** Tokens between the bearer of an age and what is told of him. */
const REACH = 8;

/**
 * True where two ages in reports of one event are not known to be of one person. An event has many people: only those who are called the same ("a man of 61")
 * and of whom the same is told ("died") are taken for one; who is named is compared by name elsewhere.
 */
export function agesOfOthers(pair: Pair, left: Quantity, right: Quantity): boolean {
  if (pair.oneEvent !== true || left.unit !== 'year-age') return false;
  const [x, y] = [bearerOf(pair.a, left), bearerOf(pair.b, right)];
  if (x === null || y === null || pair.a.tokens[x]!.lemma !== pair.b.tokens[y]!.lemma) return true;
  if (ONE_OF_HIS_KIND.test(pair.a.tokens[x]!.lower)) return false;
  // Of several who died each report may tell of another "man": one of them must speak of "the" man.
  if (!isDefinite(pair.a, x) && !isDefinite(pair.b, y)) return true;
  const acts = actsOf(pair.b, y);
  return !actsOf(pair.a, x).some((act) => acts.includes(act));
}

function isDefinite({ tokens }: Reading, bearer: number): boolean {
  return tokens.slice(Math.max(0, bearer - REACH), bearer).some(({ lower }) => lower === 'the');
}

/** Token of the noun that has an age: behind it, or before "of 61", "aged 61" and ", 61". */
function bearerOf(reading: Reading, quantity: Quantity): number | null {
  const { tokens } = reading;
  const to = tokenAtOffset(reading, inClaim(reading, quantity.end) - 1);
  const from = tokenAtOffset(reading, inClaim(reading, quantity.start));
  for (let at = to + 1; at <= to + BETWEEN && at < tokens.length; at++) {
    if (isBearer(tokens[at]!)) return at;
    if (!/^(?:PROPN|ADJ|NOUN)$/.test(tokens[at]!.pos)) break;
  }
  const before = /^(?:of|aged|,)$/.test(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  // "Pilot Joan Eddery, 58".
  const name = reading.names.find((one) => one.to === before + 1);
  return [before, (name?.from ?? 0) - 1, name?.from ?? -1].find((at) => tokens[at] !== undefined && isBearer(tokens[at])) ?? null;
}

function isBearer({ lower }: Reading['tokens'][number]): boolean {
  return SOMEBODY.test(lower) || ONE_OF_HIS_KIND.test(lower);
}

function actsOf(reading: Reading, bearer: number): readonly string[] {
  return reading.predicates
    .filter(({ finite, negated, token }) => finite && !negated && Math.abs(token - bearer) <= REACH)
    .flatMap((predicate) => predicateKey(reading, predicate) ?? []);
}
