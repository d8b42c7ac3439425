import type { Quantity } from '../../domain/quantity.js';
import type { Predicate } from '../../text/predicates/predicate.js';
import { dispute, type Rule } from '../finding.js';
import { phraseAround } from '../reading/evidence.js';
import { type Overlap, overlapOf } from '../reading/overlap.js';
import type { Pair, Reading, Term } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { type AlignedPredicates, alignPredicates, predicateKey } from '../slot/align-predicates.js';
import { compareIntervals } from '../slot/compare-intervals.js';
import { isReversedTwice } from '../slot/double-reversal.js';
import { namedApart } from '../slot/other-argument.js';
import { rolesOf } from '../slot/roles.js';
import { ownNames } from '../slot/subjects.js';
import { disjointTimes } from './date.js';

/** Content of the negated claim that the other must have before their words alone decide. */
const COVERED = 0.7;
/** Share of a negated predicate's arguments that the affirmed one must have, and how near to it they stand. */
const ARGUMENTS = 0.5;
const NEAR = 10;
/** Tokens within which the other text must say it: words scattered over a long sentence belong to several statements. */
const ONE_STATEMENT = 18;

/**
 * One claim affirms what the other negates: the same predicate, or the same thing said not to be, with shared arguments.
 *
 * Double negation, implicatives and "failed to rule out" are settled by the predicates themselves; both negated agree.
 * "never" speaks of all time, so that one occasion in the other text must match it in most of its words.
 */
export const polarityRule: Rule = (pair) => {
  const overlap = overlapOf(pair.a, pair.b);
  if (Math.max(overlap.a, overlap.b) < 0.3 || Math.min(overlap.a, overlap.b) < 0.2) return null;
  // "No ferry runs today", "ferries run again from Monday".
  if (pair.oneEvent === true && (disjointTimes(pair) !== null || ofOtherCounts(pair))) return null;
  if (UNDONE.test(pair.a.text) !== UNDONE.test(pair.b.text)) return null;
  return flippedPredicate(pair, overlap) ?? absentThing(pair) ?? coveredNegation(pair, overlap);
};

/** "Was not built without public money": it was built, with it. */
const UNDONE = /\b(?:not|never)\b[^,;:.]{0,40}\bwithout\b/i;

/** "Guilty on nine counts", "not guilty on two", "four in ten never voted": said of others. */
function ofOtherCounts({ a, b }: Pair): boolean {
  const counts = (x: Quantity, y: Quantity): boolean => x.unit === y.unit && (x.unit === 'percent' || (x.unit === 'count' && x.item !== null && y.item === x.item));
  return a.quantities.some((x) => b.quantities.some((y) => counts(x, y) && compareIntervals(x, y) === 'disjoint'));
}

function flippedPredicate(pair: Pair, overlap: Overlap): ReturnType<Rule> {
  const aligned = [...alignPredicates(pair.a, pair.b), ...tellings(pair)].filter((one) => asserted(one.a) && asserted(one.b));
  const flipped = aligned.find((one) => one.a.negated !== one.b.negated);
  if (flipped === undefined || aligned.some((one) => one.a.negated === one.b.negated && one.key === flipped.key)) return null;
  const [denier, other] = flipped.a.negated ? [pair.a, pair.b] : [pair.b, pair.a];
  const negated = flipped.a.negated ? flipped.a : flipped.b;
  const affirmed = flipped.a.negated ? flipped.b : flipped.a;
  if (isReversedTwice(denier, other) || /^only\b/i.test(other.text)) return null;
  // What will not be may have been, and an infinitive states nothing.
  // "Interested only in the boats", "not interested in the crews": the same.
  if (pair.oneEvent === true && other.tokens.slice(affirmed.token + 1, affirmed.token + 3).some(({ lower }) => lower === 'only')) return null;
  if (pair.oneEvent === true && (!affirmed.finite || (affirmed.time === 'past' && negated.time === 'future'))) return null;
  if (affirmed.certainty !== 'CT' || (affirmed.time === 'past' && negated.time === 'present' && !negated.passive) || denies(other, affirmed.token) || isAsked(other, affirmed.token)) return null;
  if (namedApart(pair, rolesOf(pair.a, flipped.a), rolesOf(pair.b, flipped.b))) return null;
  const close = Math.min(overlap.a, overlap.b) >= 0.45;
  const never = negated.negators.some((at) => denier.tokens[at]!.lower === 'never');
  if (!close && (never || spread(other, overlap) > ONE_STATEMENT * 1.5)) return null;
  if (argumentsMet(denier, negated.token, other, affirmed.token) < ARGUMENTS) return null;
  return dispute(pair, 'polarity', {
    rule: 'polarity/negated',
    confidence: 0.75,
    a: predicateEvidence(pair.a, flipped.a),
    b: predicateEvidence(pair.b, flipped.b),
    about: 'One affirms what the other negates',
  });
}

/** Verbs by which somebody is let know, which the alignment passes over or keeps apart. */
const TELLING = /^(?:tell|inform|warn|notify|alert|brief|advise)$/;

/** "never told its customers" against "warned its customers": tellings of the same people. */
function tellings({ a, b }: Pair): AlignedPredicates[] {
  const of = (reading: Reading): readonly Predicate[] => reading.predicates.filter(({ lemma }) => TELLING.test(lemma));
  return of(a).flatMap((x) => of(b).filter((y) => x.lemma !== y.lemma && x.passive === y.passive).map((y) => ({ a: x, b: y, key: 'telling' })));
}

/** A word of negation shortly before a verb that the reading of clauses did not tie to it ("Not a scheme based on", "has yet to reply"). */
function denies(reading: Reading, at: number): boolean {
  return reading.tokens.slice(Math.max(0, at - 5), at).some((token, index, near) => /^(?:not|n't|n’t|never|no|neither|nor|nobody|none|nothing)$/.test(token.lower) || (token.lower === 'yet' && near[index + 1]?.lower === 'to'));
}

/** "what I talk about", "how they met": the verb is not stated. */
function isAsked(reading: Reading, at: number): boolean {
  return reading.tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => /^(?:what|whatever|how|why|whether|if)$/.test(lower));
}

/** What only seems to be there is not affirmed. */
const SEEMING = /\b(?:seems?|appears?)\b/i;

function absentThing(pair: Pair): ReturnType<Rule> {
  const first = absence(pair.a, pair.b);
  const none = first ?? absence(pair.b, pair.a);
  if (none === null || SEEMING.test((first === null ? pair.a : pair.b).text)) return null;
  if (first === null ? isReversedTwice(pair.b, pair.a) : isReversedTwice(pair.a, pair.b)) return null;
  const [x, y] = first === null ? [none.there, none.absent] : [none.absent, none.there];
  const about = 'One says there was what the other says there was not';
  return dispute(pair, 'polarity', { rule: 'polarity/absent', confidence: 0.7, a: phraseAround(pair.a, x.token), b: phraseAround(pair.b, y.token), about });
}

/** Share of the negated predicate's arguments that stand near the affirmed one. */
function argumentsMet(denier: Reading, negated: number, other: Reading, affirmed: number): number {
  const near = (reading: Reading, at: number): Term[] => reading.terms.filter((term) => term.token !== at && Math.abs(term.token - at) <= NEAR);
  const there = new Set(near(other, affirmed).map((term) => term.key));
  const wanted = near(denier, negated);
  // "That cannot be allowed" denies what went before it: of something that is named it says nothing.
  if (wanted.length === 0) return there.size === 0 ? 1 : 0;
  return wanted.filter((term) => there.has(term.key)).length / wanted.length;
}

/** A short negated claim nearly all of whose words one statement of the other affirms. */
function coveredNegation(pair: Pair, overlap: Overlap): ReturnType<Rule> {
  const [x, y] = [negators(pair.a), negators(pair.b)];
  if ((x.length === 0) === (y.length === 0)) return null;
  // What nobody suffered is no negation of what happened ("fell", "no one was hurt").
  if ([pair.a, pair.b].some((reading) => /\b(?:without \w+ing|no one|nobody|none)\b/i.test(reading.text)) && overlap.a < 0.9 && overlap.b < 0.9) return null;
  // Nor is what nobody can tell.
  if (pair.oneEvent === true && [pair.a, pair.b].some((reading) => /\b(?:no one|nobody) (?:can|could|knows|knew)\b/i.test(reading.text))) return null;
  const [denier, other, at, covered] = x.length > 0 ? [pair.a, pair.b, x[0]!, overlap.a] : [pair.b, pair.a, y[0]!, overlap.b];
  if (other.predicates.some((predicate) => predicate.negated)) return null;
  if (isReversedTwice(denier, other)) return null;
  if (covered < COVERED || overlap.shared.size < 2 || denier.tokens[at]!.lower === 'never' || spread(other, overlap) > ONE_STATEMENT) return null;
  if (ownNames(denier, other).length > 0 || other.predicates.every((predicate) => !asserted(predicate))) return null;
  const negated = phraseAround(denier, at);
  const anchor = other.terms.find((term) => overlap.shared.has(term.key) && term.kind !== 'name') ?? other.terms[0]!;
  const affirmed = phraseAround(other, anchor.token);
  const [a, b] = denier === pair.a ? [negated, affirmed] : [affirmed, negated];
  return dispute(pair, 'polarity', { rule: 'polarity/covered', confidence: 0.5, a, b, about: 'One affirms what the other negates' });
}

/** What negates the claim's main predicate; a reporting verb may stand before it. */
const negators = ofReading((reading): readonly number[] => {
  const main = reading.predicates.find((predicate) => predicate.finite && predicateKey(reading, predicate) !== null) ?? reading.predicates[0];
  const chain = reading.predicates.filter((predicate) => !predicate.finite && predicate.clause === main?.clause);
  const negated = [main, reading.predicates[0], ...chain].find((predicate) => predicate?.negated === true && asserted(predicate));
  return negated === undefined || isDoubleNegative(reading, negated) ? [] : negated.negators;
});

/** "has not ruled out", "never failed to": the verb denies too, so that nothing is negated. */
function isDoubleNegative(reading: Reading, { token }: Predicate): boolean {
  const { lemma } = reading.tokens[token]!;
  return DENYING.test(lemma) && (lemma !== 'rule' || reading.tokens.slice(token + 1, token + 4).some(({ lower }) => lower === 'out'));
}

const DENYING = /^(?:rule|exclude|fail|deny|doubt|dispute|prevent|preclude|refuse|reject|decline|stop|avoid|object|oppose)$/;

/** Distance in tokens between the first and the last word that the claims share. */
function spread(reading: Reading, overlap: Overlap): number {
  const at = reading.terms.filter((term) => overlap.shared.has(term.key)).map((term) => term.token);
  return at.length === 0 ? Infinity : at.at(-1)! - at[0]!;
}

function asserted(predicate: Predicate): boolean {
  return predicate.certainty !== 'U' && !predicate.conditional;
}

/** "No siren sounded" against a text in which sirens did: the noun that "no" denies stands affirmed in the other. */
function absence(denier: Reading, other: Reading): { readonly absent: Term; readonly there: Term } | null {
  // What is only named, without anything being said of it, does not affirm anything.
  if (!denier.tokens.some(({ lower }) => lower === 'no') || other.predicates.length === 0) return null;
  for (const absent of denier.terms) {
    if (absent.kind !== 'noun' || !deniedNoun(denier, absent.token)) continue;
    const there = other.terms.find((term) => term.key === absent.key && term.kind === 'noun' && !deniedNoun(other, term.token));
    if (there === undefined || deniesOther(denier, other, absent.token) || other.predicates.some((predicate) => Math.abs(predicate.token - there.token) <= 6 && predicate.certainty !== 'CT') || other.predicates.some((predicate) => predicate.negated) || denier.tokens.filter((token) => token.lower === 'no').length > 1) continue;
    return { absent, there };
  }
  return null;
}

/** "No members were harmed" denies the harm: the other must tell of it too. */
function deniesOther(denier: Reading, other: Reading, noun: number): boolean {
  const no = denier.tokens.findIndex(({ lower }, at) => lower === 'no' && at < noun && noun - at <= 3);
  const predicate = denier.predicates.find(({ negators, token }) => negators.includes(no) && token > noun);
  const key = predicate === undefined ? null : predicateKey(denier, predicate);
  return key !== null && !other.keys.has(key);
}

function deniedNoun(reading: Reading, token: number): boolean {
  for (let at = token - 1; at >= Math.max(0, token - 3); at--) {
    const { lower, pos } = reading.tokens[at]!;
    if (lower === 'no') return !reading.tokens.slice(Math.max(0, at - 3), at).some((token) => token.lower === 'if' || token.lower === 'unless');
    // "no other county" leaves out the one that is spoken of.
    if (lower === 'other' || (pos !== 'ADJ' && pos !== 'NOUN' && pos !== 'PROPN')) return false;
  }
  return false;
}

/** The predicate with its negators and the words beside it. */
function predicateEvidence(reading: Reading, predicate: Predicate): ReturnType<typeof phraseAround> {
  return phraseAround(reading, Math.min(predicate.token, ...predicate.negators));
}
