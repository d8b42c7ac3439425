import { FeatureBuffer } from './feature-buffer.js';
import type { FeatureTable } from './feature-weights.js';
import type { TokenRange } from './token-range.js';
import { EDGE_TYPE, type WordTypes } from './word-types.js';

/** Features that hang on a type of word alone, for each of the places in which a tagger meets it. */
export interface WordFeatures {
  readonly places: number;
  /** Adds the features of a word type in a place to the buffer, as many for every type. */
  add(types: WordTypes, type: number, place: number, into: FeatureBuffer): void;
}

const WORDS_A_PLACE = 2;

/**
 * Weights of word features, summed once a type and place for all articles.
 *
 * Of the features of a token, a third to a half hang on one word alone; looked up in this way they cost an addition a place instead of a
 * hash and two look-ups each. Sums are packed as in `FeatureTable.packSums` and add up to the same whole numbers.
 */
export class WordSums {
  private readonly buffer = new FeatureBuffer();
  private sums = new Int32Array(0);
  private even = 0;
  private odd = 0;
  /** Features in what is summed up for the token at hand, and in each place. */
  private count = 0;
  private readonly counts: Int32Array;
  private known = new Uint8Array(0);

  private constructor(private readonly types: WordTypes, private readonly table: FeatureTable, private readonly features: WordFeatures) {
    this.counts = new Int32Array(features.places);
  }

  private static readonly all = new WeakMap<WordTypes, Map<WordFeatures, WordSums>>();

  /** The sums for these types and weights: made anew where there are none, or where they are of other weights. */
  static of(types: WordTypes, table: FeatureTable, features: WordFeatures): WordSums {
    const ofTypes = WordSums.all.get(types) ?? new Map<WordFeatures, WordSums>();
    WordSums.all.set(types, ofTypes);
    let sums = ofTypes.get(features);
    if (sums?.table !== table) ofTypes.set(features, (sums = new WordSums(types, table, features)));
    return sums;
  }

  /** Adds a type in a place to what is summed up for the token at hand. */
  add(type: number, place: number): void {
    if (type >= this.known.length) this.grow();
    if (this.known[type] === 0) this.learn(type);
    const at = (type * this.features.places + place) * WORDS_A_PLACE;
    this.even += this.sums[at]!;
    this.odd += this.sums[at + 1]!;
    this.count += this.counts[place]!;
  }

  /** Adds a type in a place; nothing where the place is none, below 0. */
  addOwn(type: number, place: number): void {
    if (place >= 0) this.add(type, place);
  }

  /** Adds the token at `index` and two on either side, places 0 to 4; beyond the range stands the edge. */
  addAround(type: Int32Array, index: number, { from, to }: TokenRange): void {
    for (let place = 0; place < 5; place++) {
      const near = index + place - 2;
      this.add(near < from || near >= to ? EDGE_TYPE : type[near]!, place);
    }
  }

  /** Moves what is summed up to `sums[at … at + width)`, and begins with the next token. */
  moveTo(sums: Int32Array, at: number): void {
    this.table.addPacked({ even: this.even, odd: this.odd, count: this.count }, sums, at);
    this.even = 0;
    this.odd = 0;
    this.count = 0;
  }

  private learn(type: number): void {
    const { buffer, features } = this;
    this.known[type] = 1;
    for (let place = 0; place < features.places; place++) {
      buffer.reset();
      features.add(this.types, type, place, buffer);
      this.counts[place] = buffer.length;
      this.table.packSums(buffer.ids, buffer.length, this.sums, (type * features.places + place) * WORDS_A_PLACE);
    }
  }

  private grow(): void {
    const room = Math.max(2 * this.known.length, this.types.word.length);
    const known = new Uint8Array(room);
    known.set(this.known);
    this.known = known;
    const sums = new Int32Array(room * this.features.places * WORDS_A_PLACE);
    sums.set(this.sums);
    this.sums = sums;
  }
}
