import { MACHINES } from './language-model.js';
import { PatternMachine } from './pattern-machine.js';
import type { WordForm } from './word-forms.js';
import { formOf, WordPieces, type Piece } from './word-pieces.js';
import { hashOn, NO_LETTERS } from './word-table.js';

/** The words of a text with where its sentences end. */
export interface ReadWords {
  /** White space has the part of speech SPACE. */
  readonly words: readonly WordForm[];
  /** Index of the last word of each sentence. */
  readonly lastWords: readonly number[];
  /** Where each word begins in the text; -1 where that must be sought. */
  readonly starts: readonly number[];
}

/** Spaces between words, and the ends of lines, which count as words. */
const SPACES = /[ \u00a0\u2002-\u2005\u2009\u200a\u202f\u205f]/;
const LINE_ENDS = '\t\n\r';
const IGNORED = -1;
/** Start of a word whose place must be sought. */
const UNKNOWN = -1;
/** Numbers of parts of speech are below this. */
const TAGS = 64;

/**
 * Reads words, parts of speech, lemmas and sentence ends, as a pure function of the text.
 *
 * Cutting, vocabulary and rules are those of wink-nlp's English model; pieces of words are remembered and rules run over numbers, which
 * takes a third of the time of the library's own run over the text.
 */
export class WordReader {
  private readonly ends = machinesOf(MACHINES.sentenceEnds)[0]!;
  private readonly tagRules = machinesOf(MACHINES.partsOfSpeech);
  private readonly columnsOfTags = this.tagRules.map((machine) => Int16Array.from({ length: TAGS }, (_, tag) => (tag === 0 ? IGNORED : machine.columnOf(tag))));
  private readonly pieces = new WordPieces(this.ends, this.tagRules);
  private columns = new Int16Array(512);
  private tags = new Uint8Array(512);

  /** Words and sentence ends of a text. */
  read(text: string): ReadWords {
    const found: Piece[] = [];
    const starts: number[] = [];
    this.reserve(text.length);
    this.split(text, found, starts);
    const lastWords = this.findEnds(found.length);
    this.findTags(found);
    const words: WordForm[] = [];
    for (let index = 0; index < found.length; index++) words.push(formOf(found[index]!, this.tags[index]!));
    return { words, lastWords, starts };
  }

  /** Cuts a text at its spaces and the words between them into pieces; notes where each begins and its column in the rules of sentence ends. */
  private split(text: string, found: Piece[], starts: number[]): void {
    let after = false;
    for (let from = 0; from < text.length;) {
      const code = text.charCodeAt(from);
      const kind = kindOf(code);
      let hash = hashOn(NO_LETTERS, code);
      let to = from + 1;
      for (; to < text.length; to++) {
        const next = text.charCodeAt(to);
        if (kindOf(next) !== kind) break;
        hash = hashOn(hash, next);
      }
      if (kind !== KIND.space) {
        const { first, others, isExact } = this.pieces.of(text, { from, to, hash });
        if (first !== undefined) {
          this.columns[found.length] = after ? first.endColumnAfterSpace : first.endColumn;
          found.push(first);
          starts.push(isExact ? from : UNKNOWN);
          let start = from + first.length;
          for (const piece of others) {
            this.columns[found.length] = piece.endColumn;
            found.push(piece);
            starts.push(isExact ? start : UNKNOWN);
            start += piece.length;
          }
        }
      }
      after = kind === KIND.space;
      from = to;
    }
  }

  /** Makes room for the pieces of a text, of which there are no more than letters. */
  private reserve(length: number): void {
    if (length <= this.tags.length) return;
    this.columns = new Int16Array(2 * length);
    this.tags = new Uint8Array(2 * length);
  }

  private findEnds(length: number): number[] {
    const ends = this.ends.find(this.columns, length).map(({ at }) => at);
    if (ends.length === 0 || ends.at(-1)! < length - 1) ends.push(length - 1);
    return ends;
  }

  private findTags(found: readonly Piece[]): void {
    const { columns, tags } = this;
    for (let index = 0; index < found.length; index++) tags[index] = found[index]!.tag;
    for (let rules = 0; rules < this.tagRules.length; rules++) {
      const columnOfTag = this.columnsOfTags[rules]!;
      for (let index = 0; index < found.length; index++) {
        const { tagColumns } = found[index]!;
        const tag = tags[index]!;
        columns[index] = tagColumns === undefined || tag === 0 ? columnOfTag[tag]! : tagColumns[rules]!;
      }
      for (const { at, name } of this.tagRules[rules]!.find(columns, found.length)) {
        const tag = Number(name);
        // A negative tag is given in any case, others only to words that may have them.
        if (tag < 0) tags[at] = -tag;
        else if (found[at]!.allows(tag)) tags[at] = tag;
      }
    }
  }
}

function machinesOf(stored: readonly string[]): PatternMachine[] {
  return stored.map((json) => new PatternMachine(json));
}

const KIND = { word: 0, space: 1, lineEnd: 2 } as const;
/** Kinds of the characters below U+2100; none above is white space to the tokenizer. */
const KINDS = Uint8Array.from({ length: 0x2100 }, (_, code) => {
  const character = String.fromCharCode(code);
  return SPACES.test(character) ? KIND.space : LINE_ENDS.includes(character) ? KIND.lineEnd : KIND.word;
});

function kindOf(code: number): number {
  return code < KINDS.length ? KINDS[code]! : KIND.word;
}
