import { FormSlots } from '../../text/form-slots.js';
import type { Token } from '../../text/tokens.js';
import { hashString } from './hashing.js';
import { posNumber } from './part-of-speech.js';
import { tokenShape } from './token-shape.js';
import type { WordClasses } from './word-classes.js';

/** What features read beyond the edge of a paragraph. */
export const EDGE = 0x7fff1;
/** Number of the type that stands for what is beyond the edge. */
export const EDGE_TYPE = 0;
const COLUMNS = ['word', 'lemma', 'suffix', 'pos', 'shape', 'fine', 'coarse', 'kin'] as const;
/** A newsroom's running vocabulary is smaller; past it the memory starts afresh with the next article. */
const MOST_TYPES = 40_000;

type Column = (typeof COLUMNS)[number];

/**
 * Words as numbers: what a feature reads of a word hangs on its letters, lemma and part of speech alone, so it is worked out once for all
 * articles, an entry a type of word. Entry 0 is {@link EDGE} in every column.
 */
export class WordTypes implements Record<Column, Int32Array<ArrayBuffer>> {
  word = new Int32Array(1024);
  lemma = new Int32Array(1024);
  suffix = new Int32Array(1024);
  pos = new Int32Array(1024);
  shape = new Int32Array(1024);
  fine = new Int32Array(1024);
  coarse = new Int32Array(1024);
  /** Fine class of the lemma. */
  kin = new Int32Array(1024);
  size = 1;
  private readonly forms = new FormSlots();
  /** First type of these letters; `next` leads to the others, 0 ends. */
  private readonly first = new Map<string, number>();
  private next = new Int32Array(1024);
  private readonly tokens: (Token | null)[] = [null];

  constructor(private readonly classes: WordClasses) {
    for (const column of COLUMNS) this[column][EDGE_TYPE] = EDGE;
  }

  get isFull(): boolean {
    return this.size > MOST_TYPES;
  }

  /** The number of a token's type. */
  numberOf(token: Token): number {
    const { form } = token;
    if (form === undefined) return this.find(token);
    const known = this.forms.recall(form);
    if (known >= 0) return known;
    const type = this.find(token);
    this.forms.keep(form, type);
    return type;
  }

  private find(token: Token): number {
    const first = this.first.get(token.text) ?? 0;
    for (let type = first; type > 0; type = this.next[type]!) {
      const known = this.tokens[type]!;
      if (known.pos === token.pos && known.lemma === token.lemma) return type;
    }
    return this.add(token, first);
  }

  private add(token: Token, next: number): number {
    const type = this.size++;
    if (type === this.next.length) this.grow();
    this.tokens.push(token);
    this.next[type] = next;
    this.first.set(token.text, type);
    this.describe(token, type);
    return type;
  }

  private describe({ text, lower, lemma, pos }: Token, type: number): void {
    const { classes } = this;
    this.word[type] = hashString(lower);
    this.lemma[type] = lemma === lower ? this.word[type]! : hashString(lemma.toLowerCase());
    this.suffix[type] = lower.length > 4 ? hashString(lower.slice(-3)) : 0;
    this.pos[type] = posNumber(pos);
    this.shape[type] = tokenShape(text);
    this.fine[type] = classes.fine.get(lower) ?? 0;
    this.coarse[type] = classes.coarseOfFine[this.fine[type]!]!;
    this.kin[type] = (lemma === lower ? undefined : classes.fine.get(lemma)) ?? this.fine[type]!;
  }

  private grow(): void {
    for (const column of COLUMNS) this[column] = doubled(this[column]);
    this.next = doubled(this.next);
  }
}

function doubled(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}

const CURRENT = new WeakMap<WordClasses, WordTypes>();

/** The types of words known so far, of any article; a new memory where the old one is full. Documents keep the one they were built with. */
export function wordTypesOf(classes: WordClasses): WordTypes {
  const known = CURRENT.get(classes);
  if (known !== undefined && !known.isFull) return known;
  const types = new WordTypes(classes);
  CURRENT.set(classes, types);
  return types;
}
