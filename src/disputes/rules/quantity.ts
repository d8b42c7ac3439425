import type { Rule } from '../finding.js';
import { bothSay, dispute, finding } from '../finding.js';
import { evidenceAt, inClaim } from '../reading/evidence.js';
import type { Pair, Reading } from '../reading/reading.js';
import { overlapOf } from '../reading/overlap.js';
import { matchQuantities, type QuantityMatch } from '../slot/match-quantities.js';
import { inOrder, isIncrement, revises } from '../slot/update-markers.js';
import type { Quantity } from '../../domain/quantity.js';

/** Fit above which two disjoint amounts are taken for rival values of one slot (chosen on the development pairs). */
const SAME_SLOT = 0.45;

/** Rival amounts: disjoint intervals of the same unit, item and status; a moved total is an update. */
export const quantityRule: Rule = (pair) => {
  const matches = matchQuantities(pair.a, pair.b);
  const rival = matches.find((match) => match.relation === 'disjoint' && match.fit >= SAME_SLOT);
  if (rival === undefined) return null;
  const overlap = overlapOf(pair.a, pair.b);
  if (Math.max(overlap.a, overlap.b) < 0.25) return null;
  const a = amount(pair.a, rival.a);
  const b = amount(pair.b, rival.b);
  if (isUpdate(pair, rival)) {
    return finding({ relation: 'updates', rule: 'quantity/updated', confidence: 0.8, a, b, explanation: `The figure has moved between the two reports: ${bothSay(pair, a, b)}` });
  }
  if (isIncrement(pair.a) !== isIncrement(pair.b)) {
    return finding({ relation: 'unrelated', rule: 'quantity/increment', confidence: 0.7, a, b, explanation: `One figure is an addition, the other a total: ${bothSay(pair, a, b)}` });
  }
  if (isOtherPeriod(pair)) return null;
  return dispute(pair, 'quantity', { rule: 'quantity/disjoint', confidence: 0.6 + rival.fit * 0.35, a, b, about: 'The figures differ' });
};

function amount(reading: Reading, quantity: Quantity): ReturnType<typeof evidenceAt> {
  return evidenceAt(reading, inClaim(reading, quantity.start), inClaim(reading, quantity.end));
}

function isUpdate(pair: Pair, rival: QuantityMatch): boolean {
  const order = inOrder(pair);
  const corrected = [pair.a, pair.b].some((reading) => /\b(?:correction|corrected|lowered|revised|raised the|upgraded|downgraded)\b/i.test(reading.text));
  if (corrected && order !== null) return true;
  if (order === null) return false;
  const late = order.later === pair.a ? rival.a : rival.b;
  const early = order.later === pair.a ? rival.b : rival.a;
  const rising = (late.lo ?? 0) >= (early.hi ?? Infinity) || (late.lo ?? 0) > (early.lo ?? 0);
  if (late.cumulative && rising) return true;
  if (revises(order.later) !== null) return true;
  const running = late.status !== null || late.unit === 'percent' || late.unit === 'm2';
  return asOfMoves(pair) && running;
}

/** Both name the time up to which they count ("by Monday night", "as of Tuesday"). */
function asOfMoves(pair: Pair): boolean {
  const asOf = /\b(?:by|as of|at|until) (?:early |late |the end of )?(?:\w+day|noon|midnight|dawn|dusk|nightfall|\w+day (?:morning|evening|night))\b|\bso far\b/i;
  return asOf.test(pair.a.text) && asOf.test(pair.b.text);
}

/** Amounts of different quarters, years or seasons are different amounts. */
export function isOtherPeriod(pair: Pair): boolean {
  const period = (reading: Reading): Reading['times'] => reading.times.filter((time) => /quarter|year|month|decade/.test(time.granularity) && time.from !== null);
  const [x, y] = [period(pair.a), period(pair.b)];
  return x.length > 0 && y.length > 0 && x.every((one) => y.every((other) => one.to! <= other.from! || other.to! <= one.from!));
}
