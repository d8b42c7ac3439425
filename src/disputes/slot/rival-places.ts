import { type PlainWord, plainWords } from '../reading/plain-words.js';
import type { Pair, Reading } from '../reading/reading.js';
import { commonWords } from '../reading/words-in-common.js';
import { excuses, isMetBy, lemmas, VAGUE } from './met-words.js';
import { areOfOtherKinds } from './rival-kinds.js';

/** Least words, and least share of the shorter text, that two texts told in one pattern have in common, in their order. */
const LEAST_COMMON = 3;
const SHARE_COMMON = 0.5;
/** Most words that a side has in one place: longer ones are worded freely. */
const MOST_RIVAL = 4;

/** What either text has in one place, between words that both have. */
interface Place {
  readonly a: readonly PlainWord[];
  readonly b: readonly PlainWord[];
}

/**
 * True where two texts are of other kinds of things (`rival-kinds.ts`), or in one pattern name different people, things, kinds or times in the same place, besides words that are opposite or negate: "overturned the
 * conviction for fraud", "upheld the conviction for perjury". What one says of the one, the other does not say of it.
 */
export function nameRivals(pair: Pair): boolean {
  if (areOfOtherKinds(pair)) return true;
  const [x, y] = [plainWords(pair.a), plainWords(pair.b)];
  const common = commonWords(x.map(({ key }) => key), y.map(({ key }) => key));
  if (common.length < LEAST_COMMON || common.length < SHARE_COMMON * Math.min(x.length, y.length)) return false;
  return placesBetween(x, y, common).some((place) => areRivals(pair, place) || singlesOut(pair.a, place.a, pair.b) || singlesOut(pair.b, place.b, pair.a) || atOtherTimes(pair, place));
}

function placesBetween(x: readonly PlainWord[], y: readonly PlainWord[], common: readonly (readonly [number, number])[]): readonly Place[] {
  const places: Place[] = [];
  let [left, right] = [0, 0];
  for (const [a, b] of [...common, [x.length, y.length] as const]) {
    if (a > left || b > right) places.push({ a: x.slice(left, a), b: y.slice(right, b) });
    [left, right] = [a + 1, b + 1];
  }
  return places;
}

/** Both have something to name there, and neither names what the other text has anywhere, in whatever form. */
function areRivals({ a, b }: Pair, place: Place): boolean {
  const [x, y] = [namingWords(a, place.a), namingWords(b, place.b)];
  if (x.length === 0 || y.length === 0 || x.length > MOST_RIVAL || y.length > MOST_RIVAL) return false;
  const [left, right] = [x.filter((word) => !isMetBy(a, word, b)), y.filter((word) => !isMetBy(b, word, a))];
  // A day is no rival of a thing.
  return left.some((one) => right.some((other) => isValue(one) === isValue(other))) && !left.some((one) => right.some((other) => excuses(a, one, b, other)));
}

/** An amount or a time; times have their bounds for a key. */
function isValue({ from, key, quantity, to }: PlainWord): boolean {
  return quantity !== null || to - from > 1 || key.includes('/');
}

/** Nouns, names, qualities and values; verbs may differ in whatever way. */
function namingWords({ tokens }: Reading, words: readonly PlainWord[]): readonly PlainWord[] {
  return words.filter((word) => {
    if (isValue(word)) return true;
    const { lemma, lower, pos } = tokens[word.from]!;
    return /^(?:NOUN|PROPN|ADJ|NUM)$/.test(pos) && !VAGUE.has(lower) && !VAGUE.has(lemma) && !/^(?:this|that|these|those|such)$/.test(tokens[word.from - 1]?.lower ?? '');
  });
}

/** What was not so before a day may have been so on it, and what has been so since. */
const BOUND = /^(?:before|until|after|since|following)$/;
const TIMING = /^(?:before|until|after|since|following|by|on|in|at|during)$/;

/** Only one text says that it was before or after what both name, or each says the other. */
function atOtherTimes({ a, b }: Pair, place: Place): boolean {
  const [x, y] = [lastOf(a, place.a), lastOf(b, place.b)];
  return x !== y && ((BOUND.test(x) && (y === '' || TIMING.test(y))) || (BOUND.test(y) && (x === '' || TIMING.test(x))));
}

/** The word right before what both have next. */
function lastOf({ tokens }: Reading, words: readonly PlainWord[]): string {
  const last = words.at(-1);
  return last === undefined ? '' : tokens[last.from]!.lower;
}

/** Words before an office, and words of whoever is next to somebody, that make another person of the one who is named. */
const STANDING_IN = /^(?:deputy|vice|acting|assistant|former|ex-|junior|shadow)$/;
const NEXT_OF = /^(?:aide|adviser|advisor|brother|sister|wife|husband|son|daughter|father|mother|friend|colleague|deputy|predecessor|successor|rival|neighbour|neighbor|cousin|nephew|niece)s?$/;

/** Words that only one text has and that make another of the person both name: "deputy mayor", "an aide to the minister". */
function singlesOut({ tokens }: Reading, own: readonly PlainWord[], other: Reading): boolean {
  return own.some(({ from, to }) => (STANDING_IN.test(tokens[from]!.lower) && lemmas(other).includes(tokens[to]?.lemma ?? '')) || (NEXT_OF.test(tokens[from]!.lower) && (/^(?:to|of)$/.test(tokens[to]?.lower ?? '') || /^['’]s?$/.test(tokens[from - 1]?.lower ?? ''))));
}
