import type { DisputeType, RelationFinding } from '../../domain/dispute.js';
import type { TextSpan } from '../../domain/span.js';
import { dispute } from '../finding.js';
import { evidenceAt, inClaim, phraseAround, phraseFrom, tokenAtOffset, tokensEvidence, wholeClaim } from '../reading/evidence.js';
import type { Pair, Reading } from '../reading/reading.js';
import { disjointTimes } from '../rules/date.js';
import { denialIn } from '../rules/denial.js';
import { ownNames } from '../slot/subjects.js';
import { isPlaced, rolesAnswered } from './content-signs.js';
import type { AlignedPair, Signs } from './signs.js';
import { CAUSAL, isNegator, OPEN } from './stance-signs.js';
import { rivalAmounts } from './value-signs.js';
import { TYPES, type VerdictModel, weigh } from './verdict-model.js';

const ABOUT: Readonly<Record<DisputeType, string>> = {
  quantity: 'The figures differ', date: 'The times differ', place: 'The places differ', actor: 'Different people or bodies are said to have done it', polarity: 'One affirms what the other negates',
  antonym: 'The two accounts are opposites', denial: 'One side denies what the other reports', attribution: 'The same thing is traced to different sources',
  'quote-variance': 'The quotations differ', certainty: 'One is sure of what the other leaves open', cause: 'The causes differ',
};

type Evidence = readonly [TextSpan, TextSpan] | null;

/** A contradiction that no rule found, of the likeliest kind for which both texts have the words; null where they have them for none. */
export function statedConflict(read: AlignedPair, confidence: number, { model, signs }: { readonly signs: Signs; readonly model: VerdictModel }): RelationFinding | null {
  const ranked = TYPES.map((type) => [type, weigh(model, model.type[type], signs).logOdds] as const).sort(([, x], [, y]) => y - x);
  for (const [type] of ranked) {
    const evidence = EVIDENCE[type](read);
    if (evidence !== null) return dispute(read.pair, type, { rule: `weighed/${type}`, confidence, a: evidence[0], b: evidence[1], about: ABOUT[type] });
  }
  return null;
}

/** Words that say where a thing comes from or who said it. */
const TRACED = /\b(?:said|says|told|wrote|written|made by|came from|comes? up with|warned|first|attributes?|originated|according to|claims?)\b/i;

function both({ pair }: AlignedPair, words: RegExp): boolean {
  return words.test(pair.a.text) && words.test(pair.b.text);
}

const whole = ({ pair }: AlignedPair): Evidence => [wholeClaim(pair.a), wholeClaim(pair.b)];

/** The words of both that a contradiction of a kind rests on; null where a side has none. */
const EVIDENCE: Readonly<Record<DisputeType, (read: AlignedPair) => Evidence>> = {
  quantity: ({ aligned, pair }) => {
    const rivals = rivalAmounts(pair, aligned);
    return rivals === null ? null : [valueAt(pair.a, rivals.left), valueAt(pair.b, rivals.right)];
  },
  date: ({ pair }) => {
    const rivals = disjointTimes(pair) ?? (pair.a.times.length > 0 && pair.b.times.length > 0 ? ([pair.a.times[0]!, pair.b.times[0]!] as const) : null);
    return rivals === null ? null : [valueAt(pair.a, rivals[0]), valueAt(pair.b, rivals[1])];
  },
  place: ({ pair }) => ownNamesOf(pair, isPlaced),
  actor: (read) => ownNamesOf(read.pair, () => true) ?? otherDoers(read),
  polarity: ({ pair }) => oneSided(pair.a, pair.b, (reading) => firstToken(reading, isNegator)),
  antonym: opposed,
  denial: ({ pair }) => oneSided(pair.a, pair.b, denialIn),
  attribution: (read) => (both(read, TRACED) ? whole(read) : null),
  'quote-variance': ({ pair }) => (pair.a.quotes.length > 0 && pair.b.quotes.length > 0 ? [quoteOf(pair.a), quoteOf(pair.b)] : null),
  certainty: ({ pair }) => oneSided(pair.a, pair.b, (reading) => openAt(reading)),
  cause: (read) => (CAUSAL.test(read.pair.a.text) || CAUSAL.test(read.pair.b.text) ? whole(read) : null),
};

function valueAt(reading: Reading, span: { readonly start: number; readonly end: number }): TextSpan {
  return evidenceAt(reading, inClaim(reading, span.start), inClaim(reading, span.end));
}

/** A name of each side that the other lacks and that stands as asked. */
function ownNamesOf({ a, b }: Pair, stands: (reading: Reading, token: number) => boolean): Evidence {
  const [x, y] = [ownNames(a, b).find(({ from }) => stands(a, from)), ownNames(b, a).find(({ from }) => stands(b, from))];
  return x === undefined || y === undefined ? null : [tokensEvidence(a, x.from, x.to), tokensEvidence(b, y.from, y.to)];
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

function openAt(reading: Reading): number | null {
  const match = OPEN.exec(reading.text);
  return match === null ? null : tokenAtOffset(reading, match.index);
}

function quoteOf(reading: Reading): TextSpan {
  const [longest] = [...reading.quotes].sort((x, y) => y.text.length - x.text.length);
  return evidenceAt(reading, longest!.start, longest!.end);
}
