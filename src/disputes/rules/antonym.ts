import { dispute, type Rule } from '../finding.js';
import { isNegatedForm } from '../lexicon/negative-prefix.js';
import { areOpposite, hasOpposite } from '../lexicon/opposites.js';
import { clockTimes, minutesApart } from '../reading/clock-times.js';
import { phraseAround } from '../reading/evidence.js';
import { overlapOf } from '../reading/overlap.js';
import type { Name, Pair, Reading, Term } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { edgeOf, meet } from '../slot/roles.js';
import { sameKernel } from '../slot/subjects.js';
import { disjointTimes } from './date.js';

const WEEK = 7 * 86_400_000;

/** Aligned opposites of one subject ("acquitted", "found guilty"); exchanged roles ("beat", "lost to") agree. */
export const antonymRule: Rule = (pair) => {
  const overlap = overlapOf(pair.a, pair.b);
  if (Math.min(overlap.a, overlap.b) < 0.33 && Math.max(overlap.a, overlap.b) < 0.5) return null;
  if (Math.abs(pair.a.published - pair.b.published) > WEEK) return null;
  // Begun at two, ended at five.
  if (pair.oneEvent === true && atOtherTimes(pair)) return null;
  const opposed = opposites(pair) ?? negatedForms(pair);
  if (opposed === null || takeTurns(pair.a.text, pair.b.text) || takeTurns(pair.b.text, pair.a.text) || hangOnTheSame(pair)) return null;
  const [x, y] = opposed;
  return dispute(pair, 'antonym', { rule: 'antonym/opposed', confidence: 0.5 + 0.3 * Math.min(overlap.a, overlap.b), a: phraseAround(pair.a, x.token), b: phraseAround(pair.b, y.token), about: 'The two accounts are opposites' });
};

/** Each names a day or an hour, and they are not the same. */
function atOtherTimes(pair: Pair): boolean {
  const [x, y] = [clockTimes(pair.a), clockTimes(pair.b)];
  return disjointTimes(pair) !== null || (x.length > 0 && y.length > 0 && x.every((one) => y.every((other) => minutesApart(one, other) > one.slack + other.slack)));
}

/** "Closed until the evening", "opened again in the evening": one after the other; what has reopened was shut. */
function takeTurns(first: string, then: string): boolean {
  return /\b(?:has|have|had) (?:now |since |already )?(?:reopened|resumed)\b/i.test(then) || /\buntil\b/i.test(first) && /\b(?:again|reopen(?:s|ed)?|resum(?:e|es|ed))\b/i.test(then);
}

/** "Will go ahead unless", "will be called off only if"; "A is higher than B", "B is lower than A". */
function hangOnTheSame({ a, b }: Pair): boolean {
  if (UNLESS.test(a.text) !== UNLESS.test(b.text)) return true;
  const [x, y] = [behindThan(a), behindThan(b)];
  return x !== null && y !== null && !x.words.some((word) => y.words.some((other) => sameKernel(word, other)));
}

const UNLESS = /\bunless\b/i;

/** What something is compared to by name. */
function behindThan({ names, tokens }: Reading): Name | null {
  const than = tokens.findIndex(({ lower }) => lower === 'than');
  return than < 0 ? null : (names.find(({ from }) => from > than) ?? null);
}

/**
 * The leading words that have an opposite are compared, so that a side remark ("to halt a slide") does not decide; further verbs
 * only where the same subject stands before them.
 */
function opposites(pair: Pair): readonly [Term, Term] | null {
  return oppositesAmong(pair, leading(pair.a), leading(pair.b)) ?? oppositesAmong(pair, predicated(pair.a), predicated(pair.b), true);
}

function oppositesAmong(pair: Pair, left: readonly Term[], right: readonly Term[], sameSubject = false): readonly [Term, Term] | null {
  for (const x of left) {
    for (const y of right) {
      if (!areOpposite(x.concept!, y.concept!) || exchanged(pair, x, y)) continue;
      if (hasVerb(pair.b, x.concept!) || hasVerb(pair.a, y.concept!)) continue;
      if (negatedAt(pair.a, x.token) !== negatedAt(pair.b, y.token)) continue;
      if (sameSubject && !meet(before(pair.a, x.token), before(pair.b, y.token))) continue;
      return [x, y];
    }
  }
  return null;
}

/** "was stable", "was unstable": one word and its negated form, said of the same subject. */
function negatedForms({ a, b }: Pair): readonly [Term, Term] | null {
  for (const x of stated(a)) {
    for (const y of stated(b)) {
      if (!isNegatedForm(a.tokens[x.token]!.lower, b.tokens[y.token]!.lower) || negatedAt(a, x.token) !== negatedAt(b, y.token)) continue;
      if (meet(before(a, x.token), before(b, y.token))) return [x, y];
    }
  }
  return null;
}

/** The words that are said outright. */
const stated = ofReading((reading): readonly Term[] => reading.terms.filter(({ kind, token }) => kind !== 'name' && reading.predicates.some((predicate) => predicate.token === token && !predicate.conditional && predicate.certainty === 'CT')));

/** Verbs that their clause asserts, whatever stands before them ("held at the bank", "were killed"). */
const predicated = ofReading((reading): readonly Term[] => {
  const heads = new Set(reading.predicates.filter(({ certainty, conditional, finite, opener }) => finite && certainty === 'CT' && !conditional && opener === null).map(({ token }) => token));
  return reading.terms.filter((term) => term.concept !== null && hasOpposite(term.concept) && heads.has(term.token));
});

/** Keys of the names and nouns before a verb in its clause. */
function before(reading: Reading, token: number): ReadonlySet<string> {
  const from = edgeOf(reading, token, -1);
  return new Set(reading.terms.filter((term) => term.token >= from && term.token < token && term.kind !== 'verb' && term.kind !== 'adjective').map((term) => term.key));
}

/** "since the end of the war": the noun only dates. */
function isAnchor(reading: Reading, { kind, token }: Term): boolean {
  const before = reading.tokens.slice(Math.max(0, token - 2), token).map(({ lower }) => lower).join(' ');
  return kind === 'noun' && /^(?:since|until|by|at|before|after|towards?|from|in) (?:the|its)$/.test(before);
}

const leading = ofReading((reading): readonly Term[] => {
  const found = reading.terms.filter((term) => term.concept !== null && term.kind !== 'name' && hasOpposite(term.concept) && !isAnchor(reading, term));
  const verbs = found.filter((term) => term.kind === 'verb');
  return (verbs.length > 0 ? verbs : found).slice(0, 1).concat(found.filter((term) => term.kind === 'adjective').slice(0, 1));
});

/** The text speaks of both directions: which one is its own cannot be told. */
function hasVerb(reading: Reading, concept: string): boolean {
  return reading.terms.some((term) => term.kind === 'verb' && term.concept === concept);
}

function negatedAt(reading: Reading, token: number): boolean {
  if (AT_NO_TIME.test(reading.text)) return true;
  const before = reading.tokens.slice(Math.max(0, token - 2), token).map(({ lower }) => lower).join(' ');
  return /\b(?:not|never|no longer)\b/.test(before) || reading.predicates.some((predicate) => predicate.negated && Math.abs(predicate.token - token) <= 2);
}

const AT_NO_TIME = /\bat no (?:point|time|stage)\b/i;

const CONVERSE: ReadonlySet<string> = new Set(['win', 'lose', 'buy', 'sell', 'draw']);

/** "A beat B" and "B lost to A": the name before one stands behind the other. */
function exchanged(pair: Pair, x: Term, y: Term): boolean {
  if (!CONVERSE.has(x.concept!) || !CONVERSE.has(y.concept!)) return false;
  const before = nameBefore(pair.a, x.token);
  const other = nameBefore(pair.b, y.token);
  return before === null || other === null || !before.some((word) => other.some((one) => sameKernel(word, one)));
}

function nameBefore(reading: Reading, token: number): readonly string[] | null {
  return reading.names.filter((name) => name.to <= token).at(-1)?.words ?? null;
}
