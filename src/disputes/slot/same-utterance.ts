import { isQuestion } from '../../domain/question.js';
import type { TextSpan } from '../../domain/span.js';
import { LIGHT } from '../lexicon/light-words.js';
import { quotations, quotedWords } from '../reading/quoted-words.js';
import type { Pair, Reading } from '../reading/reading.js';
import { commonWords, type CommonWord } from '../reading/words-in-common.js';

/** Share of the shorter quotation that common words must make up for both to be of one utterance. */
const SAME_UTTERANCE = 0.6;
/** The same where analysis found one and the same person to be speaking. */
const ONE_SPEAKER = 0.42;
/** Words that two quotations must have in common, in order, to be renderings of one utterance. */
const COMMON = 4;
/** That many common words in order are no accident even where hardly one of them is a content word. */
const MANY = 6;
/** Share of common words between the first and the last of them, in either quotation. */
const DENSE = 0.4;
const FUNCTION_WORD = /^(?:is|are|was|were|been|being|am|will|would|can|could|may|might|must|shall|should|did|does|had|has|having|us|our|your|you|me|my|them|they|we|who|what|when|how|why|because|if|do|that's|it's|going|got|i|to|the|of|a|an|and|but|in|on|for|with|about|not)$/;
/** Common words that must lie in both claims where the utterance that they are cut from is longer, or half of the shorter claim. */
const IN_CLAIMS = 3;
/** Words left out in one go without any trace are a shortening, not another wording. */
const SHORTENED = 4;

/** Two quotations of one utterance. */
export interface Rendering {
  readonly a: TextSpan;
  readonly b: TextSpan;
  /** Words that differ between the first and the last common word, and those that end or begin both quotations in place of each other. */
  readonly differing: number;
}

/**
 * Pairs quotations of two claims that render one utterance, in order of the text.
 *
 * @param oneSpeaker whether both are said by one person: then fewer words need be in common.
 */
export function sameUtterances(pair: Pair, oneSpeaker: boolean): readonly Rendering[] {
  const share = oneSpeaker ? ONE_SPEAKER : SAME_UTTERANCE;
  const found: Rendering[] = [];
  for (const { quote: a, words: x, names } of quotations(pair.a)) {
    for (const { known, quote: b, words: y, names: others } of quotations(pair.b)) {
      const least = Math.max(COMMON, share * Math.min(x.length, y.length));
      // In order or not, fewer than that are in common.
      if (Math.min(x.length, y.length) <= COMMON || x.filter((word) => known.has(word)).length < least) continue;
      const common = commonWords(x, y);
      if (common.length < least) continue;
      const [first, last] = [common[0]!, common.at(-1)!];
      const [spanX, spanY] = [last[0] - first[0] + 1, last[1] - first[1] + 1];
      if (Math.min(common.length / spanX, common.length / spanY) < DENSE) continue;
      // Names are common to all that is said of somebody.
      if (!isTelling(common.filter(([at]) => !names.has(x[at]!) && !others.has(x[at]!)), x)) continue;
      if (isQuestion(a.text) !== isQuestion(b.text) || isCutShort(common, x, y) || !meetInClaims(common, ownWords(pair.a, a), ownWords(pair.b, b))) continue;
      found.push({ a, b, differing: differingBetween(common, x, y) + exchanged(x.slice(0, first[0]), y.slice(0, first[1])) + exchanged(x.slice(last[0] + 1), y.slice(last[1] + 1)) });
    }
  }
  return found;
}

/** Words between common ones that differ; a compound written as two words does not. */
function differingBetween(common: readonly CommonWord[], x: readonly string[], y: readonly string[]): number {
  let count = 0;
  for (let at = 1; at < common.length; at++) {
    const [own, other] = [x.slice(common[at - 1]![0] + 1, common[at]![0]), y.slice(common[at - 1]![1] + 1, common[at]![1])];
    if (own.join('') !== other.join('')) count += own.length + other.length;
  }
  return count;
}

/** Most words at an end that stand in place of others; where there are more, one quotation goes on longer. */
const EXCHANGED = 2;

/** Words at one end of two quotations, as far as each has a word of substance in place of the other's. */
function exchanged(x: readonly string[], y: readonly string[]): number {
  const isTelling = (words: readonly string[]): boolean => words.length <= EXCHANGED && words.some((word) => !LIGHT.has(word) && !FUNCTION_WORD.test(word));
  return isTelling(x) && isTelling(y) && x.join('') !== y.join('') ? x.length + y.length : 0;
}

/** Which words of an utterance, first and behind the last, stand in the claim itself. */
function ownWords({ text }: Reading, quote: TextSpan): readonly [number, number] {
  const before = quotedWords(quote.text.slice(0, Math.max(0, -quote.start))).length;
  return [before, before + quotedWords(quote.text.slice(Math.max(0, -quote.start), Math.max(0, text.length - quote.start))).length];
}

/** Two parts of one utterance ("we failed them", "I will not forget it") are no two wordings, however alike the whole is. */
function meetInClaims(common: readonly CommonWord[], own: readonly [number, number], other: readonly [number, number]): boolean {
  const both = common.filter(([x, y]) => x >= own[0] && x < own[1] && y >= other[0] && y < other[1]).length;
  return both >= IN_CLAIMS || both * 2 >= Math.min(own[1] - own[0], other[1] - other[0]);
}

/** Enough words of substance, or one among many others. */
function isTelling(shared: readonly CommonWord[], x: readonly string[]): boolean {
  const common = shared.map(([at]) => x[at]!);
  const substance = common.filter((word) => !LIGHT.has(word) && !FUNCTION_WORD.test(word) && !/^\d+$/.test(word)).length;
  if (substance !== 1) return substance > 1;
  return common.length >= MANY && !common.some((word) => /^\d+$/.test(word)) && !gapsOf(shared).some(([own, other]) => Math.min(own, other) === 0 && Math.max(own, other) >= SHORTENED);
}

/** Words of either between each common word and the next. */
function gapsOf(common: readonly CommonWord[]): (readonly [number, number])[] {
  return common.slice(1).map(([left, right], at) => [left - common[at]![0] - 1, right - common[at]![1] - 1] as const);
}

/** The words of one are, but for the first, those of the other with stretches left out between them. */
function isCutShort(common: readonly CommonWord[], x: readonly string[], y: readonly string[]): boolean {
  const shorter = x.length <= y.length ? 0 : 1;
  const length = Math.min(x.length, y.length);
  const gaps = gapsOf(common).map((gap) => [gap[shorter], gap[1 - shorter]!] as const);
  const swapped = gaps.some(([own, other]) => own > 0 && (other > 0 || own > 1));
  return !swapped && common.length >= length - 1 && gaps.some(([own, other]) => own === 0 && other >= SHORTENED);
}
