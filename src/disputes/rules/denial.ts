import type { Token } from '../../text/tokens.js';
import { dispute, finding, bothSay, type Rule } from '../finding.js';
import { phraseAround, phraseFrom, wholeClaim } from '../reading/evidence.js';
import { overlapOf } from '../reading/overlap.js';
import type { Pair, Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { contentKeys } from '../reading/read-claim.js';
import { hasOwnNegative } from '../slot/double-reversal.js';
import { alignPredicates, predicateKey } from '../slot/align-predicates.js';

const DENY: ReadonlySet<string> = new Set(['deny', 'refute', 'rebut', 'disavow', 'repudiate']);
const DISMISS: ReadonlySet<string> = new Set(['reject', 'dismiss', 'dispute', 'contest']);
const CLAIMS = /\b(?:claims?|allegations?|accusations?|rumou?rs?|suggestions?|talk|charges|assertions?|reports|idea|notion|that)\b/i;
const CLAIMS_BEFORE = /\b(?:claims|allegations?|accusations?|rumou?rs|suggestions|reports|assertions)\b/i;
const ACCESS = /\b(?:access|entry|entrance|permission|bail|visas?|admission|request|opportunity|services?|treatment|right|rights|parole|asylum|citizenship|appeal|application|a chance|leave|food|water|aid convoys?)\b/i;

function isDenial({ lemma, lower }: Token): boolean {
  return DENY.has(lemma) || lower === 'denial' || lower === 'denials';
}

/** A predicate by which somebody denies something said, with its token; "denied access" is another sense. */
export const denialIn = ofReading((reading): number | null => {
  for (let at = 0; at < reading.tokens.length; at++) {
    const token = reading.tokens[at]!;
    if (token.pos === 'DET' || !(isDenial(token) || (DISMISS.has(token.lemma) && token.pos === 'VERB'))) continue;
    const rest = following(reading, at, 6);
    if (/\b(?:not|never|n['’]t|cannot)$/.test(preceding(reading, at, 3).replace(/ (?:ever|even|yet)$/, ''))) continue;
    if (isDenial(token)) {
      const passive = /\b(?:was|were|been|being|is|are)$/.test(preceding(reading, at, 2));
      if (ACCESS.test(following(reading, at, 4)) || (passive && !/\bby\b/.test(rest))) continue;
      return at;
    }
    if (DISMISS.has(token.lemma) && (CLAIMS.test(following(reading, at, 5)) || CLAIMS_BEFORE.test(preceding(reading, at, 16)))) return at;
  }
  return neverSaid(reading);
});

/** The token of "denied" in its other sense: refusing somebody something. */
const refusalIn = ofReading((reading): number | null => {
  const at = reading.tokens.findIndex((token, index) => token.lemma === 'deny' && ACCESS.test(following(reading, index, 6)));
  return at < 0 ? null : at;
});

/** "said it had never …", "insisted it did not …": a party's denial in reported speech. */
function neverSaid(reading: Reading): number | null {
  for (let at = 1; at < reading.tokens.length; at++) {
    if (!/^(?:never|not|n't|n’t)$/.test(reading.tokens[at]!.lower)) continue;
    const before = preceding(reading, at, 5);
    if (/\b(?:said|says|insisted|insists|maintained|maintains|stressed|swore|claimed|claims|told \w+) (?:that )?(?:it|he|she|they|its \w+|his \w+|her \w+|their \w+)(?: (?:had|has|have|did|was|were))?$/.test(before)) return at;
  }
  return null;
}

/** One side denies what the other asserts; two denials agree; "denied access" against "denied that" is nothing. */
export const denialRule: Rule = (pair) => deniedOutside(pair) ?? deniedWithin(pair);

/** Share of what is denied that the other must state. */
const MET = 0.6;
/** The same where the matcher takes both for one statement of one event. */
const HALF_MET = 0.45;
const COMPARABLE = 0.35;
/** Comparable from which one word of it is enough. */
const ALIKE = 0.8;
const CIRCUMSTANCE = /^(?:before|after|when|while|since|until|because|although|though|as)$/;

/** The keys of a claim and of the words it is put forward with ("was warned that …"), which may themselves be denied. */
function statedBy(asserter: Reading): ReadonlySet<string> {
  const cue = asserter.claim.attribution?.cue;
  return cue === null || cue === undefined ? asserter.keys : new Set([...asserter.keys, ...contentKeys(cue.text)]);
}

/** What is denied, without the clause that only says when or why. */
function coreOf(denier: Reading): readonly string[] {
  const cut = denier.tokens.findIndex((token, at) => at > 2 && CIRCUMSTANCE.test(token.lower));
  return [...new Set(denier.terms.filter((term) => cut < 0 || term.token < cut).map((term) => term.key))];
}

/**
 * The claim itself is the content of a denial ("denied that …" was peeled off it as attribution), the other asserts it.
 * Where the other reports the denial too, or one of the two is negated, they do not conflict.
 */
function deniedOutside(pair: Pair): ReturnType<Rule> {
  const { a, b } = pair;
  if ((a.deniedBy === null) === (b.deniedBy === null)) return null;
  const [denier, asserter] = a.deniedBy === null ? [b, a] : [a, b];
  if (refusalIn(asserter) !== null || ACCESS.test(denier.tokens.slice(0, 3).map(({ lower }) => lower).join(' '))) return null;
  const overlap = overlapOf(a, b);
  const core = coreOf(denier);
  const stated = statedBy(asserter);
  const met = core.filter((key) => stated.has(key)).length;
  // The rules for free-standing pairs trust the matcher with nothing; in one event it says how much must be met.
  const comparable = pair.oneEvent === true ? pair.comparable : null;
  const least = comparable !== null && comparable >= ALIKE ? 1 : 2;
  const share = comparable !== null && comparable >= COMPARABLE ? HALF_MET : MET;
  if (overlap.shared.size < least || met < least || met < share * core.length || areScattered(core, asserter)) return null;
  if (comparable !== null && comparable < SCORED && !tellsTheAct(denier, stated)) return null;
  if (denialIn(asserter) !== null || alignPredicates(denier, asserter).some((one) => one.a.negated !== one.b.negated)) return sameDenial(pair);
  const asserted = asserterPhrase(asserter, overlap.shared);
  const denied = denier.deniedBy!;
  const [one, other] = a.deniedBy === null ? [asserted, denied] : [denied, asserted];
  return dispute(pair, 'denial', { rule: 'denial/source-denies', confidence: 0.8, a: one, b: other, about: 'One side denies what the other reports' });
}

/** Comparable below which the matcher knows of no likeness: then the very act that is denied must be told. */
const SCORED = 0.2;

function tellsTheAct(denier: Reading, stated: ReadonlySet<string>): boolean {
  const acts = denier.predicates.map((predicate) => predicateKey(denier, predicate)).filter((key) => key !== null);
  return acts.length > 0 && acts.every((key) => stated.has(key));
}

/** Few words of what is denied, and those far apart in the other text, belong to several statements. */
function areScattered(core: readonly string[], { terms }: Reading): boolean {
  const at = terms.filter(({ key }) => core.includes(key)).map(({ token }) => token);
  return core.length <= FEW && at.length > 0 && at.at(-1)! - at[0]! > ONE_STATEMENT;
}

/** Words of a denial that are few, and tokens that one statement spans. */
const FEW = 3;
const ONE_STATEMENT = 18;

/** To deny a thing, to report the denial and to negate the thing come to the same. */
function sameDenial(pair: Pair): ReturnType<Rule> {
  const [a, b] = [pair.a.deniedBy ?? wholeClaim(pair.a), pair.b.deniedBy ?? wholeClaim(pair.b)];
  return finding({ relation: 'equivalent', rule: 'denial/same', confidence: 0.65, a, b, explanation: `Both say that it was not so: ${bothSay(pair, a, b)}` });
}

function deniedWithin(pair: Pair): ReturnType<Rule> {
  const [x, y] = [denialIn(pair.a), denialIn(pair.b)];
  if (x === null && y === null) return null;
  const other = x === null ? refusalIn(pair.a) : y === null ? refusalIn(pair.b) : null;
  const overlap = overlapOf(pair.a, pair.b);
  const shared = [...overlap.shared].filter((key) => key !== 'deny' && key !== 'reject').length;
  if (other !== null) return otherSense(pair);
  if (x !== null && y !== null) return shared >= 2 ? bothDeny(pair, x, y) : null;
  if (shared < 2 || Math.max(overlap.a, overlap.b) < 0.2) return null;
  const at = (x ?? y)!;
  const [denier, asserter] = x === null ? [pair.b, pair.a] : [pair.a, pair.b];
  const content = contentOf(denier, at);
  if (hasOwnNegative(asserter, denier) || !isMet(denier, at, asserter, content) || areScattered([...content], asserter)) return null;
  const denied = phraseFrom(denier, at);
  const asserted = asserterPhrase(asserter, overlap.shared);
  const [a, b] = x === null ? [asserted, denied] : [denied, asserted];
  return dispute(pair, 'denial', { rule: 'denial/denied', confidence: 0.75, a, b, about: 'One side denies what the other reports' });
}

/** Keys of what is denied: the words behind the denial, or before it where a passive puts them there. */
function contentOf(reading: Reading, at: number): Set<string> {
  const near = (from: number, to: number): string[] => reading.terms.filter((term) => term.token > from && term.token < to).map((term) => term.key);
  const after = near(at, at + 13);
  return new Set(after.length >= 2 ? after : [...after, ...near(at - 13, at)]);
}

/** The other text affirms what is denied: two of its words, for "said it had never …" the very predicate. */
function isMet(denier: Reading, at: number, asserter: Reading, content: ReadonlySet<string>): boolean {
  const flipped = alignPredicates(denier, asserter).filter((one) => content.has(one.key) || one.a.negators.includes(at));
  if (flipped.some((one) => one.b.negated)) return false;
  if (/^(?:never|not|n't|n’t)$/.test(denier.tokens[at]!.lower)) return flipped.some((one) => one.a.negated);
  const met = new Set(asserter.terms.filter((term) => content.has(term.key)).map((term) => term.key));
  return met.size >= 2 && !asserter.predicates.some((predicate) => predicate.negated && content.has(predicateKey(asserter, predicate) ?? ''));
}

function bothDeny(pair: Pair, x: number, y: number): ReturnType<Rule> {
  const [a, b] = [phraseFrom(pair.a, x), phraseFrom(pair.b, y)];
  return finding({ relation: 'equivalent', rule: 'denial/both', confidence: 0.65, a, b, explanation: `Both report the denial: ${bothSay(pair, a, b)}` });
}

function asserterPhrase(reading: Reading, shared: ReadonlySet<string>): ReturnType<typeof wholeClaim> {
  const term = reading.terms.find((one) => one.kind === 'verb' && shared.has(one.key)) ?? reading.terms.find((one) => one.kind === 'noun' && shared.has(one.key)) ?? reading.terms.find((one) => one.kind === 'verb');
  return term === undefined ? wholeClaim(reading) : phraseAround(reading, term.token);
}

function otherSense(pair: Pair): ReturnType<Rule> {
  const [a, b] = [wholeClaim(pair.a), wholeClaim(pair.b)];
  return finding({ relation: 'unrelated', rule: 'denial/other-sense', confidence: 0.7, a, b, explanation: `To deny a report and to deny access are different things: ${bothSay(pair, a, b)}` });
}

function following(reading: Reading, at: number, count: number): string {
  return reading.tokens.slice(at + 1, at + 1 + count).map((token) => token.lower).join(' ');
}

function preceding(reading: Reading, at: number, count: number): string {
  return reading.tokens.slice(Math.max(0, at - count), at).map((token) => token.lower).join(' ');
}
