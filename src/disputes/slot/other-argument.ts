import type { Predicate } from '../../text/predicates/predicate.js';
import { areOpposite } from '../lexicon/opposites.js';
import type { Pair } from '../reading/reading.js';
import { predicateKey } from './align-predicates.js';
import { meet, type Roles, rolesOf } from './roles.js';
import { ownNames } from './subjects.js';

/**
 * True when one kind of act is told of different things or by different people on both sides ("rejected the offer", "rejected the
 * request"; "Korr attended", "Marsh attended"): two acts that share a verb.
 */
export function otherArgument(pair: Pair): boolean {
  let shared = 0;
  for (const one of pair.a.predicates) {
    for (const other of pair.b.predicates) {
      if (!isSameAct(pair, one, other)) continue;
      shared++;
      const [x, y] = [rolesOf(pair.a, one), rolesOf(pair.b, other)];
      if (!(meet(x.agent, y.agent) && apart(pair, x.patient, y.patient)) && !(meet(x.patient, y.patient) && namedApart(pair, x, y))) return false;
    }
  }
  return shared > 0;
}

function isSameAct(pair: Pair, x: Predicate, y: Predicate): boolean {
  const [one, other] = [predicateKey(pair.a, x), predicateKey(pair.b, y)];
  return one !== null && other !== null && (one === other || areOpposite(one, other));
}

/** Both name a thing, and neither what the other names anywhere. */
function apart(pair: Pair, x: ReadonlySet<string>, y: ReadonlySet<string>): boolean {
  return x.size > 0 && y.size > 0 && ![...x].some((key) => pair.b.keys.has(key)) && ![...y].some((key) => pair.a.keys.has(key));
}

/** The doers are different people by name. */
export function namedApart(pair: Pair, x: Roles, y: Roles): boolean {
  const named = (own: readonly { readonly from: number; readonly to: number }[], side: Pair['a'], agent: ReadonlySet<string>): boolean =>
    own.some((name) => side.terms.some(({ key, token }) => token >= name.from && token < name.to && agent.has(key)));
  return !meet(x.agent, y.agent) && named(ownNames(pair.a, pair.b), pair.a, x.agent) && named(ownNames(pair.b, pair.a), pair.b, y.agent);
}
