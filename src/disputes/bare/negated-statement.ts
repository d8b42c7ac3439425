import type { Predicate } from '../../text/predicates/predicate.js';
import { overlapOf } from '../reading/overlap.js';
import type { Reading, Term } from '../reading/reading.js';
import { alignPredicates, predicateKey } from '../slot/align-predicates.js';
import { ownNames } from '../slot/subjects.js';

/** A negated statement is short: in longer sentences the negation is one remark among others. */
const LONGEST = 25;
/** Share of the text's length from which both texts are reports of one kind rather than a statement and a text, unless they are very short. */
const ALIKE_LONG = 0.8;
const VERY_SHORT = 12;
/** The same where the text negates something too. */
const BOTH_NEGATED = 0.6;
/** Highest probability where the text only plans, asks or supposes what the statement negates. */
const OPEN = 0.45;
const NEGATOR = /^(?:not|n't|n’t|never|no|nobody|none|nothing|cannot|neither|nor)$/;

/** What speaks for and against a long text affirming what a short statement negates; each is a number, most are counts. */
interface Signs {
  /** Share of the statement's content, by weight, that the text has. */
  readonly covered: number;
  /** Share of its content words that stand together in one stretch of the text. */
  readonly together: number;
  /** The negated verb is in the text in some form. */
  readonly verbThere: number;
  /** The text states the negated verb as certain and not negated. */
  readonly affirmed: number;
  readonly missingNames: number;
  readonly textNegators: number;
  /** Share of pairs of shared words that come in the same order. */
  readonly sameOrder: number;
  /** "Never" denies all occasions, of which a text on one says little. */
  readonly never: number;
  readonly words: number;
  readonly otherVoice: number;
  /** Statements of the text near those words that are only possible, planned or conditional; two count for all. */
  readonly unsure: number;
}

/** Logistic regression on 432 short negated statements with newswire texts; 68 per cent right by cross-validation over statements. */
const WEIGHTS: Readonly<Record<keyof Signs | 'constant', number>> = {
  constant: -1.184, covered: 0.838, together: 1.681, verbThere: -0.529, affirmed: 0.322, missingNames: -0.41, textNegators: -0.283, sameOrder: 0.606, never: -1.498, words: -0.09, otherVoice: -0.493, unsure: -0.66,
};

/** A short negated statement set against a text, and how probably the text affirms what it negates. */
export interface NegatedStatement {
  readonly statement: Reading;
  readonly text: Reading;
  /** The token that negates. */
  readonly negator: number;
  /** Tokens of the text, first and last, where most of the statement's words stand together; null where none does. */
  readonly stretch: readonly [number, number] | null;
  readonly probability: number;
}

/**
 * Reads one of two texts as a short negated statement and judges whether the other affirms what it negates: by how much of it one
 * stretch of the text holds, in what order, with what missing. Null where neither is such a statement, or both are negated alike.
 */
export function negatedStatement(a: Reading, b: Reading): NegatedStatement | null {
  const [statement, text] = a.tokens.length < b.tokens.length ? [a, b] : [b, a];
  const negators = text.tokens.filter((token) => NEGATOR.test(token.lower)).length;
  const share = statement.tokens.length / text.tokens.length;
  if (statement.tokens.length > LONGEST || (statement.tokens.length > VERY_SHORT && share > ALIKE_LONG) || (negators > 0 && share > BOTH_NEGATED)) return null;
  const negator = statement.tokens.findIndex((token) => NEGATOR.test(token.lower));
  if (negator < 0) return null;
  const negated = statement.predicates.find((predicate) => predicate.negated) ?? null;
  const aligned = negated === null ? [] : alignPredicates(statement, text).filter((one) => one.a === negated);
  if (aligned.length > 0 && aligned.every((one) => one.b.negated)) return null;
  const there = text.terms.filter((term) => statement.keys.has(term.key));
  const stretch = stretchOf(there, statement.keys.size);
  const key = negated === null ? null : predicateKey(statement, negated);
  const signs: Signs = {
    covered: statement === a ? overlapOf(a, b).a : overlapOf(a, b).b,
    together: statement.keys.size === 0 ? 0 : stretch.keys / statement.keys.size,
    verbThere: key !== null && text.keys.has(key) ? 1 : 0,
    affirmed: aligned.some((one) => !one.b.negated && one.b.certainty === 'CT') ? 1 : 0,
    missingNames: ownNames(statement, text).length,
    textNegators: negators,
    sameOrder: sameOrder(statement, there),
    never: statement.tokens.some((token) => token.lower === 'never') ? 1 : 0,
    words: statement.keys.size,
    otherVoice: aligned.some((one) => one.a.passive !== one.b.passive) ? 1 : 0,
    unsure: Math.min(2, unsureNear(text, there)),
  };
  return { statement, text, negator, stretch: stretch.range, probability: aligned.length > 0 && signs.affirmed === 0 ? Math.min(OPEN, probabilityOf(signs)) : probabilityOf(signs) };
}

function probabilityOf(signs: Signs): number {
  const keys = Object.keys(signs) as (keyof Signs)[];
  const logOdds = keys.reduce((sum, key) => sum + WEIGHTS[key] * signs[key], WEIGHTS.constant);
  return 1 / (1 + Math.exp(-logOdds));
}

/** Tokens that one statement of so many content words may spread over. */
function reachOf(words: number): number {
  return Math.max(10, 2 * words + 4);
}

/** The stretch of the text that holds most of the shared words. */
function stretchOf(there: readonly Term[], words: number): { readonly keys: number; readonly range: readonly [number, number] | null } {
  let best: { keys: number; range: readonly [number, number] | null } = { keys: 0, range: null };
  for (const first of there) {
    const inside = there.filter(({ token }) => token >= first.token && token < first.token + reachOf(words));
    const keys = new Set(inside.map(({ key }) => key)).size;
    if (keys > best.keys) best = { keys, range: [first.token, inside.at(-1)!.token] };
  }
  return best;
}

/** Share of pairs of shared words that stand in the text, where nearest to each other, in the order of the statement; half where there is no pair. */
function sameOrder(statement: Reading, there: readonly Term[]): number {
  const places = new Map<string, number[]>();
  for (const { key, token } of there) places.set(key, [...(places.get(key) ?? []), token]);
  const shared = statement.terms.filter(({ key }) => places.has(key));
  let [pairs, kept] = [0, 0];
  for (let at = 0; at < shared.length; at++) {
    for (let next = at + 1; next < shared.length; next++) {
      if (shared[at]!.key === shared[next]!.key) continue;
      pairs++;
      if (nearestStep(places.get(shared[at]!.key)!, places.get(shared[next]!.key)!) > 0) kept++;
    }
  }
  return pairs === 0 ? 0.5 : kept / pairs;
}

/** The shortest way in tokens from one of the first places to one of the second, negative where it leads back. */
function nearestStep(from: readonly number[], to: readonly number[]): number {
  let best = Infinity;
  for (const one of from) for (const other of to) if (Math.abs(other - one) < Math.abs(best)) best = other - one;
  return best;
}

function unsureNear(text: Reading, there: readonly Term[]): number {
  if (there.length === 0) return 0;
  const [from, to] = [there[0]!.token - 3, there.at(-1)!.token + 3];
  return text.predicates.filter((predicate) => predicate.token >= from && predicate.token <= to && isUnsure(predicate)).length;
}

function isUnsure({ certainty, conditional, time }: Predicate): boolean {
  return certainty !== 'CT' || conditional || time === 'future';
}
