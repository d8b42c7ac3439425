import type { FeatureBuffer } from './feature-buffer.js';
import type { FeatureTable } from './feature-weights.js';

const SLOT_BITS = 8;
const NO_KEY = -1;

/** Remembers the sums of groups of features by key, the last of each slot; only ever saves time. */
export class SumMemo {
  private readonly keys = new Int32Array(1 << SLOT_BITS).fill(NO_KEY);
  private readonly sums: Int32Array;

  constructor(private readonly table: FeatureTable) {
    this.sums = new Int32Array(table.width << SLOT_BITS);
  }

  /** Forgets everything, for keys that mean something else from now on. */
  clear(): void {
    this.keys.fill(NO_KEY);
  }

  /** Adds the sums remembered for a key (0 or more) to `into[at … at + width)`; false if there are none. */
  recall(key: number, into: Int32Array, at: number): boolean {
    const slot = Math.imul(key, 0x9e3779b1) >>> (32 - SLOT_BITS);
    if (this.keys[slot] !== key) return false;
    this.addSlot(slot, into, at);
    return true;
  }

  /** Works out and remembers the sums of the buffer's features and adds them to `into[at … at + width)`. */
  learn(key: number, { ids, length }: FeatureBuffer, into: Int32Array, at: number): void {
    const slot = Math.imul(key, 0x9e3779b1) >>> (32 - SLOT_BITS);
    const { width } = this.table;
    this.keys[slot] = key;
    this.sums.fill(0, slot * width, (slot + 1) * width);
    this.table.addSums(ids, length, this.sums, slot * width);
    this.addSlot(slot, into, at);
  }

  private addSlot(slot: number, into: Int32Array, at: number): void {
    const { width } = this.table;
    for (let lane = 0; lane < width; lane++) into[at + lane] = into[at + lane]! + this.sums[slot * width + lane]!;
  }
}
