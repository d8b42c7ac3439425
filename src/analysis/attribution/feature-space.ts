const SMALLEST_BITS = 5;
const FULLEST = 0.8;
/** Marks a row: eight, so that of the features never seen in training hardly one in ten is taken for a known one. */
const MARKS = 8;

/**
 * Maps feature hashes to rows of a weight table whose size is a power of two, and tells frequent features from others.
 *
 * A row is the upper bits of the hash: features may share one, in training as in use (the "hashing trick" of Weinberger et al. 2009), so that
 * neither hashes nor free slots need be stored and a look-up stays in the cache. A bitmap over the lower bits keeps the rare features out.
 */
export class FeatureSpace {
  readonly bits: number;

  /** @param known the bitmap: one bit a mark, {@link MARKS} marks a row; its length in bytes is the number of rows. */
  constructor(readonly known: Uint8Array) {
    this.bits = Math.round(Math.log2(known.length));
  }

  /** A space for these hashes, at most four fifths full. */
  static of(hashes: Int32Array): FeatureSpace {
    let bits = SMALLEST_BITS;
    while (2 ** bits * FULLEST < hashes.length) bits++;
    const known = new Uint8Array(2 ** bits);
    const mask = 2 ** bits * MARKS - 1;
    for (const hash of hashes) known[(hash & mask) >>> 3]! |= 1 << (hash & 7);
    return new FeatureSpace(known);
  }

  get rows(): number {
    return this.known.length;
  }

  /** The row of a feature, or -1 for one that was rare in training. */
  rowOf(hash: number): number {
    const mark = hash & (this.known.length * MARKS - 1);
    return ((this.known[mark >>> 3]! >>> (mark & 7)) & 1) === 1 ? hash >>> (32 - this.bits) : -1;
  }
}
