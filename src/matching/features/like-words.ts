import { conceptOf } from '../terms/concepts.js';
import type { WordLikeness } from '../terms/word-likeness.js';

/** Likeness of two words of one family (`terms/concepts.ts`). */
const SAME_FAMILY = 0.9;

/** Words like one, some of them twice, with what stands for their likeness in {@link LikeWords.levels}. */
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
  const found = terms.map(() => ({ numbers: [] as number[], levels: [] as number[] }));
  const add = (number: number, other: number, level: number): void => {
    found[number]!.numbers.push(other);
    found[number]!.levels.push(level);
  };
  // A pair may be of one family and in the table: the better likeness counts when a text is read.
  familiesOf(terms).forEach((family, number) => {
    for (const other of family) if (other !== number) add(number, other, levelOf(SAME_FAMILY));
  });
  if (likeness !== null) {
    const rows = Int32Array.from(terms, (term) => likeness.row(term));
    const numberOfRow = new Int32Array(likeness.rows).fill(-1);
    rows.forEach((row, number) => {
      if (row >= 0) numberOfRow[row] = number;
    });
    rows.forEach((row, number) => {
      if (row < 0) return;
      const like = likeness.like(row);
      for (let at = 0; at < like.rows.length; at++) {
        // Each pair once, from the side of its higher row: those are the rarer words, which have fewer lower ones beside them.
        if (like.rows[at]! > row) continue;
        const other = numberOfRow[like.rows[at]!]!;
        if (other < 0) continue;
        const level = levelOf(like.likeness[at]!);
        add(number, other, level);
        add(other, number, level);
      }
    });
  }
  return found.map(({ levels, numbers }) => ({ numbers: Int32Array.from(numbers), levels: Uint16Array.from(levels) }));
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
