import type { RelationFinding } from '../../domain/dispute.js';
import { finding } from '../finding.js';
import { inClaim, wholeClaim } from '../reading/evidence.js';
import type { Pair, Reading } from '../reading/reading.js';
import { relateReadings } from '../relate-claims.js';
import { disjointTimes } from '../rules/date.js';
import { type Stretch, rivalStretches } from './rival-stretches.js';
import { type PlainWord, plainWords } from '../reading/plain-words.js';
import { isNegator } from './stance-signs.js';

/** Most words of a side that differ, and least of those alike for each that the other has in their place, in texts that are the same but for one place. */
const MOST_CHANGED = 4;
const ALIKE_FOR_EACH = 1.5;
/** From so far apart (milliseconds) the same words may tell of another occasion. */
const ONE_OCCASION = 240 * 3_600_000;

/** The words of both texts. */
type PlainTexts = readonly [readonly PlainWord[], readonly PlainWord[]];

/** What stands between the same words in both texts; either side may be empty. */
interface Difference {
  readonly a: Stretch;
  readonly b: Stretch;
}

/**
 * Compares two texts word by word from both ends.
 *
 * @returns null where they differ in more than one place, or in most of their words.
 */
function oneDifference(pair: Pair, [x, y]: PlainTexts): Difference | null {
  const shorter = Math.min(x.length, y.length);
  let first = 0;
  while (first < shorter && x[first]!.key === y[first]!.key) first++;
  let last = 0;
  while (last < shorter - first && x.at(-1 - last)!.key === y.at(-1 - last)!.key) last++;
  const alike = first + last;
  if (Math.max(x.length, y.length) - alike > MOST_CHANGED || alike < Math.max(2, ALIKE_FOR_EACH * (shorter - alike))) return null;
  return { a: stretchOf(pair.a, x, first, last), b: stretchOf(pair.b, y, first, last) };
}

function stretchOf(reading: Reading, words: readonly PlainWord[], first: number, last: number): Stretch {
  const own = words.slice(first, words.length - last);
  const from = own[0]?.from ?? words[first]?.from ?? reading.tokens.length;
  return { reading, words: own, from, to: own.at(-1)?.to ?? from };
}

/** Probability that texts fill one slot which are the same but for one place. */
export const SAME_SLOT = 0.95;

/** As `judgePlainly`, for texts that the rules have not looked at yet. */
export function judgeByWording(a: Reading, b: Reading): RelationFinding | null {
  const pair = { a, b, comparable: SAME_SLOT };
  return judgePlainly(pair, () => relateReadings(pair));
}

/**
 * Judges two texts that are the same but for one place by what the rules find there, or by what stands in that place. Here rules for values,
 * negation and opposites can be trusted where signs learnt from free wording cannot: whatever stands alone between the same words is all that the texts can differ in.
 *
 * @param rules what the rules say of the pair; not asked about texts that are worded freely, as most are.
 * @returns null for other texts, or where nothing is known of what differs.
 */
export function judgePlainly(pair: Pair, rules: () => RelationFinding): RelationFinding | null {
  if (Math.abs(pair.a.published - pair.b.published) > ONE_OCCASION) return null;
  const texts = [plainWords(pair.a), plainWords(pair.b)] as const;
  const difference = oneDifference(pair, texts);
  if (difference === null) return judgeOrder(pair, texts, rules);
  const { a, b } = difference;
  if (a.words.length + b.words.length === 0) return disjointTimes(pair) === null ? same(pair, 'They are the same, word for word.') : null;
  const [found, rivals] = [rules(), rivalStretches(pair, a, b)];
  if (rivals !== null && (UNDECIDED.has(found.rule) || found.rule === 'quantity/other-measure' || isFainter(found, rivals))) return rivals;
  if (!UNDECIDED.has(found.rule)) return found;
  if (isAcronym(a, b) || isAcronym(b, a)) return same(pair, 'They say the same in the same words; one gives a name in short.');
  if (Math.min(a.words.length, b.words.length) > 0) return null;
  const longer = a.words.length > 0 ? a : b;
  if (attributes(longer)) return same(pair, 'They say the same in the same words, and one names its source.');
  return added(pair);
}

/** The same words in another order, or one text with more words than the other that stand in several places. */
function judgeOrder(pair: Pair, texts: PlainTexts, rules: () => RelationFinding): RelationFinding | null {
  const [x, y] = texts.map((words) => words.map(({ key }) => key)) as [string[], string[]];
  const isReordered = reordered(x, y);
  if ((!isReordered && !holds(x, y) && !holds(y, x)) || disjointTimes(pair) !== null) return null;
  const found = rules();
  if (isReordered) return DECIDED.has(found.relation) ? null : same(pair, 'They say the same in the same words, in another order.');
  return UNDECIDED.has(found.rule) && ![...pair.a.tokens, ...pair.b.tokens].some(({ lower }) => isNegator(lower)) ? added(pair) : null;
}

/** Both find a conflict, and what stands in the place tells more of it. */
function isFainter(found: RelationFinding, rivals: RelationFinding): boolean {
  return found.relation === 'contradicts' && found.confidence < rivals.confidence;
}

function added(pair: Pair): RelationFinding {
  return finding({ relation: 'compatible', rule: 'agreement/added', confidence: 0.8, a: wholeClaim(pair.a), b: wholeClaim(pair.b), explanation: 'They agree word for word, and one says more than the other.' });
}

/** What rules say where they have found no difference that they know, or only that names differ. */
const UNDECIDED: ReadonlySet<string> = new Set(['agreement/same', 'agreement/refined', 'agreement/distant', 'agreement/other-argument', 'unrelated/no-common-name']);
/** Relations that the order of words may make: who beat whom. */
const DECIDED: ReadonlySet<RelationFinding['relation']> = new Set(['contradicts', 'updates', 'unrelated']);

function same(pair: Pair, explanation: string): RelationFinding {
  return finding({ relation: 'equivalent', rule: 'agreement/word-for-word', confidence: 0.95, a: wholeClaim(pair.a), b: wholeClaim(pair.b), explanation });
}

/** Least words that the order of tells nothing of: two names may change places in a short text. */
const LEAST_REORDERED = 6;

function reordered(x: readonly string[], y: readonly string[]): boolean {
  return x.length === y.length && x.length >= LEAST_REORDERED && [...x].sort().join(' ') === [...y].sort().join(' ');
}

/** Most words that one text has more than the other, which must be the longer part. */
const MOST_ADDED = 12;

/** The long text has all words of the short one, in their order. */
function holds(long: readonly string[], short: readonly string[]): boolean {
  if (long.length - short.length > Math.min(MOST_ADDED, short.length) || short.length < LEAST_REORDERED) return false;
  let met = 0;
  for (const word of long) if (word === short[met]) met++;
  return met === short.length;
}

/** "FA" for "Football Association". */
function isAcronym(short: Stretch, long: Stretch): boolean {
  const [only] = short.words;
  if (only === undefined || short.words.length > 1 || long.words.length < 2) return false;
  const initials = long.words.map(({ from }) => long.reading.tokens[from]!.text).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]);
  return initials.length >= 2 && short.reading.tokens[only.from]!.text.replace(/\./g, '') === initials.join('');
}

/** All that stands there is who says so. */
function attributes({ from, reading, to, words }: Stretch): boolean {
  const { attribution } = reading.claim;
  if (attribution === null || words.length === 0) return false;
  const spans = [attribution.cue, attribution.source].flatMap((span) => (span === null ? [] : [span]));
  const [start, end] = [reading.tokens[from]!.start, reading.tokens[to - 1]!.end];
  return spans.length > 0 && spans.every((span) => inClaim(reading, span.start) >= start && inClaim(reading, span.end) <= end + 1);
}
