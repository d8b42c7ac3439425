import type { FeatureBuffer } from '../feature-buffer.js';
import type { FeatureSpace } from '../feature-space.js';

/** Features of many tokens in one array: those of token t are `ids[offsets[t] … offsets[t + 1])`. */
export interface FeatureLists {
  readonly ids: Int32Array;
  readonly offsets: Int32Array;
}

/** Gathers the features of token after token. */
export class FeatureListBuilder {
  private ids = new Int32Array(1 << 20);
  private used = 0;
  private readonly offsets: number[] = [0];

  /** Number of tokens so far. */
  get size(): number {
    return this.offsets.length - 1;
  }

  push(buffer: FeatureBuffer): void {
    if (this.used + buffer.length > this.ids.length) this.grow();
    for (let index = 0; index < buffer.length; index++) this.ids[this.used++] = buffer.ids[index]!;
    this.offsets.push(this.used);
  }

  private grow(): void {
    const larger = new Int32Array(this.ids.length * 2);
    larger.set(this.ids);
    this.ids = larger;
  }

  finish(): FeatureLists {
    return { ids: this.ids.subarray(0, this.used), offsets: Int32Array.from(this.offsets) };
  }
}

/** The hashes that occur at least `minCount` times over all lists, in ascending order. */
export function frequentHashes(lists: readonly FeatureLists[], minCount: number): Int32Array {
  const kept = lists.flatMap(({ ids }) => hashesOf(Int32Array.from(ids).sort(), minCount));
  return Int32Array.from(new Set(kept)).sort();
}

function hashesOf(sorted: Int32Array, minCount: number): number[] {
  const kept: number[] = [];
  let from = 0;
  for (let index = 1; index <= sorted.length; index++) {
    if (index < sorted.length && sorted[index] === sorted[from]) continue;
    if (index - from >= minCount) kept.push(sorted[from]!);
    from = index;
  }
  return kept;
}

/** The same lists with each hash replaced by its row in `space`; hashes that have none are left out. */
export function indexFeatures(lists: FeatureLists, space: FeatureSpace): FeatureLists {
  const ids = new Int32Array(lists.ids.length);
  const offsets = new Int32Array(lists.offsets.length);
  let used = 0;
  for (let token = 0; token + 1 < offsets.length; token++) {
    for (let at = lists.offsets[token]!; at < lists.offsets[token + 1]!; at++) {
      const row = space.rowOf(lists.ids[at]!);
      if (row >= 0) ids[used++] = row;
    }
    offsets[token + 1] = used;
  }
  return { ids: ids.slice(0, used), offsets };
}
