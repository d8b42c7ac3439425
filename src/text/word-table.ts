const SLOTS = 1 << 16;
/** Hash of no letters; see {@link hashOn}. */
export const NO_LETTERS = 0x811c9dc5 | 0;

interface Entry<T> {
  readonly word: string;
  readonly value: T;
  /** The entry of the same slot that came before. */
  readonly next: Entry<T> | undefined;
}

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
 * Finds words where they stand in a text, by a hash of their letters that is made while their end is sought.
 *
 * A map would want each word cut out of the text and hashed once more, which takes twice as long.
 */
export class WordTable<T> {
  private slots: (Entry<T> | undefined)[] = emptySlots();
  size = 0;

  /** What was kept for the word at `text[from … to)`. */
  find(text: string, { from, to, hash }: WordPlace): T | undefined {
    let entry = this.slots[slotOf(hash)];
    while (entry !== undefined && !standsAt(entry.word, text, from, to)) entry = entry.next;
    return entry?.value;
  }

  /** Keeps a value for a word that is not there yet. */
  keep(word: string, hash: number, value: T): void {
    const slot = slotOf(hash);
    this.slots[slot] = { word, value, next: this.slots[slot] };
    this.size++;
  }

  clear(): void {
    this.slots = emptySlots();
    this.size = 0;
  }
}

function emptySlots<T>(): (Entry<T> | undefined)[] {
  return new Array<Entry<T> | undefined>(SLOTS).fill(undefined);
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (SLOTS - 1);
}

function standsAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}
