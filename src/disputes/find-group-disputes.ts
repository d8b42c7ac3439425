import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { RelationFinding } from '../domain/dispute.js';
import { isQuestion } from '../domain/question.js';
import { readClaim } from './reading/read-claim.js';
import type { Pair, Reading } from './reading/reading.js';
import { restsOnSlot } from './slot-rules.js';
import { findConflict, relateReadings } from './relate-claims.js';
import { valueSignature } from './slot/value-signature.js';
import { judgePlainly } from './verdict/plain-difference.js';

/** A conflict or an update between two members of a group. */
export interface GroupFinding {
  readonly a: string;
  readonly b: string;
  readonly finding: RelationFinding;
}

/** Groups up to this size are compared pair by pair; beyond it one member stands for all with the same values. */
const SMALL = 24;
/** Representatives of one value that are compared in a large group. */
const PER_VALUE = 3;
/** Different values that are compared in a large group. */
const MOST_VALUES = 40;
/** Comparable below this, only findings that rest on a slot of their own count. */
const COMPARABLE = 0.2;
/** Findings less sure than this are for free-standing pairs only: in a group a false alarm costs more than a miss. */
const SURE = 0.6;
/** Comparable of members of one group that the matcher did not score. */
const UNSCORED = 0.5;

/**
 * Finds what conflicts or moves on inside a group: findings `contradicts` and `updates`, in order of the members.
 *
 * Claims of one article are not set against each other. Small groups are compared pair by pair; in a large one claims with
 * the same values, times and polarity count as one, so that the cost grows with the different values, not with the members.
 *
 * @param comparableOf probability of the matcher for two claim ids, undefined where it did not score them.
 */
export function findGroupDisputes(members: readonly ClaimInContext[], comparableOf: (a: string, b: string) => number | undefined): readonly GroupFinding[] {
  const readings = members.map(readClaim);
  const chosen = readings.length <= SMALL ? readings : representatives(readings);
  const found: GroupFinding[] = [];
  for (let at = 0; at < chosen.length; at++) {
    for (let next = at + 1; next < chosen.length; next++) {
      const [a, b] = [chosen[at]!, chosen[next]!];
      const one = compare(a, b, comparableOf(a.claim.id, b.claim.id) ?? UNSCORED);
      if (one !== null) found.push({ a: a.claim.id, b: b.claim.id, finding: one });
    }
  }
  return found;
}

function compare(a: Reading, b: Reading, comparable: number): RelationFinding | null {
  if (a.claim.article === b.claim.article) return null;
  const pair: Pair = { a, b, comparable, oneEvent: true };
  const finding = findConflict(pair);
  if (finding !== null && isReported(finding)) return comparable >= COMPARABLE || restsOnSlot(finding) ? finding : null;
  if (comparable < COMPARABLE || isQuestion(a.text) || isQuestion(b.text)) return null;
  // In the words of one report that differ in one place, what stands there is in conflict however little the rules make of it.
  const plain = judgePlainly(pair, () => relateReadings(pair));
  return plain !== null && isReported(plain) ? plain : null;
}

function isReported({ confidence, evidence, relation }: RelationFinding): boolean {
  return (relation === 'contradicts' || relation === 'updates') && confidence >= SURE && evidence !== null;
}

/** A few claims for each distinct combination of values, of different articles where there are any. */
function representatives(readings: readonly Reading[]): readonly Reading[] {
  const byValue = new Map<string, Reading[]>();
  for (const reading of readings) {
    const key = valueSignature(reading);
    const same = byValue.get(key);
    if (same === undefined) {
      if (byValue.size < MOST_VALUES) byValue.set(key, [reading]);
    } else if (same.length < PER_VALUE && !same.some((other) => other.claim.article === reading.claim.article)) same.push(reading);
  }
  return [...byValue.values()].flat();
}
