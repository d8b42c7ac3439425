/** A score and whether the thing scored is a positive. */
export interface Scored {
  readonly score: number;
  readonly positive: boolean;
}

interface Step {
  readonly score: number;
  readonly negatives: number;
  readonly positives: number;
}

/** Items per distinct score, highest score first: ties share one threshold. */
function steps(scored: readonly Scored[]): Step[] {
  const byScore = new Map<number, { negatives: number; positives: number }>();
  for (const { score, positive } of scored) {
    const step = byScore.get(score) ?? { negatives: 0, positives: 0 };
    if (positive) step.positives++;
    else step.negatives++;
    byScore.set(score, step);
  }
  return [...byScore].map(([score, counts]) => ({ score, ...counts })).sort((a, b) => b.score - a.score);
}

function countPositives(scored: readonly Scored[]): number {
  return scored.reduce((sum, { positive }) => sum + (positive ? 1 : 0), 0);
}

/** Average precision, 0–1, over all thresholds; 0 without positives. */
export function averagePrecision(scored: readonly Scored[]): number {
  const positives = countPositives(scored);
  if (positives === 0) return 0;
  let seen = 0;
  let found = 0;
  let sum = 0;
  for (const step of steps(scored)) {
    seen += step.negatives + step.positives;
    found += step.positives;
    sum += (step.positives / positives) * (found / seen);
  }
  return sum;
}

/** Area under the ROC curve: the chance that a positive scores above a negative, ties counting half; 0.5 without either. */
export function areaUnderCurve(scored: readonly Scored[]): number {
  const positives = countPositives(scored);
  const negatives = scored.length - positives;
  if (positives === 0 || negatives === 0) return 0.5;
  let below = 0;
  let sum = 0;
  for (const step of steps(scored).reverse()) {
    sum += step.positives * (below + step.negatives / 2);
    below += step.negatives;
  }
  return sum / (positives * negatives);
}

/** The best F1 that any threshold reaches, rounded to four digits, and that threshold ("at least"). */
export function bestF1(scored: readonly Scored[]): { readonly f1: number; readonly at: number } {
  const positives = countPositives(scored);
  let best = { f1: 0, at: 0 };
  let seen = 0;
  let found = 0;
  for (const step of steps(scored)) {
    seen += step.negatives + step.positives;
    found += step.positives;
    const f1 = (2 * found) / (seen + positives);
    if (f1 > best.f1) best = { f1, at: step.score };
  }
  return { f1: roundMetric(best.f1), at: best.at };
}

/** Rounds a metric to the four digits that are reported. */
export function roundMetric(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
