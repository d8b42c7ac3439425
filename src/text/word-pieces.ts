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
/** Different words between spaces that are remembered at least. */
const MOST_WORDS = 30_000;

/** A piece of what stands between two spaces: a word, a mark, a part of a contraction. */
export interface Piece {
  /** Length of its letters. */
  readonly length: number;
  /** Its columns in the rules of sentence ends: as a rule, and behind a space. Negative for a line end, which they pass over. */
  readonly endColumn: number;
  readonly endColumnAfterSpace: number;
  /** Its column in each of the rules of parts of speech, where it is not that of its part of speech. */
  readonly tagColumns: readonly number[] | undefined;
  /** Part of speech by itself. */
  readonly tag: number;
  /** Says whether rules may give it a part of speech. */
  allows(tag: number): boolean;
  /** The forms met so far; see `formOf`. */
  forms: TaggedForm | undefined;
  form(tag: number): WordForm;
}

/** A piece with a part of speech, by its number, and the ones met before. */
interface TaggedForm {
  readonly tag: number;
  readonly form: WordForm;
  readonly next: TaggedForm | undefined;
}

/** The word that a piece is as a part of speech. */
export function formOf(piece: Piece, tag: number): WordForm {
  let known = piece.forms;
  while (known !== undefined && known.tag !== tag) known = known.next;
  if (known !== undefined) return known.form;
  const form = piece.form(tag);
  piece.forms = { tag, form, next: piece.forms };
  return form;
}

/** A word between two spaces in its pieces. Most have one, which is at hand without a list. */
export interface CutWord {
  readonly first: Piece | undefined;
  readonly others: readonly Piece[];
  /** False where the pieces are not the letters of the word one after another. */
  readonly isExact: boolean;
}

const NONE: readonly Piece[] = [];

function cutInto(pieces: readonly Piece[], isExact: boolean): CutWord {
  return { first: pieces[0], others: pieces.length > 1 ? pieces.slice(1) : NONE, isExact };
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
  private readonly known = new WordTable<CutWord>(MOST_WORDS);

  /** @param ends rules of sentence ends. @param tags rules of parts of speech, one set after another. */
  constructor(private readonly ends: PatternMachine, private readonly tags: readonly PatternMachine[]) {}

  /** The word or line end at `text[from … to)` in pieces; `hash` is that of `WordTable`. */
  of(text: string, place: WordPlace): CutWord {
    return this.known.find(text, place) ?? this.keep(text, place);
  }

  private ofPart(word: string): CutWord {
    let hash = NO_LETTERS;
    for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at));
    return this.of(word, { from: 0, to: word.length, hash });
  }

  private keep(text: string, place: WordPlace): CutWord {
    const word = text.slice(place.from, place.to);
    const cut = this.cutAtMarks(word) ?? this.cut(word);
    this.known.keep(text, place, cut);
    return cut;
  }

  /** The pieces of a word with marks around it as they are by themselves, which are mostly known; undefined where they may be others together. */
  private cutAtMarks(word: string): CutWord | undefined {
    const match = MARKED.exec(word);
    if (match === null) return undefined;
    const from = match[1]!.length;
    const to = from + match[2]!.length;
    if (to - from === word.length) return undefined;
    for (let end = from === 0 ? to + 1 : to; end <= word.length; end++) {
      if ((end > to && this.model.has(word.slice(from, end))) || (from > 0 && this.model.has(word.slice(0, end)))) return undefined;
    }
    const core = this.ofPart(match[2]!);
    if (core.first === undefined || core.others.length > 0) return undefined;
    const pieces: Piece[] = [];
    for (let at = 0; at < from; at++) this.pushMark(word.charAt(at), pieces);
    pieces.push(core.first);
    for (let at = to; at < word.length; at++) this.pushMark(word.charAt(at), pieces);
    return cutInto(pieces, true);
  }

  private pushMark(mark: string, pieces: Piece[]): void {
    const { first, others } = this.ofPart(mark);
    if (first !== undefined) pieces.push(first, ...others);
  }

  private cut(word: string): CutWord {
    const raw = this.model.cut(word);
    const pieces: Piece[] = [];
    let letters = '';
    for (let at = 0; at < raw.tokens.length; at += NUMBERS_A_TOKEN) {
      pieces.push(this.piece(raw, at));
      letters += raw.cache.value(raw.tokens[at]!);
    }
    return cutInto(pieces, letters === word);
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
    const isLineEnd = normal === this.model.lineEnd;
    const endSymbol = endHint > 0 ? endHint + HINTS : number;
    const endSymbolAfterSpace = endHint > 0 ? (endHint === HINT.mark ? HINT.markAfterSpace : endHint) + HINTS : number;
    return {
      length: text.length,
      endColumn: isLineEnd ? PASSED_OVER : this.ends.columnOf(endSymbol),
      endColumnAfterSpace: isLineEnd ? PASSED_OVER : this.ends.columnOf(endSymbolAfterSpace),
      tagColumns: tagHint > 0 ? this.tags.map((machine) => machine.columnOf(tagHint + HINTS)) : undefined,
      tag,
      allows: (wanted) => cache.isMemberPOS(normal, wanted),
      forms: undefined,
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
