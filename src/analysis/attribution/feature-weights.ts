/** Weights of a linear-chain model over hashed features, as stored: small integers times one scale. */
export interface ChainWeights {
  readonly labels: number;
  /** Feature hashes; a feature's row of `labels` weights has the position of its hash. */
  readonly hashes: Int32Array;
  readonly rows: Int8Array;
  /** One step of a stored weight. */
  readonly scale: number;
  /** From label y to label z at `y * labels + z`; -Infinity forbids. */
  readonly transitions: Float64Array;
  readonly start: Float64Array;
}

const FULLEST = 0.7;
const KNOWN_BITS = 21;

/**
 * Weights made ready for looking up: open addressing over a table at most seven tenths full.
 *
 * A slot holds the hash, the weights and a mark that it is taken side by side, so that a look-up costs one cache line; time in tagging is
 * hardly anything but these look-ups.
 */
export class FeatureTable {
  /** Slots of `stride` integers: the hash first. */
  private readonly words: Int32Array;
  /** The same memory byte by byte: after the hash the weights, then 1 if the slot is taken. */
  private readonly bytes: Int8Array;
  private readonly stride: number;
  private readonly mask: number;
  private readonly sums: Int32Array;
  /** One bit for each value of a hash's upper bits, set where some known hash has it: small enough to stay in the cache. */
  private readonly known = new Uint8Array(1 << (KNOWN_BITS - 3));

  constructor(readonly weights: ChainWeights) {
    const { labels, hashes } = weights;
    let size = 16;
    while (size * FULLEST < hashes.length) size *= 2;
    this.stride = 1 + Math.ceil((labels + 1) / 4);
    this.mask = size - 1;
    this.words = new Int32Array(size * this.stride);
    this.bytes = new Int8Array(this.words.buffer);
    this.sums = new Int32Array(labels);
    for (let position = 0; position < hashes.length; position++) this.insert(hashes[position]!, position);
  }

  private insert(hash: number, position: number): void {
    const { labels, rows } = this.weights;
    const mark = hash >>> (32 - KNOWN_BITS);
    this.known[mark >>> 3] = this.known[mark >>> 3]! | (1 << (mark & 7));
    let slot = (hash ^ (hash >>> 15)) & this.mask;
    while (this.bytes[slot * this.stride * 4 + 4 + labels] === 1) slot = (slot + 1) & this.mask;
    const at = slot * this.stride * 4 + 4;
    this.words[slot * this.stride] = hash;
    for (let label = 0; label < labels; label++) this.bytes[at + label] = rows[position * labels + label]!;
    this.bytes[at + labels] = 1;
  }

  /** Adds the weights of the features `ids[0 … count)` to `scores[at … at + labels)`; unknown features weigh nothing. */
  addScores(ids: Int32Array, count: number, scores: Float64Array, at: number): void {
    const { words, bytes, stride, mask, sums, known } = this;
    const { labels, scale } = this.weights;
    sums.fill(0);
    for (let feature = 0; feature < count; feature++) {
      const hash = ids[feature]!;
      const mark = hash >>> (32 - KNOWN_BITS);
      if (((known[mark >>> 3]! >>> (mark & 7)) & 1) === 0) continue;
      let slot = ((hash ^ (hash >>> 15)) & mask) * stride;
      while (words[slot] !== hash && bytes[slot * 4 + 4 + labels] === 1) {
        slot += stride;
        if (slot === words.length) slot = 0;
      }
      // A free slot holds zeros, so a hash that is not there adds nothing.
      const base = slot * 4 + 4;
      for (let label = 0; label < labels; label++) sums[label] = sums[label]! + bytes[base + label]!;
    }
    for (let label = 0; label < labels; label++) scores[at + label] = scores[at + label]! + sums[label]! * scale;
  }
}
