import { roundMetric } from './average-precision.js';
import { harmonic } from './precision-recall.js';
import type { PrecisionRecall } from './precision-recall.js';

/** Clusters by item id. */
export type Clustering = ReadonlyMap<string, string>;

interface Cell {
  readonly predicted: string;
  readonly gold: string;
}

/** Pairs each gold item with its predicted cluster; an item that was not clustered is alone. */
function cells(predicted: Clustering, gold: Clustering): Cell[] {
  return [...gold].map(([item, cluster]) => {
    const found = predicted.get(item);
    return { predicted: found === undefined ? `alone:${item}` : `in:${found}`, gold: cluster };
  });
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function keyOf({ predicted, gold }: Cell): string {
  return JSON.stringify([predicted, gold]);
}

/** B-cubed precision, recall and F1 (Bagga and Baldwin 1998) over the items of `gold`. */
export function bCubed(predicted: Clustering, gold: Clustering): PrecisionRecall {
  const pairs = cells(predicted, gold);
  const byPredicted = countBy(pairs.map((cell) => cell.predicted));
  const byGold = countBy(pairs.map((cell) => cell.gold));
  const both = countBy(pairs.map(keyOf));
  let p = 0;
  let r = 0;
  for (const cell of pairs) {
    const shared = both.get(keyOf(cell))!;
    p += shared / byPredicted.get(cell.predicted)!;
    r += shared / byGold.get(cell.gold)!;
  }
  return pairs.length === 0 ? harmonic(0, 0) : harmonic(p / pairs.length, r / pairs.length);
}

/** Adjusted Rand index (Hubert and Arabie 1985), rounded to four digits; 1 when both clusterings are trivial. */
export function adjustedRand(predicted: Clustering, gold: Clustering): number {
  const all = cells(predicted, gold);
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((total, count) => total + pairs(count), 0);
  const shared = sum(countBy(all.map(keyOf)));
  const ofPredicted = sum(countBy(all.map((cell) => cell.predicted)));
  const ofGold = sum(countBy(all.map((cell) => cell.gold)));
  const total = pairs(all.length);
  const expected = total === 0 ? 0 : (ofPredicted * ofGold) / total;
  const middle = (ofPredicted + ofGold) / 2;
  return middle === expected ? 1 : roundMetric((shared - expected) / (middle - expected));
}
