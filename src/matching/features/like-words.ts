import { conceptOf } from '../terms/concepts.js';
import type { WordLikeness } from '../terms/word-likeness.js';

/** Likeness of two words of one family (`terms/concepts.ts`). */
const SAME_FAMILY = 0.9;

/** Words like one, with what stands for their likeness in {@link LikeWords.levels}. */
export interface Partners {
  readonly numbers: Int32Array;
  readonly levels: Uint16Array;
}

/**
 * The words of an event, numbered in order of the alphabet, and which of them are alike.
 *
 * There are few different degrees of likeness, so that a number of two bytes stands for each: what every sentence reaches is kept for every word.
 */
export class LikeWords {
  /** Number by word. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By word. */
  readonly partners: readonly Partners[];
  /** Likeness by level, 0–1: nothing at 0, the word itself at 1, others in no order. */
  readonly levels: Float64Array;
  /** The same to the precision with which texts are compared. */
  readonly singles: Float32Array;

  /** @param texts the words of each sentence of the event */
  constructor(texts: readonly (readonly string[])[], likeness: WordLikeness | null) {
    const terms = [...new Set(texts.flat())].sort();
    this.numbers = new Map(terms.map((term, number) => [term, number]));
    const found = new Map<number, number>([[0, 0], [1, 1]]);
    this.partners = partnersOf(terms, likeness, (value) => levelOf(value, found));
    this.levels = Float64Array.from(found.keys());
    this.singles = Float32Array.from(this.levels);
  }

  get size(): number {
    return this.partners.length;
  }
}

function levelOf(likeness: number, found: Map<number, number>): number {
  const known = found.get(likeness);
  if (known !== undefined) return known;
  found.set(likeness, found.size);
  return found.size - 1;
}

function partnersOf(terms: readonly string[], likeness: WordLikeness | null, levelOf: (likeness: number) => number): Partners[] {
  const families = familiesOf(terms);
  const numberOfRow = new Int32Array(likeness?.rows ?? 0).fill(-1);
  const rows = terms.map((term) => likeness?.row(term) ?? -1);
  rows.forEach((row, number) => {
    if (row >= 0) numberOfRow[row] = number;
  });
  return terms.map((_, number) => {
    const found = new Map<number, number>();
    for (const other of families[number]!) if (other !== number) found.set(other, SAME_FAMILY);
    if (likeness !== null && rows[number]! >= 0) {
      const like = likeness.like(rows[number]!);
      for (let at = 0; at < like.rows.length; at++) {
        const other = numberOfRow[like.rows[at]!]!;
        if (other >= 0) found.set(other, Math.max(found.get(other) ?? 0, like.likeness[at]!));
      }
    }
    return { numbers: Int32Array.from(found.keys()), levels: Uint16Array.from(found.values(), levelOf) };
  });
}

/** By term: the numbers of all terms of its family. */
function familiesOf(terms: readonly string[]): readonly (readonly number[])[] {
  const families = new Map<string, number[]>();
  return terms.map((term, number) => {
    const family = conceptOf(term);
    const members = families.get(family) ?? [];
    members.push(number);
    if (members.length === 1) families.set(family, members);
    return members;
  });
}
