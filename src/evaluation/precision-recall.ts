import { roundMetric } from './average-precision.js';

/** Precision, recall and their harmonic mean, each rounded to four digits. */
export interface PrecisionRecall {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** Computes precision, recall and F1 from counts; 0 where a denominator is 0. */
export function precisionRecall(found: number, predicted: number, wanted: number): PrecisionRecall {
  const p = predicted === 0 ? 0 : found / predicted;
  const r = wanted === 0 ? 0 : found / wanted;
  return harmonic(p, r);
}

/** Precision and recall, 0–1, with their F1, rounded. */
export function harmonic(p: number, r: number): PrecisionRecall {
  return { p: roundMetric(p), r: roundMetric(r), f1: p + r === 0 ? 0 : roundMetric((2 * p * r) / (p + r)) };
}
