import type { Predicate } from '../../text/predicates/predicate.js';
import { conceptNames } from '../lexicon/concepts.js';
import type { Reading, Term } from '../reading/reading.js';
import { sameKernel } from './subjects.js';

/** Keys of who does something and of whom or what it is done to, as far as the order of words tells. */
export interface Roles {
  readonly agent: ReadonlySet<string>;
  readonly patient: ReadonlySet<string>;
}

/** Tokens of a side of the verb that belong to it. */
const REACH = 8;
const CIRCUMSTANCE: ReadonlySet<string> = new Set(['over', 'for', 'after', 'in', 'near', 'during', 'before', 'until', 'since', 'with', 'without', 'from', 'because', 'following', 'amid', 'off', 'at', 'on']);
const OPENER = /^(?:that|who|which|when)$/;

const READ = new WeakMap<Predicate, Roles>();

/** Reads the roles around a predicate of a claim, once; in the passive the agent is what stands behind "by". */
export function rolesOf(reading: Reading, predicate: Predicate): Roles {
  const before = READ.get(predicate);
  if (before !== undefined) return before;
  const roles = readRoles(reading, predicate);
  READ.set(predicate, roles);
  return roles;
}

function readRoles(reading: Reading, predicate: Predicate): Roles {
  const { token } = predicate;
  const end = edgeOf(reading, token, 1);
  const before = keysIn(reading, Math.max(edgeOf(reading, token, -1), token - REACH), token);
  if (predicate.passive || reading.tokens[token + 1]?.lower === 'by') {
    const by = reading.tokens.findIndex((one, at) => at > token && at < end && one.lower === 'by');
    return { agent: by < 0 ? new Set() : keysIn(reading, by + 1, Math.min(end, phraseEnd(reading, by + 1), by + 1 + REACH)), patient: predicate.passive ? before : nearestIn(reading, token) };
  }
  return { agent: before, patient: keysIn(reading, token + 1, Math.min(end, phraseEnd(reading, token), token + REACH)) };
}

/** Where the clause around a verb ends in a direction: punctuation or a subordinator. */
export function edgeOf(reading: Reading, at: number, step: 1 | -1): number {
  for (let index = at + step; index >= 0 && index < reading.tokens.length; index += step) {
    const { text, pos } = reading.tokens[index]!;
    if (/^[,;:.!?"“”]$/.test(text) || pos === 'SCONJ' || OPENER.test(text)) return step < 0 ? index + 1 : index;
  }
  return step < 0 ? 0 : reading.tokens.length;
}

/** True where the two sides of roles name the same, in any form of a name ("Valdonia", "Valdonian"). */
export function meet(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  for (const key of x) {
    if (y.has(key)) return true;
    if (conceptNames.has(key)) continue;
    for (const other of y) if (!conceptNames.has(other) && Math.min(key.length, other.length) >= 5 && sameKernel(key, other)) return true;
  }
  return false;
}

const ACTORS: ReadonlySet<string> = new Set(['person', 'police', 'army', 'rebel', 'official', 'protest', 'worker', 'company', 'government', 'minister', 'man', 'woman', 'child', 'head', 'employ', 'lawmaker', 'guard', 'shoot']);

/** Somebody who can do things: a name or people by their calling. Bills and prices change sides in a sentence without changing roles. */
export function canAct(reading: Reading, keys: ReadonlySet<string>): boolean {
  return reading.terms.some((term) => keys.has(term.key) && (term.kind === 'name' || ACTORS.has(term.key) || isCalling(reading, term)));
}

/** "drivers", "firemen": plurals of people by what they do. */
function isCalling(reading: Reading, term: Term): boolean {
  return term.kind === 'noun' && /(?:men|women|[^g]ers|ists)$/.test(reading.tokens[term.token]!.lower) && reading.tokens[term.token]!.lower.length > 5;
}

/** "the oath administered by the judge": of a participle without its auxiliary the noun right before it. */
function nearestIn(reading: Reading, token: number): ReadonlySet<string> {
  const nouns = reading.terms.filter((term) => term.token < token && token - term.token <= 2 && term.kind !== 'verb' && term.kind !== 'adjective');
  return new Set(nouns.slice(-1).map(({ key }) => key));
}

function keysIn(reading: Reading, from: number, to: number): ReadonlySet<string> {
  return new Set(reading.terms.filter((term) => term.token >= from && term.token < to && term.kind !== 'verb' && term.kind !== 'adjective').map((term) => term.key));
}

/** Where the object ends and circumstances begin. */
function phraseEnd(reading: Reading, from: number): number {
  const at = reading.tokens.findIndex((token, index) => index > from + 1 && CIRCUMSTANCE.has(token.lower));
  return at < 0 ? reading.tokens.length : at;
}
