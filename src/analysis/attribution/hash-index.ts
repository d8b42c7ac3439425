/** Finds the position of a 32-bit hash in a fixed list: open addressing over a table at most half full. */
export class HashIndex {
  private readonly slots: Int32Array;
  private readonly keys: Int32Array;
  private readonly mask: number;

  constructor(hashes: Int32Array) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    this.keys = new Int32Array(size);
    for (let row = 0; row < hashes.length; row++) this.insert(hashes[row]!, row);
  }

  private insert(hash: number, row: number): void {
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    while (this.slots[slot]! >= 0) slot = (slot + 1) & this.mask;
    this.slots[slot] = row;
    this.keys[slot] = hash;
  }

  /** The position of `hash` in the list, or -1. */
  find(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    let row = this.slots[slot]!;
    while (row >= 0 && this.keys[slot] !== hash) {
      slot = (slot + 1) & this.mask;
      row = this.slots[slot]!;
    }
    return row;
  }
}
