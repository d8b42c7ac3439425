import { bothSay, finding, type Rule } from '../finding.js';
import { evidenceAt } from '../reading/evidence.js';
import { overlapOf } from '../reading/overlap.js';
import type { Pair, Reading } from '../reading/reading.js';
import { matchQuantities } from '../slot/match-quantities.js';
import { inOrder, leavesOpen, reportsOutcome, revises } from '../slot/update-markers.js';

/** The earlier report leaves open what the later one settles, or the later one says that it replaces an older value. */
export const updatesRule: Rule = (pair) => {
  const order = inOrder(pair);
  if (order === null) return null;
  const overlap = overlapOf(pair.a, pair.b);
  if (overlap.shared.size < 2 || Math.max(overlap.a, overlap.b) < 0.3) return null;
  const open = leavesOpen(order.earlier);
  const outcome = reportsOutcome(order.later);
  const revised = revisedIn(pair, order.later);
  const settled = open !== null && outcome !== null && (reportsOutcome(order.earlier) === null || leavesOpen(order.later) === null);
  if (!settled && revised === null) return null;
  if (revised === null && leavesOpen(order.later)?.[0].toLowerCase() === open?.[0].toLowerCase()) return null;
  const later = matched(order.later, revised ?? outcome!);
  const earlier = open === null ? evidenceAt(order.earlier, 0, order.earlier.text.length) : matched(order.earlier, open);
  const [a, b] = order.later === pair.a ? [later, earlier] : [earlier, later];
  return finding({ relation: 'updates', rule: revised === null ? 'updates/settled' : 'updates/revised', confidence: 0.45 + 0.35 * Math.min(overlap.a, overlap.b), a, b, explanation: `The later report carries the story on: ${bothSay(pair, a, b)}` });
};

/** Words that speak of a figure that moved; without a figure of the same kind on the other side they revise nothing there. */
const MOVED = /^(?:toll|rose|risen|climbed|bringing|brings|raised|now (?:stands?|puts?|at|has|have|known)|has now|have now|latest|new)/i;

function revisedIn(pair: Pair, later: Reading): RegExpExecArray | null {
  const revised = revises(later);
  return revised !== null && MOVED.test(revised[0]) && matchQuantities(pair.a, pair.b).length === 0 ? null : revised;
}

function matched(reading: Reading, match: RegExpExecArray): ReturnType<typeof evidenceAt> {
  return evidenceAt(reading, match.index, match.index + match[0].length);
}
