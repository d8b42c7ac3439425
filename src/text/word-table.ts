const SLOTS = 1 << 16;
const NONE = -1;
/** Numbers kept of a word: the hash and count of its letters, where they begin among all letters, and the word before it in its slot. */
const RECORD = 4;
const [HASH, LENGTH, LETTERS, NEXT] = [0, 1, 2, 3];
/** Hash of no letters; see {@link hashOn}. */
export const NO_LETTERS = 0x811c9dc5 | 0;

/** Where a word stands in a text, and the hash of its letters. */
export interface WordPlace {
  readonly from: number;
  readonly to: number;
  readonly hash: number;
}

/** The hash of some letters and one more (FNV-1a over UTF-16 code units), for `WordTable`. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/**
 * Remembers something of each word, and finds it where the word stands in a text, by a hash of its letters that is made while its end is sought.
 *
 * A map would want each word cut out of the text and hashed once more, which takes twice as long. Words that were not met among the last so
 * many different ones are forgotten.
 */
export class WordTable<T> {
  private young = new Generation<T>();
  private old = new Generation<T>();

  /** @param most different words that are remembered at least; at most twice as many are. */
  constructor(private readonly most: number) {}

  /** What was kept for the word at `text[from … to)`. */
  find(text: string, place: WordPlace): T | undefined {
    const found = this.young.find(text, place);
    if (found !== undefined) return found;
    const older = this.old.find(text, place);
    if (older !== undefined) this.keep(text, place, older);
    return older;
  }

  /** Keeps a value for the word at `text[from … to)`, which is not there yet. */
  keep(text: string, place: WordPlace, value: T): void {
    if (this.young.size === this.most) {
      this.old = this.young;
      this.young = new Generation();
    }
    this.young.keep(text, place, value);
  }
}

/** Words in flat arrays: strings of many kinds would be slow to compare with. */
class Generation<T> {
  private readonly slots = new Int32Array(SLOTS).fill(NONE);
  private records = new Int32Array(RECORD * 1024);
  private letters = new Uint16Array(8 * 1024);
  private lettersEnd = 0;
  private readonly values: T[] = [];

  get size(): number {
    return this.values.length;
  }

  find(text: string, { from, to, hash }: WordPlace): T | undefined {
    const { records } = this;
    for (let word = this.slots[slotOf(hash)]!; word !== NONE; word = records[word * RECORD + NEXT]!) {
      const at = word * RECORD;
      if (records[at + HASH] === hash && records[at + LENGTH] === to - from && this.standsAt(records[at + LETTERS]!, text, from, to)) return this.values[word];
    }
    return undefined;
  }

  keep(text: string, { from, to, hash }: WordPlace, value: T): void {
    const word = this.values.push(value) - 1;
    this.reserve(word, to - from);
    const slot = slotOf(hash);
    this.records.set([hash, to - from, this.lettersEnd, this.slots[slot]!], word * RECORD);
    this.slots[slot] = word;
    for (let at = from; at < to; at++) this.letters[this.lettersEnd++] = text.charCodeAt(at);
  }

  private standsAt(letters: number, text: string, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.letters[letters + at - from] !== text.charCodeAt(at)) return false;
    return true;
  }

  private reserve(word: number, letters: number): void {
    if ((word + 1) * RECORD > this.records.length) {
      const records = new Int32Array(this.records.length * 2);
      records.set(this.records);
      this.records = records;
    }
    if (this.lettersEnd + letters > this.letters.length) {
      const larger = new Uint16Array(this.letters.length * 2 + letters);
      larger.set(this.letters);
      this.letters = larger;
    }
  }
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (SLOTS - 1);
}
