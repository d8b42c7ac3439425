/** Finds the position of a 32-bit hash in a fixed list: open addressing over a table at most half full. */
export class HashIndex {
  /** Pairs of key and position + 1, side by side so that a look-up touches one cache line; 0 is free. */
  private readonly table: Int32Array;
  private readonly mask: number;

  constructor(hashes: Int32Array) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.table = new Int32Array(size * 2);
    for (let position = 0; position < hashes.length; position++) this.insert(hashes[position]!, position);
  }

  private insert(hash: number, position: number): void {
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    while (this.table[2 * slot + 1]! > 0) slot = (slot + 1) & this.mask;
    this.table[2 * slot] = hash;
    this.table[2 * slot + 1] = position + 1;
  }

  /** The position of `hash` in the list, or -1. */
  find(hash: number): number {
    const { table, mask } = this;
    let slot = (hash ^ (hash >>> 15)) & mask;
    let found = table[2 * slot + 1]!;
    while (found > 0 && table[2 * slot] !== hash) {
      slot = (slot + 1) & mask;
      found = table[2 * slot + 1]!;
    }
    return found - 1;
  }
}
