import type { ClaimInContext } from '../domain/claim-in-context.js';
import { overlapOf } from './reading/overlap.js';
import { readClaim } from './reading/read-claim.js';
import { otherRank } from './rules/unrelated.js';
import { alignPredicates } from './slot/align-predicates.js';
import { sharedNameCount } from './slot/subjects.js';

/** What the rules make of the slot of two claims, each 0 or 1. */
export interface SlotJudgement {
  readonly feature: 'slotAct' | 'slotOtherNames' | 'slotOtherRank';
  readonly value: number;
}

/** Overlap from which different names are taken for names of one thing. */
const MOSTLY_SHARED = 0.75;

/**
 * Judges whether two claims fill one slot from what their words mean (concepts, acts, names), never from amounts, dates or
 * polarity. Symmetric in `a` and `b`.
 */
export function judgeSlot(a: ClaimInContext, b: ClaimInContext): readonly SlotJudgement[] {
  const [x, y] = [readClaim(a), readClaim(b)];
  const overlap = overlapOf(x, y);
  const names = x.names.length > 0 && y.names.length > 0;
  return [
    { feature: 'slotAct', value: holds(alignPredicates(x, y).length > 0) },
    { feature: 'slotOtherNames', value: holds(names && sharedNameCount(x, y) === 0 && Math.max(overlap.a, overlap.b) < MOSTLY_SHARED) },
    { feature: 'slotOtherRank', value: holds(otherRank({ a: x, b: y })) },
  ];
}

function holds(condition: boolean): number {
  return condition ? 1 : 0;
}
