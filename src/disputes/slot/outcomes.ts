import type { Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { areOpposite } from '../lexicon/opposites.js';

/** What may happen to people and things, each another claim about one event. */
const OUTCOMES: ReadonlySet<string> = new Set(
  'apologise kill injure arrest release evacuate flee rescue missing charge convict acquit jail sue fine ban approve reject resign sack appoint win lose cut destroy close open cancel delay buy sell steal withdraw vaccinate marry sign divert bribe fraud profit revenue deficit escape hostage trap enter send'.split(' '),
);

/** Concepts whose nouns and adjectives are mostly something else ("sacks of flour", "an open question"). */
const VERB_ONLY: ReadonlySet<string> = new Set(['sack', 'open', 'close', 'cut', 'sign', 'send', 'appoint', 'missing', 'ban', 'approve', 'lose', 'enter', 'charge']);

/** The outcome concepts that a claim speaks of. */
const outcomesOf = ofReading((reading): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const term of reading.terms) if (term.concept !== null && OUTCOMES.has(term.concept) && term.kind !== 'name' && (term.kind === 'verb' || !VERB_ONLY.has(term.concept))) found.add(term.concept);
  for (const quantity of reading.quantities) if (quantity.status === 'killed' || quantity.status === 'injured' || quantity.status === 'arrested') found.add({ killed: 'kill', injured: 'injure', arrested: 'arrest' }[quantity.status]);
  return found;
});

/** True when both claims name outcomes, none in common and none opposed: they tell different parts of the event. */
export function outcomesDiffer(a: Reading, b: Reading): boolean {
  const [x, y] = [outcomesOf(a), outcomesOf(b)];
  if (x.size === 0 || y.size === 0) return false;
  for (const one of x) for (const other of y) if (one === other || areOpposite(one, other) || areKin(one, other)) return false;
  return true;
}

const KIN: readonly (readonly string[])[] = [
  ['kill', 'sink', 'crash', 'collapse', 'explode', 'attack', 'destroy'], ['buy', 'sell', 'sign'], ['arrest', 'jail', 'charge', 'hostage'], ['convict', 'jail', 'fine', 'charge'],
  ['win', 'lose', 'elect'], ['search', 'attack'], ['damage', 'destroy', 'attack', 'crash'], ['crash', 'collapse'], ['close', 'ban'], ['infect', 'injure'], ['attack', 'explode', 'destroy'], ['strike', 'protest'], ['missing', 'trap'], ['resign', 'sack'],
  ['flee', 'evacuate'], ['cut', 'sack'], ['trap', 'rescue', 'missing'], ['bribe', 'fraud'], ['approve', 'elect'], ['ban', 'reject'], ['steal', 'fraud'],
];

/** By concept: those of its groups. */
const KIN_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(KIN.flat().map((concept) => [concept, new Set(KIN.filter((group) => group.includes(concept)).flat())]));

/** Acts that are told for one another: an explosion and the deaths in it. */
export function areKin(a: string, b: string): boolean {
  return KIN_OF.get(a)?.has(b) === true;
}
