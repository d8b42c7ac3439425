import type { Span } from '../../domain/span.js';
import type { WordKnowledge } from '../lexicon/word-knowledge.js';
import { inClaim } from '../reading/evidence.js';
import type { Reading, Term } from '../reading/reading.js';

/** A content word of a claim with what it weighs. */
export interface ContentWord {
  readonly token: number;
  readonly term: Term;
  readonly word: string;
  readonly weight: number;
}

/** By kind of word: who and what is told weighs more than how. */
const KIND: Readonly<Record<Term['kind'], number>> = { name: 1.2, noun: 1, verb: 1, adjective: 0.6 };
/** Who tells it and the verb of telling belong to the frame, not to what is told. */
const FRAME = 0.25;
/** So much of the weight does not hang on rarity. */
const PLAIN = 0.4;

/** The content words of a claim, rarer ones weighing more; times and amounts are left out, they are values. */
export function contentWords(reading: Reading, words: WordKnowledge): readonly ContentWord[] {
  const values = [...reading.times, ...reading.quantities.map((one) => ({ start: one.start, end: one.start + amountLength(one.text) }))].map((span) => local(reading, span));
  const frames = framesOf(reading).map((span) => local(reading, span));
  return reading.terms.flatMap((term): ContentWord[] => {
    const token = reading.tokens[term.token]!;
    if (values.some((span) => inside(token, span))) return [];
    const word = term.kind === 'name' ? token.lower : token.lemma;
    const frame = frames.some((span) => inside(token, span)) ? FRAME : 1;
    return [{ token: term.token, term, word, weight: KIND[term.kind] * frame * (PLAIN + (1 - PLAIN) * words.rarity(word)) }];
  });
}

/** "120 of the passengers" counts passengers: only what stands for the number is a value. */
function amountLength(text: string): number {
  return /^.*\d[\d.,]*/.exec(text)?.[0].length ?? text.length;
}

function framesOf({ claim: { attribution, chain } }: Reading): readonly Span[] {
  return [attribution, ...chain.map((link) => link.attribution)].flatMap((one) => [one?.source ?? [], one?.cue ?? []].flat());
}

function local(reading: Reading, { start, end }: Span): Span {
  return { start: inClaim(reading, start), end: inClaim(reading, end) };
}

function inside(token: Span, span: Span): boolean {
  return token.start >= span.start && token.end <= span.end;
}
