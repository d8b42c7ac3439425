import type { Quantity } from '../../domain/quantity.js';
import type { Name, Reading } from '../reading/reading.js';

/**
 * Whether the smaller of two amounts that do not touch is told of one of several that the larger one is told of together: "1,200 jobs in Oldmere and
 * Saltby" against "740 jobs in Oldmere" is a whole and its part.
 */
export function isOneOfSeveral(a: Reading, left: Quantity, b: Reading, right: Quantity): boolean {
  return (left.lo ?? -Infinity) > (right.hi ?? Infinity) ? listsMore(a, b) : listsMore(b, a);
}

/** Names joined by "and" or commas on one side, of which the other side knows some and lacks some. */
function listsMore(whole: Reading, part: Reading): boolean {
  const known = (name: Name): boolean => part.names.some((other) => name.words.some((word) => other.words.includes(word)));
  return whole.names.some((name, index) => {
    const next = whole.names[index + 1];
    return next !== undefined && areJoined(whole, name, next) && known(name) !== known(next);
  });
}

function areJoined({ tokens }: Reading, { to }: Name, { from }: Name): boolean {
  const between = tokens.slice(to, from);
  return between.length > 0 && between.length <= 2 && between.every(({ lower }) => lower === 'and' || lower === ',' || lower === '&');
}
