import { bothSay, dispute, finding, type Rule } from '../finding.js';
import { tokensEvidence } from '../reading/evidence.js';
import type { Reading } from '../reading/reading.js';
import { alignPredicates, type AlignedPredicates } from '../slot/align-predicates.js';

/** Acts that both sides do to each other: exchanged names say nothing. */
const MUTUAL: ReadonlySet<string> = new Set(['talks', 'meeting', 'deal', 'clash', 'match', 'draw', 'sign', 'marry', 'join', 'compete', 'fire', 'crash', 'start', 'end', 'cause', 'sound']);

/**
 * Who did it to whom is turned round: what stands before the verb in one stands behind it in the other, and the reverse.
 * Where only one party changes sides, two different acts are told.
 */
export const actorRule: Rule = (pair) => {
  for (const aligned of alignPredicates(pair.a, pair.b)) {
    if (MUTUAL.has(aligned.key)) continue;
    const [x, y] = [roles(pair.a, aligned.a), roles(pair.b, aligned.b)];
    const there = meet(x.agent, y.patient);
    const back = meet(x.patient, y.agent);
    if (meet(x.agent, y.agent) || (!there && !back)) continue;
    if (!canAct(pair.a, x.agent) || !canAct(pair.b, y.agent)) continue;
    const [a, b] = [clause(pair.a, aligned.a), clause(pair.b, aligned.b)];
    if (there && back) return dispute(pair, 'actor', { rule: 'actor/swapped', confidence: 0.8, a, b, about: 'The roles are turned round' });
    if (x.agent.size > 0 && y.agent.size > 0 && x.patient.size > 0 && y.patient.size > 0 && !meet(x.patient, y.patient) && there !== back && named(pair.a, x) && named(pair.b, y)) {
      return finding({ relation: 'unrelated', rule: 'actor/other-party', confidence: 0.65, a, b, explanation: `The same party does it in one and suffers it in the other: ${bothSay(pair, a, b)}` });
    }
  }
  return null;
};

interface Roles {
  readonly agent: ReadonlySet<string>;
  readonly patient: ReadonlySet<string>;
}

const REACH = 8;

function roles(reading: Reading, predicate: AlignedPredicates['a']): Roles {
  const near = (from: number, to: number): ReadonlySet<string> =>
    new Set(reading.terms.filter((term) => term.token >= from && term.token < to && term.kind !== 'verb' && term.kind !== 'adjective').map((term) => term.key));
  const before = near(Math.max(edge(reading, predicate.token, -1), predicate.token - REACH), predicate.token);
  const after = near(predicate.token + 1, Math.min(edge(reading, predicate.token, 1), phraseEnd(reading, predicate.token), predicate.token + REACH));
  const by = reading.tokens.slice(predicate.token + 1, predicate.token + 4).some((token) => token.lower === 'by');
  return predicate.passive ? { agent: by ? after : new Set(), patient: before } : { agent: before, patient: after };
}

/** Where the clause around a verb ends in a direction: punctuation or a subordinator. */
function edge(reading: Reading, at: number, step: 1 | -1): number {
  for (let index = at + step; index >= 0 && index < reading.tokens.length; index += step) {
    const { text, pos } = reading.tokens[index]!;
    if (/^[,;:.!?"“”]$/.test(text) || pos === 'SCONJ' || /^(?:that|who|which|when)$/.test(text)) return step < 0 ? index + 1 : index;
  }
  return step < 0 ? 0 : reading.tokens.length;
}

const ACTORS: ReadonlySet<string> = new Set(['person', 'police', 'army', 'rebel', 'official', 'protest', 'worker', 'company', 'government', 'minister', 'man', 'woman', 'child', 'head', 'employ', 'lawmaker', 'guard', 'shoot']);

/** Somebody who can do things: a name or people by their calling. Bills and prices change sides in a sentence without changing roles. */
function canAct(reading: Reading, keys: ReadonlySet<string>): boolean {
  return reading.terms.some((term) => keys.has(term.key) && (term.kind === 'name' || ACTORS.has(term.key))) || [...keys].some((key) => ACTORS.has(key));
}

const CIRCUMSTANCE: ReadonlySet<string> = new Set(['over', 'for', 'after', 'in', 'near', 'during', 'before', 'until', 'since', 'with', 'without', 'from', 'because', 'following', 'amid']);

/** Where the object ends and circumstances begin. */
function phraseEnd(reading: Reading, verb: number): number {
  const at = reading.tokens.findIndex((token, index) => index > verb + 1 && CIRCUMSTANCE.has(token.lower));
  return at < 0 ? reading.tokens.length : at;
}

function meet(x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  for (const key of x) if (y.has(key)) return true;
  return false;
}

function named(reading: Reading, found: Roles): boolean {
  return reading.terms.some((term) => term.kind === 'name' && (found.agent.has(term.key) || found.patient.has(term.key)));
}

function clause(reading: Reading, predicate: AlignedPredicates['a']): ReturnType<typeof tokensEvidence> {
  return tokensEvidence(reading, Math.max(edge(reading, predicate.token, -1), predicate.token - REACH), Math.min(edge(reading, predicate.token, 1), predicate.token + REACH));
}
