import { areOpposite } from '../lexicon/opposites.js';
import { isNegatedForm } from '../lexicon/negative-prefix.js';
import { conceptOf } from '../lexicon/concepts.js';
import { type PlainWord, plainWords } from '../reading/plain-words.js';
import type { Pair, Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { commonWords } from '../reading/words-in-common.js';
import { sameKernel } from './subjects.js';

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
 * True where two texts in one pattern name different people, things, kinds or times in the same place, besides words that are opposite or negate: "overturned the
 * conviction for fraud", "upheld the conviction for perjury". What one says of the one, the other does not say of it.
 */
export function nameRivals(pair: Pair): boolean {
  const [x, y] = [plainWords(pair.a), plainWords(pair.b)];
  if (modifiersApart(pair) || subjectsApart(pair)) return true;
  const common = commonWords(x.map(({ key }) => key), y.map(({ key }) => key));
  if (common.length < LEAST_COMMON || common.length < SHARE_COMMON * Math.min(x.length, y.length)) return false;
  return placesBetween(x, y, common).some((place) => areRivals(pair, place) || singlesOut(pair.a, place.a, pair.b) || singlesOut(pair.b, place.b, pair.a) || atOtherTimes(pair, place));
}

/** "The skipper was not hurt", "the trawler's cook was hurt". */
function subjectsApart({ a, b }: Pair): boolean {
  const [x, y] = [subjectHead(a), subjectHead(b)];
  return x !== null && y !== null && !isMetBy(a, x, b) && !isMetBy(b, y, a) && !excuses(a, x, b, y);
}

/** The head of the noun phrase that a text begins with. */
const subjectHead = ofReading((reading): PlainWord | null => {
  const { tokens } = reading;
  let at = tokens.findIndex(({ pos }) => !/^(?:DET|ADJ|NUM|ADV)$/.test(pos));
  while (at >= 0 && continuesPhrase(tokens, at)) at++;
  if (at < 0 || tokens[at]!.pos !== 'NOUN' || VAGUE.has(tokens[at]!.lemma)) return null;
  return plainWords(reading).find(({ from }) => from === at) ?? null;
});

const POSSESSIVE = /^['’]s?$/;

/** The noun phrase that a text begins with goes on after a token. */
function continuesPhrase(tokens: Reading['tokens'], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return false;
  return /^(?:NOUN|PROPN)$/.test(next.pos) || POSSESSIVE.test(tokens[at]!.lower) || (POSSESSIVE.test(next.lower) && /^(?:NOUN|ADJ)$/.test(tokens[at + 2]?.pos ?? ''));
}

/** "permanent staff", "seasonal staff": a thing that both speak of is another kind of it in each. */
function modifiersApart({ a, b }: Pair): boolean {
  for (const [noun, x] of modifiersIn(a)) {
    const y = modifiersIn(b).get(noun);
    if (y === undefined || x.some((one) => isMetBy(a, one, b)) || y.some((one) => isMetBy(b, one, a))) continue;
    if (!x.some((one) => y.some((other) => excuses(a, one, b, other)))) return true;
  }
  return false;
}

/** By the lemma of a noun: the words before it that say which one is meant. */
const modifiersIn = ofReading((reading): ReadonlyMap<string, readonly PlainWord[]> => {
  const found = new Map<string, readonly PlainWord[]>();
  const { tokens } = reading;
  const words = plainWords(reading);
  for (let at = 1; at < words.length; at++) {
    const head = tokens[words[at]!.from]!;
    const [own, before] = [words[at - 1]!, tokens[words[at]!.from - 1]!];
    if (head.pos !== 'NOUN' || own.to !== words[at]!.from || own.quantity !== null || !MODIFYING.test(before.pos) || UNSPECIFIC.has(before.lower) || tokens[words[at]!.to]?.pos === 'NOUN') continue;
    found.set(head.lemma, found.has(head.lemma) ? [...found.get(head.lemma)!, own] : [own]);
  }
  return found;
});

const MODIFYING = /^(?:ADJ|NOUN|ADV)$/;

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

/** Words before a noun that do not say which one is meant. */
const UNSPECIFIC: ReadonlySet<string> = new Set('all any no not same own such other last latest current whole entire more most many few several some very so too only even just n\'t also then now here there ago single sole'.split(' '));

/** Words that name nothing by themselves, general nouns by which anything that was named before may be called again, and parts of a day. */
const VAGUE: ReadonlySet<string> = new Set(
  `all any no not same own such other able unable due set single one last latest current new old local whole entire
  person people man woman group party team crew official officer authority side member site area place spot scene building facility complex venue property location zone
  company firm body organisation organization agency service thing item object matter issue case incident event move measure step plan decision report figure number level
  morning noon midday afternoon evening night midnight dawn dusk nightfall day today yesterday tomorrow`.split(/\s+/),
);

/** The other text has the word in some form, one that begins alike ("life ban", "lifetime ban"), or one of the same concept. */
function isMetBy(own: Reading, word: PlainWord, other: Reading): boolean {
  const { lemma } = own.tokens[word.from]!;
  const concept = conceptAt(own, word);
  if (concept !== undefined && conceptsOf(other).has(concept)) return true;
  if (plainWords(other).some(({ key }) => key === word.key || beginAlike(key, word.key))) return true;
  return lemmas(other).some((one) => one === lemma || (lemma.length >= 4 && sameKernel(one, lemma)));
}

/** Letters that alike words begin with; a shorter word may be the whole beginning. */
const BEGINNING = 5;

function beginAlike(x: string, y: string): boolean {
  const least = Math.min(x.length, y.length, BEGINNING);
  return least >= 4 && x.slice(0, least) === y.slice(0, least) && !/^\d/.test(x);
}

const lemmas = ofReading((reading): readonly string[] => [...new Set(reading.tokens.map(({ lemma }) => lemma))]);
const conceptsOf = ofReading((reading): ReadonlySet<string> => new Set(plainWords(reading).flatMap((word) => conceptAt(reading, word) ?? [])));

function conceptAt({ tokens }: Reading, { from }: PlainWord): string | undefined {
  return conceptOf(tokens[from]!.lower) ?? conceptOf(tokens[from]!.lemma);
}

/** The one is the opposite of the other: that is what is reversed. */
function excuses(a: Reading, one: PlainWord, b: Reading, other: PlainWord): boolean {
  if (isNegatedForm(a.tokens[one.from]!.lower, b.tokens[other.from]!.lower)) return true;
  const [x, y] = [conceptAt(a, one), conceptAt(b, other)];
  return x !== undefined && y !== undefined && areOpposite(x, y);
}

/** What was not so before a day may have been so on it, and what has been so since. */
const BOUND = /^(?:before|until|after|since|following)$/;
const TIMING = /^(?:before|until|after|since|following|by|on|in|at|during)$/;

function atOtherTimes({ a, b }: Pair, place: Place): boolean {
  const [x, y] = [lastOf(a, place.a), lastOf(b, place.b)];
  return x !== y && ((BOUND.test(x) && (y === '' || TIMING.test(y))) || (BOUND.test(y) && (x === '' || TIMING.test(x))));
}

/** The word right before what both have next. */
function lastOf({ tokens }: Reading, words: readonly PlainWord[]): string {
  const last = words.at(-1);
  return last === undefined ? '' : tokens[last.from]!.lower;
}

const STANDING_IN = /^(?:deputy|vice|acting|assistant|former|ex-|junior|shadow)$/;
const NEXT_OF = /^(?:aide|adviser|advisor|brother|sister|wife|husband|son|daughter|father|mother|friend|colleague|deputy|predecessor|successor|rival|neighbour|neighbor|cousin|nephew|niece)s?$/;

/** Words that only one text has and that make another of the person both name: "deputy mayor", "an aide to the minister". */
function singlesOut({ tokens }: Reading, own: readonly PlainWord[], other: Reading): boolean {
  return own.some(({ from, to }) => (STANDING_IN.test(tokens[from]!.lower) && lemmas(other).includes(tokens[to]?.lemma ?? '')) || (NEXT_OF.test(tokens[from]!.lower) && (/^(?:to|of)$/.test(tokens[to]?.lower ?? '') || POSSESSIVE.test(tokens[from - 1]?.lower ?? ''))));
}
