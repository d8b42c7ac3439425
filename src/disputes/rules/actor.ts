import { bothSay, dispute, finding, type Rule } from '../finding.js';
import { tokensEvidence } from '../reading/evidence.js';
import type { Reading } from '../reading/reading.js';
import { alignPredicates, type AlignedPredicates } from '../slot/align-predicates.js';
import { canAct, edgeOf, meet, type Roles, rolesOf } from '../slot/roles.js';

/** Acts that both sides do to each other: exchanged names say nothing. */
const MUTUAL: ReadonlySet<string> = new Set(['talks', 'meeting', 'deal', 'clash', 'match', 'draw', 'sign', 'marry', 'join', 'compete', 'fire', 'crash', 'start', 'end', 'cause', 'sound']);

/**
 * Who did it to whom is turned round: what stands before the verb in one stands behind it in the other, and the reverse.
 * Where only one party changes sides, two different acts are told.
 */
export const actorRule: Rule = (pair) => {
  for (const aligned of alignPredicates(pair.a, pair.b)) {
    if (MUTUAL.has(aligned.key)) continue;
    const [x, y] = [rolesOf(pair.a, aligned.a), rolesOf(pair.b, aligned.b)];
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

/** Tokens quoted on either side of the verb. */
const REACH = 8;

function named(reading: Reading, found: Roles): boolean {
  return reading.terms.some((term) => term.kind === 'name' && (found.agent.has(term.key) || found.patient.has(term.key)));
}

function clause(reading: Reading, { token }: AlignedPredicates['a']): ReturnType<typeof tokensEvidence> {
  return tokensEvidence(reading, Math.max(edgeOf(reading, token, -1), token - REACH), Math.min(edgeOf(reading, token, 1), token + REACH));
}
