import type { Scored } from './average-precision.js';

/** One bin of a reliability diagram. */
export interface ReliabilityBin {
  /** Scores from `from` (inclusive) to `to` (exclusive; the last bin includes 1). */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanScore: number;
  readonly shareOfPositives: number;
}

/** Sorts scores of 0–1 into bins of equal width; empty bins are left out. */
export function reliability(scored: readonly Scored[], bins = 10): ReliabilityBin[] {
  const sums = Array.from({ length: bins }, () => ({ count: 0, score: 0, positives: 0 }));
  for (const { score, positive } of scored) {
    const bin = sums[Math.min(bins - 1, Math.max(0, Math.floor(score * bins)))]!;
    bin.count++;
    bin.score += score;
    bin.positives += positive ? 1 : 0;
  }
  return sums.flatMap(({ count, score, positives }, index) =>
    count === 0 ? [] : [{ from: index / bins, to: (index + 1) / bins, count, meanScore: score / count, shareOfPositives: positives / count }],
  );
}

/** Expected calibration error, 0–1 (Naeini et al. 2015): mean gap between score and share of positives, weighted by bin; 0 for no scores. */
export function expectedCalibrationError(scored: readonly Scored[], bins = 10): number {
  return reliability(scored, bins).reduce((sum, bin) => sum + (bin.count / scored.length) * Math.abs(bin.meanScore - bin.shareOfPositives), 0);
}
