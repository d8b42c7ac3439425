import { LanguageModel, type RawText } from './language-model.js';
import type { PatternMachine } from './pattern-machine.js';
import { WordForms, wordForm, type WordForm } from './word-forms.js';
import { hashOn, NO_LETTERS, WordTable, type WordPlace } from './word-table.js';

const NUMBERS_A_TOKEN = 4;
const TAG_SHIFT = 20;
const TAG_MASK = 0x3f;
const LEMMA_MASK = 0xfffff;
/** A token whose second number is larger is part of a contraction. */
const MOST_SPACES = 0xffff;
const NOUN = 8;
/** Symbols of the model's rules from here on are hints, not words or tags. */
const HINTS = 1_080_000;
/** Hints for sentence ends: a mark that opens or closes by the space before it, and abbreviations. */
const HINT = { mark: 4, markAfterSpace: 6, abbreviation: 7, initial: 8 } as const;
/** Column of what the rules of sentence ends pass over. */
const PASSED_OVER = -1;
/** Words between spaces that are remembered; past that the memory starts afresh. */
const MOST_WORDS = 40_000;

/** A piece of what stands between two spaces: a word, a mark, a part of a contraction. */
export interface Piece {
  readonly text: string;
  /** Its columns in the rules of sentence ends: as a rule, and behind a space. Negative for a line end, which they pass over. */
  readonly endColumn: number;
  readonly endColumnAfterSpace: number;
  /** Its column in each of the rules of parts of speech, where it is not that of its part of speech. */
  readonly tagColumns: readonly number[] | undefined;
  /** Part of speech by itself. */
  readonly tag: number;
  /** Says whether rules may give it a part of speech. */
  allows(tag: number): boolean;
  /** The word with a part of speech, by its number; found by `form` where it is not there yet. */
  readonly forms: (WordForm | undefined)[];
  form(tag: number): WordForm;
}

/** A word between two spaces in its pieces. */
export interface CutWord {
  readonly pieces: readonly Piece[];
  /** False where the pieces are not the letters of the word one after another. */
  readonly isExact: boolean;
}

/**
 * Letters between marks at which the model cuts whatever the letters are, unless it has the word with a mark. Other rows of marks may be one
 * piece: an ellipsis, an emoticon.
 */
const MARKED = /^([“"(‘]?)([A-Za-z]{2,})([,.?!]?(?:”|"|'{1,2}|’)?|[:;]|\)[,.]?)$/;

/**
 * Cuts what stands between spaces into pieces, and remembers them for all articles.
 *
 * The cut hangs on the letters alone, and is most of the work of reading a text; one word in five is new in an article.
 */
export class WordPieces {
  private readonly model = new LanguageModel();
  private readonly forms = new WordForms();
  private readonly known = new WordTable<CutWord>();

  /** @param ends rules of sentence ends. @param tags rules of parts of speech, one set after another. */
  constructor(private readonly ends: PatternMachine, private readonly tags: readonly PatternMachine[]) {}

  /** The word or line end at `text[from … to)` in pieces; `hash` is that of `WordTable`. */
  of(text: string, place: WordPlace): CutWord {
    return this.known.find(text, place) ?? this.keep(text.slice(place.from, place.to), place.hash);
  }

  private ofPart(word: string): CutWord {
    let hash = NO_LETTERS;
    for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at));
    return this.of(word, { from: 0, to: word.length, hash });
  }

  private keep(word: string, hash: number): CutWord {
    const cut = this.cutAtMarks(word) ?? this.cut(word);
    if (this.known.size >= MOST_WORDS) this.known.clear();
    this.known.keep(word, hash, cut);
    return cut;
  }

  /** The pieces of a word with marks around it as they are by themselves, which are mostly known; undefined where they may be others together. */
  private cutAtMarks(word: string): CutWord | undefined {
    const [, before, letters, behind] = MARKED.exec(word) ?? [];
    if (before === undefined || letters === undefined || behind === undefined || letters.length === word.length) return undefined;
    if (this.model.has(before + letters) && before !== '') return undefined;
    for (let marks = 1; marks <= behind.length; marks++) {
      const ending = letters + behind.slice(0, marks);
      if (this.model.has(ending) || (before !== '' && this.model.has(before + ending))) return undefined;
    }
    const core = this.ofPart(letters).pieces;
    if (core.length !== 1) return undefined;
    const marks = (part: string): Piece[] => [...part].flatMap((mark) => this.ofPart(mark).pieces);
    return { pieces: [...marks(before), ...core, ...marks(behind)], isExact: true };
  }

  private cut(word: string): CutWord {
    const raw = this.model.cut(word);
    const pieces: Piece[] = [];
    for (let at = 0; at < raw.tokens.length; at += NUMBERS_A_TOKEN) pieces.push(this.piece(raw, at));
    return { pieces, isExact: pieces.map(({ text }) => text).join('') === word };
  }

  private piece({ tokens, cache }: RawText, at: number): Piece {
    const word = tokens[at]!;
    const bits = tokens[at + 2]!;
    const contracted = tokens[at + 1]! > MOST_SPACES;
    const normal = contracted ? cache.nox(tokens[at + 1]!) : cache.normal(word);
    const text = cache.value(word);
    const endHint = cache.property(normal, 'sbdHint') || cache.property(word, 'sbdHint') || this.abbreviationHint(cache, normal);
    const tagHint = cache.property(word, 'posHint');
    const tag = bits === 0 ? cache.posOf(cache.mappedSpelling(word)) || NOUN : (bits >>> TAG_SHIFT) & TAG_MASK;
    const number = this.model.isKnown(normal) ? normal : -1;
    const isLineEnd = normal === cache.lookup('\n')?.[0];
    const endSymbol = endHint > 0 ? endHint + HINTS : number;
    const endSymbolAfterSpace = endHint > 0 ? (endHint === HINT.mark ? HINT.markAfterSpace : endHint) + HINTS : number;
    return {
      text,
      endColumn: isLineEnd ? PASSED_OVER : this.ends.columnOf(endSymbol),
      endColumnAfterSpace: isLineEnd ? PASSED_OVER : this.ends.columnOf(endSymbolAfterSpace),
      tagColumns: tagHint > 0 ? this.tags.map((machine) => machine.columnOf(tagHint + HINTS)) : undefined,
      tag,
      allows: (wanted) => cache.isMemberPOS(normal, wanted),
      forms: [],
      form: this.formsOf({ cache, word, text, normal: cache.value(normal), bits, contracted, tag }),
    };
  }

  private abbreviationHint(cache: RawText['cache'], normal: number): number {
    if (cache.property(normal, 'isAbbrev') !== 1) return 0;
    return cache.value(normal).length === 2 ? HINT.initial : HINT.abbreviation;
  }

  private formsOf(piece: { cache: RawText['cache']; word: number; text: string; normal: string; bits: number; contracted: boolean; tag: number }): Piece['form'] {
    const { cache, word, text, normal, bits, contracted, tag } = piece;
    // Part of a contraction, "ca" of "can't", has a tag and a lemma that no other "ca" has.
    if (contracted) {
      const form = wordForm(text, cache.valueOf('pos', tag), cache.value(bits & LEMMA_MASK));
      return () => form;
    }
    return (wanted) => this.form(cache.valueOf('pos', bits === 0 ? wanted : tag), { word, text, normal, tag: wanted });
  }

  private form(pos: string, { word, text, normal, tag }: { word: number; text: string; normal: string; tag: number }): WordForm {
    return this.forms.find(text, pos) ?? this.forms.add(text, pos, this.model.lemma(word, normal, tag));
  }
}
