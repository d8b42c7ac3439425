import type { Quantity } from '../../domain/quantity.js';
import { dispute, type Rule } from '../finding.js';
import { evidenceAt, inClaim } from '../reading/evidence.js';
import { ofReading } from '../reading/remembered.js';
import { sharedNameCount } from '../slot/subjects.js';
import { otherRank } from './unrelated.js';

/** Two tallies of one match or vote that are not the same. */
export const scoreRule: Rule = (pair) => {
  const [x, y] = [tally(pair.a), tally(pair.b)];
  if (x === null || y === null || sharedNameCount(pair.a, pair.b) === 0) return null;
  if (otherRank(pair)) return null;
  if (x.higher.lo === y.higher.lo && x.lower.lo === y.lower.lo) return null;
  if (Math.abs(pair.a.published - pair.b.published) > 7 * 86_400_000) return null;
  const a = evidenceAt(pair.a, inClaim(pair.a, x.higher.start), inClaim(pair.a, x.higher.end));
  const b = evidenceAt(pair.b, inClaim(pair.b, y.higher.start), inClaim(pair.b, y.higher.end));
  return dispute(pair, 'quantity', { rule: 'quantity/score', confidence: 0.85, a, b, about: 'The tallies differ' });
};

const tally = ofReading((reading): { readonly higher: Quantity; readonly lower: Quantity } | null => {
  const higher = reading.quantities.find((quantity) => quantity.item === 'higher');
  const lower = reading.quantities.find((quantity) => quantity.item === 'lower');
  return higher === undefined || lower === undefined ? null : { higher, lower };
});
