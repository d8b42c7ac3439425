import type { LikeWords } from './like-words.js';

/** Terms of a text that also reach the words that mean much the same. */
export interface SoftTerms {
  /** Numbers of the terms, rising, with their weights. */
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  readonly sum: number;
  readonly norm: number;
  /** By number of a word of the event: the level of the term most like it, 0 where none is. */
  readonly reach: Uint16Array;
  /** Likeness by level, 0–1. */
  readonly likeness: Float32Array;
}

/**
 * How telling each word of an event is there, and what texts reach by words that mean much the same.
 *
 * A word is telling when few sentences of the event hold it *or a word like it*: its document frequency is the sum of the best likeness in
 * each sentence. So "announced" tells little where others "said" and "declared", however rare it is itself.
 */
export class SoftVocabulary {
  private readonly weights: Float64Array;
  /** By word: 1 where one of the texts holds it. */
  private readonly held: Uint8Array;
  private readonly reached: readonly Reached[];

  /**
   * @param texts of words that `words` holds, one a sentence of the event
   * @param fuller the vocabulary of the same sentences with more words in them, where there is one: most reach the same in both
   */
  constructor(
    private readonly words: LikeWords,
    texts: readonly (readonly string[])[],
    fuller?: SoftVocabulary,
  ) {
    this.held = new Uint8Array(words.size);
    const reached: Reached[] = [];
    for (let index = 0; index < texts.length; index++) {
      const ids = this.numbersOf(texts[index]!);
      const like = fuller?.reached[index];
      reached.push(like?.ids.length === ids.length ? like : { ids, reach: this.reachOf(ids) });
    }
    this.reached = reached;
    const frequencies = new Float64Array(words.size);
    for (const { ids, reach } of this.reached) {
      for (const id of ids) this.held[id] = 1;
      for (let number = 0; number < reach.length; number++) if (reach[number] !== 0) frequencies[number]! += words.levels[reach[number]!]!;
    }
    this.weights = frequencies;
    for (let number = 0; number < frequencies.length; number++) this.weights[number] = Math.max(0, Math.log((texts.length + 1) / (frequencies[number]! + 0.5)));
  }

  /** Readies a text of the event for comparison; words that the event does not hold are passed over. */
  compile(text: readonly string[]): SoftTerms {
    const all = this.numbersOf(text);
    let count = 0;
    for (const number of all) if (this.held[number] === 1) all[count++] = number;
    const ids = all.subarray(0, count);
    return this.weigh({ ids, reach: this.reachOf(ids) });
  }

  /** The texts that the vocabulary was made from, readied for comparison. */
  texts(): SoftTerms[] {
    return this.reached.map((text) => this.weigh(text));
  }

  private weigh({ ids, reach }: Reached): SoftTerms {
    const weights = new Float64Array(ids.length);
    let sum = 0;
    let squares = 0;
    for (let at = 0; at < ids.length; at++) {
      const weight = this.weights[ids[at]!]!;
      weights[at] = weight;
      sum += weight;
      squares += weight * weight;
    }
    return { ids, weights, sum, norm: Math.sqrt(squares), reach, likeness: this.words.singles };
  }

  private numbersOf(text: readonly string[]): Int32Array {
    const numbers = new Int32Array(text.length);
    let count = 0;
    for (const term of text) {
      const number = this.words.numbers.get(term);
      if (number !== undefined) numbers[count++] = number;
    }
    const sorted = numbers.subarray(0, count).sort();
    let distinct = 0;
    for (let at = 0; at < count; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[distinct++] = sorted[at]!;
    return sorted.subarray(0, distinct);
  }

  private reachOf(ids: Int32Array): Uint16Array {
    const { levels, partners, size } = this.words;
    const reach = new Uint16Array(size);
    for (const id of ids) {
      const own = partners[id]!;
      for (let at = 0; at < own.numbers.length; at++) {
        const number = own.numbers[at]!;
        if (levels[own.levels[at]!]! > levels[reach[number]!]!) reach[number] = own.levels[at]!;
      }
    }
    for (const id of ids) reach[id] = ITSELF;
    return reach;
  }
}

/** The numbers of a text's terms, rising, and what they reach. */
type Reached = Pick<SoftTerms, 'ids' | 'reach'>;

/** Level of a word and itself. */
const ITSELF = 1;

/** What two texts have in common when words of like meaning count as far as they are alike. */
export interface SoftOverlap {
  /** Share of the weight of the side that is covered more, and less, 0–1. */
  readonly coveredMost: number;
  readonly coveredLeast: number;
  /** Largest and second largest weight × likeness of a word with a counterpart, on the side where that is smaller. */
  readonly rarest: number;
  readonly secondRarest: number;
  /** Weight of what is common, on the side where it is smaller. */
  readonly weight: number;
  /** Cosine, on the side where it is smaller. */
  readonly cosine: number;
}

/** Compares two texts of one event; symmetric. */
export function softOverlapOf(a: SoftTerms, b: SoftTerms): SoftOverlap {
  const row = new Float64Array(SOFT_WIDTH);
  readSoftOverlap(a, b, row, 0);
  return { coveredMost: row[0]!, coveredLeast: row[1]!, rarest: row[2]!, secondRarest: row[3]!, weight: row[4]!, cosine: row[5]! };
}

/** Numbers that {@link readSoftOverlap} writes. */
const SOFT_WIDTH = 6;

/** Compares two texts of one event; writes what {@link SoftOverlap} holds, in its order, into `row` from `at` on. */
export function readSoftOverlap(a: SoftTerms, b: SoftTerms, row: Float64Array, at: number): void {
  readCover(a, b, LEFT);
  readCover(b, a, RIGHT);
  const coverA = a.sum > 0 ? LEFT[0]! / a.sum : 0;
  const coverB = b.sum > 0 ? RIGHT[0]! / b.sum : 0;
  const norms = a.norm * b.norm;
  row[at] = Math.max(coverA, coverB);
  row[at + 1] = Math.min(coverA, coverB);
  row[at + 2] = Math.min(LEFT[2]!, RIGHT[2]!);
  row[at + 3] = Math.min(LEFT[3]!, RIGHT[3]!);
  row[at + 4] = Math.min(LEFT[0]!, RIGHT[0]!);
  row[at + 5] = norms > 0 ? Math.min(LEFT[1]!, RIGHT[1]!) / norms : 0;
}

/** How far the terms of one text are reached by the other: the sum of weights, of their squares, the largest and the second largest. Held while two texts are compared. */
const LEFT = new Float64Array(4);
const RIGHT = new Float64Array(4);

function readCover({ ids, weights }: SoftTerms, { likeness, reach }: SoftTerms, into: Float64Array): void {
  let sum = 0;
  let squares = 0;
  let first = 0;
  let second = 0;
  for (let at = 0; at < ids.length; at++) {
    const level = reach[ids[at]!]!;
    if (level === 0) continue;
    const own = weights[at]!;
    const weight = own * likeness[level]!;
    sum += weight;
    squares += weight * own;
    if (weight > first) {
      second = first;
      first = weight;
    } else if (weight > second) second = weight;
  }
  into[0] = sum;
  into[1] = squares;
  into[2] = first;
  into[3] = second;
}
