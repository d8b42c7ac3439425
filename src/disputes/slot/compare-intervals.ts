import type { Quantity } from '../../domain/quantity.js';

/** How two amounts of the same unit stand to each other. */
export type IntervalRelation = 'equal' | 'overlap' | 'disjoint';

/** Measured and converted values differ in rounding; counts do not. */
const ROUNDING: Readonly<Record<string, number>> = { m: 0.03, m2: 0.03, kg: 0.03, m3: 0.03, degC: 0.03, 'm/s': 0.03, s: 0.01 };

/**
 * Compares two intervals of one unit.
 *
 * Overlap or containment is compatibility, never a dispute. Units that were converted get 3% for rounding, and a large round
 * figure ("$2bn") agrees with one that rounds to it ("$1.96bn").
 */
export function compareIntervals(a: Quantity, b: Quantity): IntervalRelation {
  if (sameBounds(a, b)) return 'equal';
  // A spelt fraction and its rounded percentage are one value.
  if (a.unit === 'percent' && a.lo === a.hi && b.lo === b.hi && Math.abs(a.lo! - b.lo!) <= 0.1 && [a.lo!, b.lo!].some(isEndless)) return 'equal';
  const slack = ROUNDING[a.unit] ?? 0;
  const lowA = (a.lo ?? -Infinity) * (1 - slack);
  const highA = (a.hi ?? Infinity) * (1 + slack);
  const [lowB, highB] = [b.lo ?? -Infinity, b.hi ?? Infinity];
  const point = a.lo === a.hi && b.lo === b.hi;
  if (slack > 0 && point && lowA <= highB && lowB <= highA) return 'equal';
  if (point && a.unit === 'percent' && roundsToWhole(a.lo!, b.lo!)) return 'overlap';
  if (point && roundsTo(a.lo!, b.lo!)) return 'overlap';
  if (touchesAbout(a, b) || touchesAbout(b, a)) return 'overlap';
  return apart(a, lowB, highB, b, lowA, highA) ? 'disjoint' : 'overlap';
}

/** "nearly 15 million" against "15 million": a vague bound that the other names exactly. */
function touchesAbout(vague: Quantity, exact: Quantity): boolean {
  return vague.approximate && exact.lo === exact.hi && (near(vague.hi, exact.lo) || near(vague.lo, exact.lo));
}

function sameBounds(a: Quantity, b: Quantity): boolean {
  return near(a.lo, b.lo) && near(a.hi, b.hi) && a.loOpen === b.loOpen && a.hiOpen === b.hiOpen && (!a.approximate || a.approximate === b.approximate || a.lo === a.hi);
}

function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-6;
}

function apart(a: Quantity, lowB: number, highB: number, b: Quantity, lowA: number, highA: number): boolean {
  if (highA < lowB || highB < lowA) return true;
  if (highA === lowB) return a.hiOpen || b.loOpen;
  return highB === lowA && (b.hiOpen || a.loOpen);
}

function roundsTo(a: number, b: number): boolean {
  const [fine, round] = significant(a) >= significant(b) ? [a, b] : [b, a];
  if (!Number.isInteger(fine) && significant(round) >= 3 && Number(fine.toFixed(decimals(round))) === round) return true;
  if (round < 1000 || Math.abs(fine - round) > round * 0.05) return false;
  const digits = significant(round);
  const step = 10 ** (Math.floor(Math.log10(round)) + 1 - digits);
  return digits <= 2 && (Number(fine.toPrecision(digits)) === round || Math.floor(fine / step) * step === round);
}

/** 35.7 per cent and 36 per cent. */
function roundsToWhole(a: number, b: number): boolean {
  const [fine, whole] = Number.isInteger(b) ? [a, b] : [b, a];
  return Number.isInteger(whole) && !Number.isInteger(fine) && Math.round(fine) === whole;
}

/** 33.333…, 66.667…: no percentage that anybody would write. */
function isEndless(value: number): boolean {
  return decimals(value) > 4;
}

function decimals(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

function significant(value: number): number {
  return value.toPrecision(9).replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
}
