import type { TextSpan } from '../../domain/span.js';
import { bothSay, dispute, finding, type Rule } from '../finding.js';
import { contentKeys } from '../reading/read-claim.js';
import { quotations, quotedWords } from '../reading/quoted-words.js';
import type { Pair, Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { sameUtterances, type Rendering } from '../slot/same-utterance.js';
import { sharedNameCount } from '../slot/subjects.js';
import { namedSource, speakerOf, speakersConflict, speakForOne } from '../slot/speakers.js';

/** Two quotations of one utterance: other words from the same speaker, or the same words from another speaker. */
export const quoteRule: Rule = (pair) => {
  if (pair.a.quotes.length === 0 || pair.b.quotes.length === 0) return null;
  const renderings = sameUtterances(pair, sameNamedSource(pair));
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

function judge(pair: Pair, one: Rendering): ReturnType<Rule> {
  const [a, b] = [quoted(pair.a, one.a), quoted(pair.b, one.b)];
  if (one.differing === 0) {
    const [x, y] = [speakerOf(pair.a, one.a), speakerOf(pair.b, one.b)];
    if (x === null || y === null || !speakersConflict(pair, x.name, y.name) || speakForOne(x.at.text, y.at.text)) return null;
    // A saying ("on the wrong side of history") may be anybody's: one must quote nothing that the other does not.
    const [whole, other] = [one.a, one.b].map(({ text }) => ` ${quotedWords(text).join(' ')} `);
    if (!whole!.includes(other!) && !other!.includes(whole!)) return null;
    return dispute(pair, 'attribution', { rule: 'attribution/speaker', confidence: 0.75, a: x.at, b: y.at, about: 'The same words are given to different speakers' });
  }
  const [named, other] = [namedSource(pair.a), namedSource(pair.b)];
  if (named !== null && other !== null && speakersConflict(pair, named, other)) return null;
  return dispute(pair, 'quote-variance', { rule: 'quote/words', confidence: 0.75, a, b, about: 'The quotations differ' });
}

/** Both claims are given to one source by name. */
function sameNamedSource(pair: Pair): boolean {
  const [x, y] = [namedSource(pair.a), namedSource(pair.b)];
  if (x === null || y === null) return false;
  const own = namesIn(x);
  return own.length > 0 && namesIn(y).some((name) => own.includes(name));
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

/** Lines of words between blanks: neither empty nor the same. */
function isInside(inner: string, outer: string): boolean {
  return inner.trim() !== '' && outer.length > inner.length && outer.includes(inner);
}
