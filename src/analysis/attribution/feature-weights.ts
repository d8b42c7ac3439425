import { FeatureSpace } from './feature-space.js';

/** Weights of a linear-chain model over hashed features, as stored: small integers times one scale, all relative to label 0. */
export interface ChainWeights {
  /** 2–5. */
  readonly labels: number;
  /** Which features count; see `FeatureSpace`. */
  readonly known: Uint8Array;
  /** `labels − 1` weights a row of the feature space: how much more a feature speaks for label 1, 2 … than for label 0. */
  readonly rows: Int8Array;
  /** One step of a stored weight. */
  readonly scale: number;
  /** From label y to label z at `y * labels + z`; -Infinity forbids. */
  readonly transitions: Float64Array;
  readonly start: Float64Array;
}

const LANES = 0x00ff00ff;
const BIAS = 128;

/**
 * Weights made ready for looking up.
 *
 * A row is one, two or four bytes of a 32-bit word, each weight plus 128 so that none is negative; sums run in lanes of 16 bits, two to a word.
 * That holds for up to 256 features at once.
 */
export class FeatureTable {
  /** Weights of a feature: one less than labels. */
  readonly width: number;
  private readonly words: Int32Array;
  private readonly known: Int32Array;
  private readonly knownMask: number;
  private readonly rowShift: number;
  /** Rows a word holds, as a power of two, and the bits of one row. */
  private readonly packing: number;
  private readonly rowBits: number;
  private readonly scratch = new Int32Array(4);

  constructor(readonly weights: ChainWeights) {
    const { labels, known, rows } = weights;
    const space = new FeatureSpace(known);
    this.width = labels - 1;
    this.packing = this.width === 1 ? 2 : this.width === 2 ? 1 : 0;
    this.rowBits = 32 >>> this.packing;
    this.rowShift = 32 - space.bits;
    this.knownMask = space.rows * 8 - 1;
    this.known = new Int32Array(known.slice().buffer);
    const bytes = new Uint8Array((space.rows * 4) >>> this.packing).fill(BIAS);
    const step = 4 >>> this.packing;
    for (let row = 0; row < space.rows; row++) {
      for (let lane = 0; lane < this.width; lane++) bytes[row * step + lane] = rows[row * this.width + lane]! + BIAS;
    }
    this.words = new Int32Array(bytes.buffer);
  }

  /** Adds the weights of the features `ids[0 … count)` to `sums[at … at + width)`, in steps of `scale`; unknown features weigh nothing. */
  addSums(ids: Int32Array, count: number, sums: Int32Array, at: number): void {
    const { words, known, knownMask, rowShift, packing, rowBits } = this;
    const within = (1 << packing) - 1;
    let even = 0;
    let odd = 0;
    let found = 0;
    for (let feature = 0; feature < count; feature++) {
      const hash = ids[feature]!;
      const mark = hash & knownMask;
      // One in ten is unknown, which a branch would be wrong about too often.
      const isKnown = (known[mark >>> 5]! >>> (mark & 31)) & 1;
      const row = hash >>> rowShift;
      const word = (words[row >>> packing]! >>> ((row & within) * rowBits)) & -isKnown;
      even += word & LANES;
      odd += (word >>> 8) & LANES;
      found += isKnown;
    }
    this.unpack(even, odd, found * BIAS, sums, at);
  }

  /**
   * Sums the weights of the features `ids[0 … count)` into the two words `packed[at]` and `packed[at + 1]`.
   *
   * Such sums may be added up, up to 256 features in all, and are read by `addPacked`.
   */
  packSums(ids: Int32Array, count: number, packed: Int32Array, at: number): void {
    const sums = this.scratch.fill(0);
    this.addSums(ids, count, sums, 0);
    packed[at] = sums[0]! + count * BIAS + ((sums[2]! + count * BIAS) << 16);
    packed[at + 1] = sums[1]! + count * BIAS + ((sums[3]! + count * BIAS) << 16);
  }

  /** Adds what `packSums` made of `count` features to `sums[at … at + width)`. */
  addPacked({ even, odd, count }: { even: number; odd: number; count: number }, sums: Int32Array, at: number): void {
    this.unpack(even, odd, count * BIAS, sums, at);
  }

  private unpack(even: number, odd: number, bias: number, sums: Int32Array, at: number): void {
    sums[at] = sums[at]! + (even & 0xffff) - bias;
    if (this.width > 1) sums[at + 1] = sums[at + 1]! + (odd & 0xffff) - bias;
    if (this.width > 2) sums[at + 2] = sums[at + 2]! + (even >>> 16) - bias;
    if (this.width > 3) sums[at + 3] = sums[at + 3]! + (odd >>> 16) - bias;
  }

  /** Sums of `addSums` for `length` positions as scores of a chain, written to `scores`: label 0 scores nothing. */
  writeScores(sums: Int32Array, length: number, scores: Float64Array): void {
    const { labels, scale } = this.weights;
    for (let t = 0; t < length; t++) {
      scores[t * labels] = 0;
      for (let label = 1; label < labels; label++) scores[t * labels + label] = sums[t * this.width + label - 1]! * scale;
    }
  }
}
