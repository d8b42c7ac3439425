import type { Predicate } from '../../text/predicates/predicate.js';
import { dispute, type Rule } from '../finding.js';
import { tokensEvidence } from '../reading/evidence.js';
import type { Name, Pair, Reading } from '../reading/reading.js';
import { meet, type Roles, rolesOf } from '../slot/roles.js';
import { ownNames } from '../slot/subjects.js';
import { otherRank } from './unrelated.js';

/** Deeds that one party does to one thing: who else is credited with it is credited wrongly. By lemma. */
const ONE_PARTY: readonly (readonly string[])[] = [
  ['unveil'], ['write', 'author', 'pen'], ['invent'], ['discover'], ['found', 'establish'], ['buy', 'acquire', 'purchase'], ['win', 'clinch'], ['appoint', 'name'], ['design'], ['build', 'construct'], ['paint'], ['compose'], ['direct'],
  ['score', 'head', 'net'], ['pilot', 'fly'], ['drive'], ['inaugurate', 'open'], ['chair'], ['lead'], ['replace', 'succeed'], ['order'], ['sell'], ['lodge', 'file'], ['assassinate', 'murder', 'kill'], ['record'], ['coach', 'manage', 'train'], ['arrest', 'detain'], ['rescue', 'save'],
];
/** By lemma: the number of its deed. */
const DEED_OF: ReadonlyMap<string, number> = new Map(ONE_PARTY.flatMap((lemmas, deed) => lemmas.map((lemma) => [lemma, deed] as const)));
const WEEK = 7 * 86_400_000;
/** Share of what is done to that both must name. */
const SAME_THING = 0.6;

/** One deed, done to the same thing, is credited to two different people or bodies by name. */
export const rivalAgentRule: Rule = (pair) => {
  if (Math.abs(pair.a.published - pair.b.published) > WEEK || otherRank(pair)) return null;
  for (const x of pair.a.predicates) {
    for (const y of pair.b.predicates) {
      if (!sameDeed(x, y) || !isDone(x) || !isDone(y)) continue;
      const [one, other] = [rolesOf(pair.a, x), rolesOf(pair.b, y)];
      if (!sameThing(one, other) || meet(one.agent, other.agent)) continue;
      const [left, right] = [doer(pair.a, pair.b, one), doer(pair.b, pair.a, other)];
      if (left === null || right === null || oneSaysMore(pair, one, other)) continue;
      return dispute(pair, 'actor', { rule: 'actor/rival', confidence: 0.65, a: tokensEvidence(pair.a, left.from, left.to), b: tokensEvidence(pair.b, right.from, right.to), about: 'Different people or bodies are credited with it' });
    }
  }
  return null;
};

function sameDeed(x: Predicate, y: Predicate): boolean {
  const deed = DEED_OF.get(x.lemma);
  return deed !== undefined && deed === DEED_OF.get(y.lemma);
}

function isDone({ certainty, conditional, negated }: Predicate): boolean {
  return certainty === 'CT' && !negated && !conditional;
}

function sameThing(x: Roles, y: Roles): boolean {
  const shared = [...x.patient].filter((key) => y.patient.has(key)).length;
  return shared >= 1 && shared >= SAME_THING * Math.min(x.patient.size, y.patient.size);
}

/** The name of who did it, which the other text lacks altogether. */
function doer(reading: Reading, other: Reading, { agent }: Roles): Name | null {
  const inAgent = (name: Name): boolean => reading.terms.some((term) => term.token >= name.from && term.token < name.to && agent.has(term.key));
  return ownNames(reading, other).find(inAgent) ?? null;
}

/** A thing done to that only one names ("won the first leg", "won the second leg") makes two deeds. */
function oneSaysMore(pair: Pair, x: Roles, y: Roles): boolean {
  const extra = (reading: Reading, own: Roles, other: Roles): boolean => reading.terms.some((term) => term.kind === 'name' && own.patient.has(term.key) && !other.patient.has(term.key));
  return extra(pair.a, x, y) && extra(pair.b, y, x);
}
