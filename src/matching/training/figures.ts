/** Quality of scores against 0/1 labels. */
export interface Figures {
  readonly averagePrecision: number;
  readonly bestF1: number;
  /** Mean distance between predicted and true share over ten bins of probability, weighted by size. */
  readonly calibrationError: number;
  readonly pairs: number;
  readonly positives: number;
  /** By tenth of probability: mean prediction, share that is true, and how many pairs; empty tenths are left out. */
  readonly bins: readonly { readonly predicted: number; readonly observed: number; readonly pairs: number }[];
}

/** Measures probabilities against labels; ties share one threshold. */
export function measure(probabilities: readonly number[], labels: readonly number[]): Figures {
  const order = probabilities.map((_, index) => index).sort((a, b) => probabilities[b]! - probabilities[a]!);
  const positives = labels.reduce((sum, label) => sum + label, 0);
  let averagePrecision = 0;
  let bestF1 = 0;
  let found = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    let hits = 0;
    while (to < order.length && probabilities[order[to]!] === probabilities[order[from]!]) hits += labels[order[to++]!]!;
    found += hits;
    averagePrecision += ((hits / (positives || 1)) * found) / to;
    bestF1 = Math.max(bestF1, (2 * found) / (to + positives));
    from = to;
  }
  const bins = binsOf(probabilities, labels);
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.predicted - bin.true), 0) / (labels.length || 1);
  return {
    averagePrecision: round(averagePrecision), bestF1: round(bestF1), calibrationError: round(error), pairs: labels.length, positives,
    bins: bins.filter(({ pairs }) => pairs > 0).map((bin) => ({ predicted: round(bin.predicted / bin.pairs), observed: round(bin.true / bin.pairs), pairs: bin.pairs })),
  };
}

function binsOf(probabilities: readonly number[], labels: readonly number[]): readonly { readonly predicted: number; readonly true: number; readonly pairs: number }[] {
  const bins = Array.from({ length: 10 }, () => ({ predicted: 0, true: 0, pairs: 0 }));
  probabilities.forEach((probability, index) => {
    const bin = bins[Math.min(9, Math.floor(probability * 10))]!;
    bin.predicted += probability;
    bin.true += labels[index]!;
    bin.pairs++;
  });
  return bins;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
