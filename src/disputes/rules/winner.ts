import type { Predicate } from '../../text/predicates/predicate.js';
import { dispute, type Rule } from '../finding.js';
import { phraseAround } from '../reading/evidence.js';
import { overlapOf } from '../reading/overlap.js';
import type { Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { meet, rolesOf } from '../slot/roles.js';
import { otherRank } from './unrelated.js';

const WEEK = 7 * 86_400_000;
const BEATS = /^(?:beat|defeat|thrash|rout|vanquish|overcome)$/;

interface Outcome {
  readonly token: number;
  readonly winner: ReadonlySet<string>;
  readonly loser: ReadonlySet<string>;
}

/** One has somebody win whom the other has lose the same contest; "A beat B" and "B lost to A" agree. */
export const winnerRule: Rule = (pair) => {
  const overlap = overlapOf(pair.a, pair.b);
  if (Math.abs(pair.a.published - pair.b.published) > WEEK || overlap.shared.size < 2 || Math.max(overlap.a, overlap.b) < 0.5 || otherRank(pair)) return null;
  for (const x of outcomes(pair.a)) {
    for (const y of outcomes(pair.b)) {
      const clash = (meet(x.winner, y.loser) && !meet(x.winner, y.winner)) || (meet(x.loser, y.winner) && !meet(x.loser, y.loser));
      if (clash) return dispute(pair, 'antonym', { rule: 'antonym/winner', confidence: 0.7, a: phraseAround(pair.a, x.token), b: phraseAround(pair.b, y.token), about: 'One says that somebody won, the other that they lost' });
    }
  }
  return null;
};

const outcomes = ofReading((reading): readonly Outcome[] =>
  reading.predicates.filter(({ certainty, conditional, negated }) => certainty === 'CT' && !negated && !conditional).flatMap((predicate) => outcomeOf(reading, predicate) ?? []),
);

/** Names alone: what was won (a match, a title) is no party. */
function outcomeOf(reading: Reading, predicate: Predicate): Outcome | null {
  const { lemma, token } = predicate;
  if (lemma !== 'win' && lemma !== 'lose' && !BEATS.test(lemma)) return null;
  const { agent, patient } = rolesOf(reading, predicate);
  const named = (keys: ReadonlySet<string>): ReadonlySet<string> => new Set(reading.terms.filter(({ key, kind }) => kind === 'name' && keys.has(key)).map(({ key }) => key));
  if (BEATS.test(lemma)) return { token, winner: named(agent), loser: named(patient) };
  if (lemma === 'win') return { token, winner: named(agent), loser: new Set() };
  if (lemma === 'lose' && !predicate.passive) return { token, winner: new Set(), loser: named(agent) };
  return null;
}
