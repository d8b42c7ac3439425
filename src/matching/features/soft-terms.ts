import { conceptOf } from '../terms/concepts.js';
import type { WordLikeness } from '../terms/word-likeness.js';

/** Likeness of two words of one family (`terms/concepts.ts`). */
const SAME_FAMILY = 0.9;

/** Terms of a text that also reach the words that mean much the same. */
export interface SoftTerms {
  /** Numbers of the terms, rising, with their weights. */
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  readonly sum: number;
  readonly norm: number;
  /** Numbers of the terms and of every word like one of them, rising, with the likeness, 0–1. */
  readonly reach: Int32Array;
  readonly likeness: Float32Array;
}

/**
 * The words of an event, what each is like, and how telling each is there.
 *
 * A word is telling when few sentences of the event hold it *or a word like it*: its document frequency is the sum of the best likeness in
 * each sentence. So "announced" tells little where others "said" and "declared", however rare it is itself.
 */
export class SoftVocabulary {
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly partners: readonly LikeTerms[];
  private readonly weights: Float64Array;
  /** Best likeness by term while one text is read; all 0 in between. */
  private readonly best: Float64Array;

  /** @param texts the terms of each sentence of the event */
  constructor(texts: readonly (readonly string[])[], likeness: WordLikeness | null) {
    const terms = [...new Set(texts.flat())].sort();
    this.numbers = new Map(terms.map((term, number) => [term, number]));
    this.partners = partnersOf(terms, likeness);
    this.best = new Float64Array(terms.length);
    const frequencies = new Float64Array(terms.length);
    for (const text of texts) {
      const reach = this.spread(this.numbersOf(text));
      for (const number of reach) frequencies[number] = frequencies[number]! + this.best[number]!;
      this.forget(reach);
    }
    this.weights = frequencies.map((frequency) => Math.max(0, Math.log((texts.length + 1) / (frequency + 0.5))));
  }

  /** Readies a text of the event for comparison; words that the event does not hold are passed over. */
  compile(text: readonly string[]): SoftTerms {
    const ids = this.numbersOf(text);
    const weights = Float64Array.from(ids, (number) => this.weights[number]!);
    const reach = this.spread(ids).sort();
    const likeness = Float32Array.from(reach, (number) => this.best[number]!);
    this.forget(reach);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return { ids, weights, sum, norm: Math.sqrt(weights.reduce((squares, weight) => squares + weight * weight, 0)), reach, likeness };
  }

  private numbersOf(text: readonly string[]): Int32Array {
    const numbers = new Set<number>();
    for (const term of text) {
      const number = this.numbers.get(term);
      if (number !== undefined) numbers.add(number);
    }
    return Int32Array.from(numbers).sort();
  }

  /** Marks in `best` what a text reaches; returns the numbers marked. */
  private spread(ids: Int32Array): Int32Array {
    const touched: number[] = [];
    const mark = (number: number, likeness: number): void => {
      if (this.best[number] === 0) touched.push(number);
      if (likeness > this.best[number]!) this.best[number] = likeness;
    };
    for (const id of ids) {
      mark(id, 1);
      const { likeness, numbers } = this.partners[id]!;
      for (let at = 0; at < numbers.length; at++) mark(numbers[at]!, likeness[at]!);
    }
    return Int32Array.from(touched);
  }

  private forget(reach: Int32Array): void {
    for (const number of reach) this.best[number] = 0;
  }
}

interface LikeTerms {
  readonly numbers: readonly number[];
  readonly likeness: readonly number[];
}

function partnersOf(terms: readonly string[], likeness: WordLikeness | null): LikeTerms[] {
  const families = new Map<string, number[]>();
  terms.forEach((term, number) => {
    const family = conceptOf(term);
    families.set(family, [...(families.get(family) ?? []), number]);
  });
  const numberOfRow = new Int32Array(likeness?.rows ?? 0).fill(-1);
  const rows = terms.map((term) => likeness?.row(term) ?? -1);
  rows.forEach((row, number) => {
    if (row >= 0) numberOfRow[row] = number;
  });
  return terms.map((term, number) => {
    const found = new Map(families.get(conceptOf(term))!.filter((other) => other !== number).map((other) => [other, SAME_FAMILY]));
    if (likeness !== null && rows[number]! >= 0) {
      const like = likeness.like(rows[number]!);
      for (let at = 0; at < like.rows.length; at++) {
        const other = numberOfRow[like.rows[at]!]!;
        if (other >= 0) found.set(other, Math.max(found.get(other) ?? 0, like.likeness[at]!));
      }
    }
    return { numbers: [...found.keys()], likeness: [...found.values()] };
  });
}

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
  const left = coveredBy(a, b);
  const right = coveredBy(b, a);
  const [coverA, coverB] = [a.sum > 0 ? left.sum / a.sum : 0, b.sum > 0 ? right.sum / b.sum : 0];
  const norms = a.norm * b.norm;
  return {
    coveredMost: Math.max(coverA, coverB),
    coveredLeast: Math.min(coverA, coverB),
    rarest: Math.min(left.first, right.first),
    secondRarest: Math.min(left.second, right.second),
    weight: Math.min(left.sum, right.sum),
    cosine: norms > 0 ? Math.min(left.squares, right.squares) / norms : 0,
  };
}

interface Cover {
  sum: number;
  squares: number;
  first: number;
  second: number;
}

/** How far the terms of one text are reached by the other. */
function coveredBy({ ids, weights }: SoftTerms, { likeness, reach }: SoftTerms): Cover {
  const cover = { sum: 0, squares: 0, first: 0, second: 0 };
  let low = 0;
  for (let at = 0; at < ids.length; at++) {
    low = firstNotBelow(reach, ids[at]!, low);
    if (low === reach.length) break;
    if (reach[low] !== ids[at]) continue;
    const weight = weights[at]! * likeness[low]!;
    cover.sum += weight;
    cover.squares += weight * weights[at]!;
    if (weight > cover.first) {
      cover.second = cover.first;
      cover.first = weight;
    } else if (weight > cover.second) cover.second = weight;
  }
  return cover;
}

function firstNotBelow(sorted: Int32Array, value: number, from: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
