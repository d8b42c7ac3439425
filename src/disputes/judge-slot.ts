import type { ClaimInContext } from '../domain/claim-in-context.js';
import { overlapOf } from './reading/overlap.js';
import { readClaim } from './reading/read-claim.js';
import type { Reading } from './reading/reading.js';
import { denialIn, refusalIn } from './rules/denial.js';
import { otherRank, plannedAgainstPast } from './rules/unrelated.js';
import { conceptNames } from './lexicon/concepts.js';
import { areOpposite } from './lexicon/opposites.js';
import { alignPredicates, predicateKey } from './slot/align-predicates.js';
import { slotFitOf } from './slot/match-quantities.js';
import { areKin, outcomesDiffer } from './slot/outcomes.js';
import { namesakes, sharedNameCount } from './slot/subjects.js';

/** What the rules make of the slot of two claims, each 0–1. */
export interface SlotJudgement {
  readonly feature: 'slotCovered' | 'slotAct' | 'slotCounted' | 'slotOtherAct' | 'slotOtherOutcome' | 'slotOtherNames' | 'slotNamesake' | 'slotOtherCounted' | 'slotOtherOccasion' | 'slotOtherRank' | 'slotOtherSense' | 'slotPlanned';
  readonly value: number;
}

const DAY = 86_400_000;
/** Overlap above which different words for the act are taken for a paraphrase. */
const PARAPHRASE = 0.62;
/** Overlap from which different names are taken for names of one thing. */
const MOSTLY_SHARED = 0.75;

/**
 * Judges whether two claims fill one slot from what their words mean (concepts, acts, names, what is counted), never from
 * amounts, dates or polarity. Symmetric in `a` and `b`.
 */
export function judgeSlot(a: ClaimInContext, b: ClaimInContext): readonly SlotJudgement[] {
  const [x, y] = [readClaim(a), readClaim(b)];
  const overlap = overlapOf(x, y);
  const names = x.names.length > 0 && y.names.length > 0;
  const counted = countedAlike(x, y);
  return [
    { feature: 'slotCovered', value: Math.max(overlap.a, overlap.b) },
    { feature: 'slotAct', value: holds(alignPredicates(x, y).length > 0) },
    { feature: 'slotCounted', value: counted ?? 0 },
    { feature: 'slotOtherAct', value: holds(Math.min(overlap.a, overlap.b) <= PARAPHRASE && actsDiffer(x, y)) },
    { feature: 'slotOtherOutcome', value: holds(outcomesDiffer(x, y)) },
    { feature: 'slotOtherNames', value: holds(names && sharedNameCount(x, y) === 0 && Math.max(overlap.a, overlap.b) < MOSTLY_SHARED) },
    { feature: 'slotNamesake', value: holds(namesakes(x, y)) },
    { feature: 'slotOtherCounted', value: holds(counted === 0) },
    { feature: 'slotOtherOccasion', value: holds(Math.abs(x.published - y.published) > 10 * DAY) },
    { feature: 'slotOtherRank', value: holds(otherRank({ a: x, b: y })) },
    { feature: 'slotOtherSense', value: holds((denialIn(x) !== null && refusalIn(y) !== null) || (denialIn(y) !== null && refusalIn(x) !== null)) },
    { feature: 'slotPlanned', value: holds(counted !== null && plannedAgainstPast(x, y)) },
  ];
}

function holds(condition: boolean): number {
  return condition ? 1 : 0;
}

/** Best fit of what is counted on both sides, whatever the amounts; null where a side counts nothing. */
function countedAlike(a: Reading, b: Reading): number | null {
  if (a.quantities.length === 0 || b.quantities.length === 0) return null;
  return Math.max(...a.quantities.flatMap((left) => b.quantities.map((right) => slotFitOf(a, left, b, right))));
}

/** Both tell acts of known kinds, none of them of one kind, kin or opposed. */
function actsDiffer(a: Reading, b: Reading): boolean {
  const [x, y] = [acts(a), acts(b)];
  if (x.length === 0 || y.length === 0) return false;
  return !x.some((one) => b.keys.has(one) || y.some((other) => areOpposite(one, other) || areKin(one, other))) && !y.some((other) => a.keys.has(other));
}

function acts(reading: Reading): readonly string[] {
  return reading.predicates.map((predicate) => predicateKey(reading, predicate)).filter((key): key is string => key !== null && conceptNames.has(key));
}
