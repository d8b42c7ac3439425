import type { TextSpan } from '../../domain/span.js';
import { dispute, type Rule } from '../finding.js';
import { evidenceAt } from '../reading/evidence.js';
import { quotedWords } from '../reading/quoted-words.js';
import type { Pair, Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';

/** "was not “a war of choice”": a negation, an article at most, and what stands in quotation marks, up to their end or that of the claim. */
const NEGATED = /(?:\b(?:not|never|hardly)|n['’]t)\s+(?:(?:a|an|the)\s+)?[“"‘'](?<quote>(?:[^“”"‘’']|['’](?=\p{L}))+)/giu;
const ARTICLE = /^(?:a|an|the)$/;
const NEGATION = /^(?:not|never|no|hardly|without)$/;
/** Words of a quotation from which on it is a statement's and no mere term. */
const FEWEST = 3;
/** Words before what is affirmed in which a negation would reach it. */
const REACH = 4;

interface NegatedQuote {
  /** From the negation to the end of the quotation; offsets of the claim. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

/** What a claim says is not so in the words of others. */
const negatedQuotes = ofReading((reading): readonly NegatedQuote[] =>
  Array.from(reading.text.matchAll(NEGATED), (match) => {
    const words = quotedWords(match.groups!.quote!);
    return { start: match.index, end: match.index + match[0].length, words: ARTICLE.test(words[0] ?? '') ? words.slice(1) : words };
  }).filter(({ words }) => words.length >= FEWEST),
);

/** One says that it is not so what it quotes; the other states those very words, its own or another's. */
export const negatedQuoteRule: Rule = (pair) => {
  const denied = [negatedQuotes(pair.a), negatedQuotes(pair.b)] as const;
  if ((denied[0].length === 0) === (denied[1].length === 0)) return null;
  const [denier, asserter] = denied[0].length > 0 ? [pair.a, pair.b] : [pair.b, pair.a];
  for (const quote of denied[0].length > 0 ? denied[0] : denied[1]) {
    const asserted = affirmed(asserter, quote.words);
    if (asserted !== null) return denial(pair, evidenceAt(denier, quote.start, quote.end), asserted);
  }
  return null;
};

function denial(pair: Pair, denied: TextSpan, asserted: TextSpan): ReturnType<Rule> {
  const [a, b] = negatedQuotes(pair.a).length > 0 ? [denied, asserted] : [asserted, denied];
  return dispute(pair, 'denial', { rule: 'denial/quoted', confidence: 0.8, a, b, about: 'One says that what the other quotes is not so' });
}

/** Where a claim has words in a row with no negation before them; null where it has not. */
function affirmed(reading: Reading, words: readonly string[]): TextSpan | null {
  const own = wordsWithPlaces(reading);
  for (let at = 0; at + words.length <= own.length; at++) {
    if (!words.every((word, index) => own[at + index]!.word === word)) continue;
    if (own.slice(Math.max(0, at - REACH), at).some(({ word }) => NEGATION.test(word))) continue;
    return evidenceAt(reading, own[at]!.start, own[at + words.length - 1]!.end);
  }
  return null;
}

interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a claim as quotations are compared by, with where each stands. */
const wordsWithPlaces = ofReading((reading): readonly PlacedWord[] =>
  Array.from(reading.text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu)).flatMap((match) =>
    quotedWords(match[0]).map((word) => ({ word, start: match.index, end: match.index + match[0].length })),
  ),
);
