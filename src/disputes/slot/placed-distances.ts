import type { Quantity } from '../../domain/quantity.js';
import { inClaim, tokenAtOffset } from '../reading/evidence.js';
import type { Name, Reading } from '../reading/reading.js';

/** Words after a distance that make it say where something lies. */
const PLACED = /^(?:away|off|from|above|below|beyond|past|upstream|downstream|upriver|downriver|inland|offshore|north|south|east|west|northeast|northwest|southeast|southwest|outside|up|down)$/;

/** True when two distances say where two differently named places lie: "Aldbury, two miles below the dam" and "Corsham, eight miles away". */
export function placesDiffer(a: Reading, left: Quantity, b: Reading, right: Quantity): boolean {
  if (left.unit !== 'm' || !isPlaced(a, left) || !isPlaced(b, right)) return false;
  const [x, y] = [nameBefore(a, left), nameBefore(b, right)];
  return x !== null && y !== null && !x.words.some((word) => y.words.includes(word));
}

function isPlaced(reading: Reading, quantity: Quantity): boolean {
  const last = tokenAtOffset(reading, inClaim(reading, quantity.end) - 1);
  return PLACED.test(reading.tokens[last + 1]?.lower ?? '');
}

/** The last name before an amount: what is said to lie there. */
function nameBefore(reading: Reading, quantity: Quantity): Name | null {
  const first = tokenAtOffset(reading, inClaim(reading, quantity.start));
  return reading.names.filter((name) => name.to <= first).at(-1) ?? null;
}
