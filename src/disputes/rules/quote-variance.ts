import type { TextSpan } from '../../domain/span.js';
import { bothSay, dispute, finding, type Rule } from '../finding.js';
import { LIGHT } from '../lexicon/light-words.js';
import { evidenceAt } from '../reading/evidence.js';
import { contentKeys } from '../reading/read-claim.js';
import type { Pair, Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { sharedNameCount } from '../slot/subjects.js';
import { namedSource, speakerOf, speakersConflict } from '../slot/speakers.js';

/** Words that two quotations must have in common, in order, to be renderings of one utterance. */
const COMMON = 4;
/** That many common words in order are no accident even where hardly one of them is a content word. */
const MANY = 6;
/** Share of common words between the first and the last of them, in either quotation. */
const DENSE = 0.4;
const FUNCTION_WORD = /^(?:is|are|was|were|been|being|am|will|would|can|could|may|might|must|shall|should|did|does|had|has|having|us|our|your|you|me|my|them|they|we|who|what|when|how|why|because|if|do|that's|it's|going|got|i|to|the|of|a|an|and|but|in|on|for|with|about|not)$/;
/** Share of the shorter quotation that these words must make up. */
const SAME_UTTERANCE = 0.6;
/** The same where analysis found one and the same person to be speaking. */
const ONE_SPEAKER = 0.42;

/** Two quotations of one utterance: other words from the same speaker, or the same words from another speaker. */
export const quoteRule: Rule = (pair) => {
  if (pair.a.quotes.length === 0 || pair.b.quotes.length === 0) return null;
  const renderings = sameUtterances(pair);
  for (const one of renderings) {
    const found = judge(pair, one);
    if (found !== null) return found;
  }
  return partialQuote(pair) ?? otherWords(pair, renderings.length);
};

/** Two quotations of one speaker that share no word of substance are two statements. */
function otherWords(pair: Pair, renderings: number): ReturnType<Rule> {
  const kinds = [pair.a, pair.b].map(({ claim }) => claim.attribution?.kind);
  if (renderings > 0 || kinds.some((kind) => kind !== 'direct') || !sameNamedSource(pair)) return null;
  const [x, y] = [quotedKeys(pair.a), quotedKeys(pair.b)];
  if (x.size === 0 || y.size === 0 || [...x].some((key) => y.has(key))) return null;
  return finding({ relation: 'unrelated', rule: 'quote/other', confidence: 0.65, explanation: 'They quote different statements of one speaker.' });
}

/** The keys of all that a claim quotes. */
const quotedKeys = ofReading((reading): ReadonlySet<string> => new Set(reading.quotes.flatMap(({ text }) => contentKeys(text))));

interface Rendering {
  readonly a: TextSpan;
  readonly b: TextSpan;
  /** Words that differ between the first and the last common word. */
  readonly differing: number;
}

function judge(pair: Pair, one: Rendering): ReturnType<Rule> {
  const [a, b] = [quoted(pair.a, one.a), quoted(pair.b, one.b)];
  const [x, y] = [speakerOf(pair.a, one.a), speakerOf(pair.b, one.b)];
  if (one.differing === 0) {
    if (x === null || y === null || !speakersConflict(pair, x, y)) return null;
    return dispute(pair, 'attribution', { rule: 'attribution/speaker', confidence: 0.75, a: evidenceAt(pair.a, x.start, x.end), b: evidenceAt(pair.b, y.start, y.end), about: 'The same words are given to different speakers' });
  }
  const [named, other] = [namedSource(pair.a), namedSource(pair.b)];
  if (named !== null && other !== null && speakersConflict(pair, named, other)) return null;
  return dispute(pair, 'quote-variance', { rule: 'quote/words', confidence: 0.75, a, b, about: 'The quotations differ' });
}

function sameUtterances(pair: Pair): Rendering[] {
  const found: Rendering[] = [];
  const share = sameNamedSource(pair) ? ONE_SPEAKER : SAME_UTTERANCE;
  for (const { quote: a, words: x } of quotations(pair.a)) {
    for (const { known, quote: b, words: y } of quotations(pair.b)) {
      const least = Math.max(COMMON, share * Math.min(x.length, y.length));
      // In order or not, fewer than that are in common.
      if (Math.min(x.length, y.length) <= COMMON || x.filter((word) => known.has(word)).length < least) continue;
      const common = commonWords(x, y);
      if (common.length < least) continue;
      const [first, last] = [common[0]!, common.at(-1)!];
      const [from, to] = [common[0]!, common.at(-1)!];
      if (Math.min(common.length / (to[0] - from[0] + 1), common.length / (to[1] - from[1] + 1)) < DENSE) continue;
      if (!isTelling(common, x)) continue;
      if (isQuestion(a.text) !== isQuestion(b.text) || isCutShort(common, x, y) || !meetInClaims(common, ownWords(pair.a, a), ownWords(pair.b, b))) continue;
      found.push({ a, b, differing: last[0] - first[0] + (last[1] - first[1]) + 2 - 2 * common.length });
    }
  }
  return found;
}

/** Common words that must lie in both claims where the utterance that they are cut from is longer, or half of the shorter claim. */
const IN_CLAIMS = 3;

/** Which words of an utterance, first and behind the last, stand in the claim itself. */
function ownWords({ text }: Reading, quote: TextSpan): readonly [number, number] {
  const before = words(quote.text.slice(0, Math.max(0, -quote.start))).length;
  return [before, before + words(quote.text.slice(Math.max(0, -quote.start), Math.max(0, text.length - quote.start))).length];
}

/** Two parts of one utterance ("we failed them", "I will not forget it") are no two wordings, however alike the whole is. */
function meetInClaims(common: readonly (readonly [number, number])[], own: readonly [number, number], other: readonly [number, number]): boolean {
  const both = common.filter(([x, y]) => x >= own[0] && x < own[1] && y >= other[0] && y < other[1]).length;
  return both >= IN_CLAIMS || both * 2 >= Math.min(own[1] - own[0], other[1] - other[0]);
}

/** Enough words of substance, or one among many others. */
function isTelling(shared: readonly (readonly [number, number])[], x: readonly string[]): boolean {
  const common = shared.map(([at]) => x[at]!);
  const substance = common.filter((word) => !LIGHT.has(word) && !FUNCTION_WORD.test(word) && !/^\d+$/.test(word)).length;
  if (substance !== 1) return substance > 1;
  return common.length >= MANY && !common.some((word) => /^\d+$/.test(word)) && !gapsOf(shared).some(([own, other]) => Math.min(own, other) === 0 && Math.max(own, other) >= SHORTENED);
}

function isQuestion(text: string): boolean {
  return /\?["”’']?$/.test(text.trim());
}

/** Words left out in one go without any trace are a shortening, not another wording. */
const SHORTENED = 4;

/** Words of either between each common word and the next. */
function gapsOf(common: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  return common.slice(1).map(([left, right], at) => [left - common[at]![0] - 1, right - common[at]![1] - 1] as const);
}

/** The words of one are, but for the first, those of the other with stretches left out between them. */
function isCutShort(common: readonly (readonly [number, number])[], x: readonly string[], y: readonly string[]): boolean {
  const shorter = x.length <= y.length ? 0 : 1;
  const length = Math.min(x.length, y.length);
  const gaps = gapsOf(common).map((gap) => [gap[shorter], gap[1 - shorter]!] as const);
  const swapped = gaps.some(([own, other]) => own > 0 && (other > 0 || own > 1));
  return !swapped && common.length >= length - 1 && gaps.some(([own, other]) => own === 0 && other >= SHORTENED);
}

/** Both claims are given to one source by name. */
function sameNamedSource(pair: Pair): boolean {
  const [x, y] = [namedSource(pair.a), namedSource(pair.b)];
  if (x === null || y === null) return false;
  const own = namesIn(x.text);
  return own.length > 0 && namesIn(y.text).some((name) => own.includes(name));
}

function namesIn(text: string): readonly string[] {
  return text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
}

/** One quotes a phrase out of what the other quotes in full. */
function partialQuote(pair: Pair): ReturnType<Rule> {
  if (sharedNameCount(pair.a, pair.b) === 0 && pair.a.names.length > 0 && pair.b.names.length > 0) return null;
  for (const { line: x, quote: a } of quotations(pair.a)) {
    for (const { line: y, quote: b } of quotations(pair.b)) {
      if (!isInside(x, y) && !isInside(y, x)) continue;
      const [one, other] = [quoted(pair.a, a), quoted(pair.b, b)];
      return finding({ relation: 'compatible', rule: 'quote/partial', confidence: 0.7, a: one, b: other, explanation: `One quotes a part of what the other quotes: ${bothSay(pair, one, other)}` });
    }
  }
  return null;
}

/** A quotation in offsets of its article; it may reach beyond the claim. */
function quoted(reading: Reading, quote: TextSpan): TextSpan {
  const offset = reading.claim.claim.start;
  return { start: offset + quote.start, end: offset + quote.end, text: quote.text };
}

/** A quotation with its words: in order, each once, and joined between blanks. */
interface Quotation {
  readonly quote: TextSpan;
  readonly words: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly line: string;
}

const quotations = ofReading((reading): readonly Quotation[] =>
  reading.quotes.map((quote) => {
    const own = words(quote.text);
    return { quote, words: own, known: new Set(own), line: ` ${own.join(' ')} ` };
  }),
);

/** Contractions written out: how an outlet spells "I'll" is no other wording. */
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, 'will not'], [/\bcan't\b/g, 'cannot'], [/n't\b/g, ' not'], [/'ll\b/g, ' will'], [/'re\b/g, ' are'], [/'ve\b/g, ' have'], [/'m\b/g, ' am'],
];

/** The words of a quotation, without an editor's insertions in brackets and without "that", which is often dropped. */
function words(text: string): string[] {
  const plain = text.toLowerCase().replace(/’/g, "'").replace(/\[[^\]]*\]|\([^)]*\)/g, ' ').replace(/&/g, 'and');
  const full = CONTRACTIONS.reduce((rest, [pattern, written]) => rest.replace(pattern, written), plain);
  return (full.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []).filter((word) => word !== 'that').map((word) => DIGITS.get(word) ?? word);
}

/** Small numbers in figures: "one in three" and "1 in 3" are one wording. */
const DIGITS: ReadonlyMap<string, string> = new Map('zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, value) => [word, String(value)]));

/** Lines of words between blanks: neither empty nor the same. */
function isInside(inner: string, outer: string): boolean {
  return inner.trim() !== '' && outer.length > inner.length && outer.includes(inner);
}

/** Positions of the longest common subsequence of words, in order; quadratic in the length of the quotations. */
function commonWords(x: readonly string[], y: readonly string[]): (readonly [number, number])[] {
  const rows: number[][] = [new Array<number>(y.length + 1).fill(0)];
  for (let at = 1; at <= x.length; at++) {
    const above = rows[at - 1]!;
    const row = [0];
    for (let col = 1; col <= y.length; col++) row.push(x[at - 1] === y[col - 1] ? above[col - 1]! + 1 : Math.max(above[col]!, row[col - 1]!));
    rows.push(row);
  }
  const found: (readonly [number, number])[] = [];
  for (let at = x.length, col = y.length; at > 0 && col > 0; ) {
    if (x[at - 1] === y[col - 1]) found.push([--at, --col]);
    else if (rows[at - 1]![col]! >= rows[at]![col - 1]!) at--;
    else col--;
  }
  return found.reverse();
}
