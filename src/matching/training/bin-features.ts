/** Features cut into bins by quantile, column by column. */
export interface BinnedFeatures {
  /** By feature, by row: number of the bin. */
  readonly bins: readonly Uint8Array[];
  /** By feature: upper edge of each bin but the last. */
  readonly edges: readonly Float64Array[];
}

const MOST_BINS = 64;

/** Cuts each column into at most 64 bins of about equal size; equal values share a bin. */
export function binFeatures(rows: readonly Float64Array[]): BinnedFeatures {
  const width = rows[0]?.length ?? 0;
  const bins: Uint8Array[] = [];
  const edges: Float64Array[] = [];
  for (let feature = 0; feature < width; feature++) {
    const column = Float64Array.from(rows, (row) => row[feature]!);
    const cuts = edgesOf(column);
    edges.push(cuts);
    bins.push(Uint8Array.from(column, (value) => binOf(value, cuts)));
  }
  return { bins, edges };
}

function edgesOf(column: Float64Array): Float64Array {
  const sorted = Float64Array.from(column).sort();
  const cuts = new Set<number>();
  for (let bin = 1; bin < MOST_BINS; bin++) {
    const at = Math.floor((bin * sorted.length) / MOST_BINS);
    const low = sorted[Math.max(0, at - 1)]!;
    const high = sorted[at]!;
    if (low < sorted[sorted.length - 1]!) cuts.add(low === high ? low : (low + high) / 2);
  }
  return Float64Array.from(cuts).sort();
}

function binOf(value: number, cuts: Float64Array): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= cuts[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
