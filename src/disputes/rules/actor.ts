import { dispute, type Rule } from '../finding.js';
import { tokensEvidence } from '../reading/evidence.js';
import type { Name, Pair, Reading } from '../reading/reading.js';
import { alignPredicates, type AlignedPredicates } from '../slot/align-predicates.js';
import { areConverse } from '../lexicon/opposites.js';
import { stem } from '../reading/stem.js';

/** Who did it to whom is turned round: the name before the verb in one stands behind it in the other, and the reverse. */
export const actorRule: Rule = (pair) => {
  for (const aligned of alignPredicates(pair.a, pair.b)) {
    if (aligned.key === 'kill' && (aligned.a.passive || aligned.b.passive)) continue;
    const x = roles(pair.a, aligned.a);
    const y = roles(pair.b, aligned.b);
    if (x === null || y === null) continue;
    if (same(x.agent, y.patient) && same(x.patient, y.agent) && !same(x.agent, y.agent)) return swapped(pair, x, y);
  }
  return null;
};

interface Roles {
  readonly agent: Name;
  readonly patient: Name;
}

function roles(reading: Reading, predicate: AlignedPredicates['a']): Roles | null {
  const before = reading.names.filter((name) => name.to <= predicate.token && predicate.token - name.to <= 8).at(-1);
  const after = reading.names.find((name) => name.from > predicate.token && name.from - predicate.token <= 8);
  if (before === undefined || after === undefined) return null;
  const by = reading.tokens.slice(predicate.token + 1, after.from).some((token) => token.lower === 'by');
  const passive = predicate.passive && by;
  return passive ? { agent: after, patient: before } : { agent: before, patient: after };
}

function same(a: Name, b: Name): boolean {
  const words = new Set(b.words.map(stem));
  return a.words.some((word) => words.has(stem(word)));
}

function swapped(pair: Pair, x: Roles, y: Roles): ReturnType<Rule> {
  const a = tokensEvidence(pair.a, Math.min(x.agent.from, x.patient.from), Math.max(x.agent.to, x.patient.to));
  const b = tokensEvidence(pair.b, Math.min(y.agent.from, y.patient.from), Math.max(y.agent.to, y.patient.to));
  return dispute(pair, 'actor', { rule: 'actor/swapped', confidence: 0.8, a, b, about: 'The roles are turned round' });
}

export { areConverse };
