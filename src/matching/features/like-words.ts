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
    const levels = new Levels();
    this.partners = partnersOf(terms, likeness, levels);
    this.levels = Float64Array.from(levels.found.keys());
    this.singles = Float32Array.from(this.levels);
  }

  get size(): number {
    return this.partners.length;
  }
}

function partnersOf(terms: readonly string[], likeness: WordLikeness | null, levels: Levels): Partners[] {
  const found = new PartnerLists(terms.length);
  // A pair may be of one family and in the table: the better likeness counts when a text is read.
  const families = familiesOf(terms);
  for (let number = 0; number < families.length; number++) {
    for (const other of families[number]!) if (other !== number) found.add(number, other, levels.of(SAME_FAMILY));
  }
  if (likeness !== null) addLike(found, terms, { likeness, levels });
  return found.all();
}

/** What stands for each degree of likeness, in order of first sight. */
class Levels {
  readonly found = new Map<number, number>([[0, 0], [1, 1]]);

  of(likeness: number): number {
    const known = this.found.get(likeness);
    if (known !== undefined) return known;
    this.found.set(likeness, this.found.size);
    return this.found.size - 1;
  }
}

class PartnerLists {
  private readonly numbers: number[][] = [];
  private readonly levels: number[][] = [];

  constructor(size: number) {
    for (let number = 0; number < size; number++) {
      this.numbers.push([]);
      this.levels.push([]);
    }
  }

  add(number: number, other: number, level: number): void {
    this.numbers[number]!.push(other);
    this.levels[number]!.push(level);
  }

  all(): Partners[] {
    const partners: Partners[] = [];
    for (let number = 0; number < this.numbers.length; number++) partners.push({ numbers: Int32Array.from(this.numbers[number]!), levels: Uint16Array.from(this.levels[number]!) });
    return partners;
  }
}

/** Adds the words that the table knows to be alike. */
function addLike(found: PartnerLists, terms: readonly string[], { levels, likeness }: { readonly likeness: WordLikeness; readonly levels: Levels }): void {
  const rows = new Int32Array(terms.length);
  const numberOfRow = new Int32Array(likeness.rows).fill(-1);
  for (let number = 0; number < rows.length; number++) {
    const row = likeness.row(terms[number]!);
    rows[number] = row;
    if (row >= 0) numberOfRow[row] = number;
  }
  for (let number = 0; number < rows.length; number++) {
    const row = rows[number]!;
    if (row < 0) continue;
    const like = likeness.like(row);
    for (let at = 0; at < like.rows.length; at++) {
      // Each pair once, from the side of its higher row: those are the rarer words, which have fewer lower ones beside them.
      if (like.rows[at]! > row) continue;
      const other = numberOfRow[like.rows[at]!]!;
      if (other < 0) continue;
      const level = levels.of(like.likeness[at]!);
      found.add(number, other, level);
      found.add(other, number, level);
    }
  }
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
