import type { DisputeType } from '../../domain/dispute.js';
import type { TextSpan } from '../../domain/span.js';
import type { TimeValue } from '../../domain/time-value.js';
import { evidenceAt, inClaim, phraseAround, phraseFrom, tokenAtOffset, tokensEvidence, wholeClaim } from '../reading/evidence.js';
import type { Pair, Reading } from '../reading/reading.js';
import { disjointTimes, calledAlike } from '../rules/date.js';
import { denialIn } from '../rules/denial.js';
import { ownNames } from '../slot/subjects.js';
import type { Answer } from './align-content.js';
import { firstVerb, isPlaced, PLACING, rolesAnswered } from './content-signs.js';
import type { AlignedPair } from './signs.js';
import { CAUSAL, isNegator, OPEN } from './stance-signs.js';
import { rivalAmounts } from './value-signs.js';

/** Words of either text, in their order. */
export type Evidence = readonly [TextSpan, TextSpan] | null;

/** The words of both that a contradiction of a kind rests on; null where a side has none. */
export function conflictEvidence(type: DisputeType, read: AlignedPair): Evidence {
  return EVIDENCE[type](read);
}

const EVIDENCE: Readonly<Record<DisputeType, (read: AlignedPair) => Evidence>> = {
  quantity: ({ aligned, pair }) => {
    const rivals = rivalAmounts(pair, aligned);
    return rivals === null ? null : [valueAt(pair.a, rivals.left), valueAt(pair.b, rivals.right)];
  },
  date: ({ pair }) => {
    const rivals = [disjointTimes(pair), otherTimes(pair)].find((found) => found !== null && !calledAlike(found)) ?? null;
    return rivals === null ? null : [valueAt(pair.a, rivals[0]), valueAt(pair.b, rivals[1])];
  },
  place: ({ aligned, pair }) => ownNamesOf(pair, isPlaced) ?? bothHave(placeOf(pair.a, aligned.a), placeOf(pair.b, aligned.b)),
  actor: (read) => ownNamesOf(read.pair, () => true) ?? otherDoers(read),
  polarity: ({ pair }) => oneSided(pair.a, pair.b, (reading) => firstToken(reading, isNegator)),
  antonym: opposed,
  denial: ({ pair }) => oneSided(pair.a, pair.b, (reading) => denialIn(reading) ?? tokenOf(reading, DISMISSIVE)),
  attribution: ({ pair }) => (quoteAlike(pair) || TRACED.test(pair.a.text) || TRACED.test(pair.b.text) ? [wholeClaim(pair.a), wholeClaim(pair.b)] : null),
  'quote-variance': ({ pair }) => (pair.a.quotes.length === 0 || pair.b.quotes.length === 0 || quoteAlike(pair) ? null : [quoteOf(pair.a), quoteOf(pair.b)]),
  certainty: ({ pair }) => oneSided(pair.a, pair.b, (reading) => tokenOf(reading, OPEN)),
  cause: ({ pair: { a, b } }) => (CAUSAL.test(a.text) || CAUSAL.test(b.text) ? [wholeClaim(a), wholeClaim(b)] : null),
};

/** Words that say whose a remark, a find or a work is. */
const TRACED = /\b(?:came from|comes? up with|made by|written by|wrote|originated?|attribut\w+|traced|penned|coined|author|who said|whose (?:words?|idea)|(?:remark|phrase|words|jibe|slogan|joke|line) (?:was|were|is|came))\b/i;
/** Words by which somebody waves away what is said of him, besides verbs of denying. */
const DISMISSIVE = /\b(?:fabrications?|inventions?|invented|nonsense|lie|lies|untrue|falsehoods?|not a word of|no truth|fantasy|fiction|laughed off|brushed aside|waved away|nothing of the (?:sort|kind))\b/i;

function valueAt(reading: Reading, span: { readonly start: number; readonly end: number }): TextSpan {
  return evidenceAt(reading, inClaim(reading, span.start), inClaim(reading, span.end));
}

function bothHave(a: TextSpan | null, b: TextSpan | null): Evidence {
  return a === null || b === null ? null : [a, b];
}

/** The first time of each side that the other does not give too. */
function otherTimes({ a, b }: Pair): readonly [TimeValue, TimeValue] | null {
  const own = (times: readonly TimeValue[], others: readonly TimeValue[]): TimeValue | undefined =>
    times.find((one) => others.every((other) => (one.from !== other.from || one.to !== other.to) && !calledAlike([one, other])));
  const [left, right] = [own(a.times, b.times), own(b.times, a.times)];
  return left === undefined || right === undefined ? null : [left, right];
}

/** A name of each side that the other lacks and that stands as asked. */
function ownNamesOf({ a, b }: Pair, stands: (reading: Reading, token: number) => boolean): Evidence {
  const [x, y] = [ownNames(a, b).find(({ from }) => stands(a, from)), ownNames(b, a).find(({ from }) => stands(b, from))];
  return x === undefined || y === undefined ? null : [tokensEvidence(a, x.from, x.to), tokensEvidence(b, y.from, y.to)];
}

/** Below this a word counts as unanswered by the other side. */
const UNANSWERED = 0.5;

/** "in a field of beets": a word of place with a noun behind it that the other side lacks. */
function placeOf(reading: Reading, answers: readonly Answer[]): TextSpan | null {
  const noun = answers.find(({ likeness, own }) => own.term.kind === 'noun' && likeness < UNANSWERED && placingBefore(reading, own.token) >= 0);
  return noun === undefined ? null : phraseFrom(reading, placingBefore(reading, noun.own.token));
}

function placingBefore(reading: Reading, token: number): number {
  const back = [1, 2, 3, 4].find((steps) => PLACING.test(reading.tokens[token - steps]?.lower ?? ''));
  return back === undefined ? -1 : token - back;
}

/** So much of who does it must be answered for the doers to be one. */
const ONE_DOER = 0.5;

/** One act told on both sides, by doers who have little in common. */
function otherDoers({ aligned, pair }: AlignedPair): Evidence {
  const { agent, acts } = rolesAnswered(pair, aligned);
  return acts === null || agent >= ONE_DOER ? null : [phraseAround(pair.a, acts.a.token), phraseAround(pair.b, acts.b.token)];
}

function opposed({ aligned, pair }: AlignedPair): Evidence {
  const first = aligned.a.find(({ opposite }) => opposite);
  const found = first ?? aligned.b.find(({ opposite }) => opposite);
  if (found?.other == null) return null;
  const [x, y] = first === undefined ? [found.other, found.own] : [found.own, found.other];
  return [phraseAround(pair.a, x.token), phraseAround(pair.b, y.token)];
}

/** The first verbs of both with what belongs to them: what is left to quote where no words of a kind clash. */
export function verbsOfBoth({ a, b }: Pair): Evidence {
  const own = (reading: Reading): TextSpan | null => {
    const token = firstVerb(reading)?.token;
    return token === undefined ? null : phraseAround(reading, token);
  };
  return bothHave(own(a), own(b));
}

/** What one side alone says, from the word found on, and all of the other; null where both have such a word or none. */
function oneSided(a: Reading, b: Reading, find: (reading: Reading) => number | null): Evidence {
  const [x, y] = [find(a), find(b)];
  if ((x === null) === (y === null)) return null;
  return x === null ? [wholeClaim(a), phraseFrom(b, y!)] : [phraseFrom(a, x), wholeClaim(b)];
}

function firstToken(reading: Reading, is: (word: string) => boolean): number | null {
  const at = reading.tokens.findIndex(({ lower }) => is(lower));
  return at < 0 ? null : at;
}

function tokenOf(reading: Reading, words: RegExp): number | null {
  const match = words.exec(reading.text);
  return match === null ? null : tokenAtOffset(reading, match.index);
}

function quoteOf(reading: Reading): TextSpan {
  const longest = longestQuote(reading)!;
  return evidenceAt(reading, longest.start, longest.end);
}

function longestQuote({ quotes }: Reading): TextSpan | undefined {
  return [...quotes].sort((x, y) => y.text.length - x.text.length)[0];
}

/** Both quote the same words: then it is not the words that differ. */
function quoteAlike({ a, b }: Pair): boolean {
  const [x, y] = [longestQuote(a), longestQuote(b)].map((quote) => (quote?.text.toLowerCase().match(/\p{L}+/gu) ?? []).join(' '));
  return x !== '' && x === y;
}
