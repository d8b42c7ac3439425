import { LanguageModel, type RawText } from './language-model.js';
import { WordForms, wordForm, type WordForm } from './word-forms.js';

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
/** Words between spaces that are remembered; past that the memory starts afresh. */
const MOST_WORDS = 40_000;

/** A piece of what stands between two spaces: a word, a mark, a part of a contraction. */
export interface Piece {
  readonly text: string;
  /** Symbols for the rules of sentence ends: as a rule, and behind a space. */
  readonly endSymbol: number;
  readonly endSymbolAfterSpace: number;
  /** True for a line end, which the rules of sentence ends pass over. */
  readonly isLineEnd: boolean;
  /** Symbol for the rules of parts of speech, 0 where that is its tag. */
  readonly tagHint: number;
  /** Part of speech by itself. */
  readonly tag: number;
  /** Says whether rules may give it a part of speech. */
  allows(tag: number): boolean;
  /** The word with a part of speech, by its number; found by `form` where it is not there yet. */
  readonly forms: (WordForm | undefined)[];
  form(tag: number): WordForm;
}

/**
 * Cuts what stands between spaces into pieces, and remembers them for all articles.
 *
 * The cut hangs on the letters alone, and is most of the work of reading a text; one word in five is new in an article.
 */
export class WordPieces {
  private readonly model = new LanguageModel();
  private readonly forms = new WordForms();
  private readonly known = new Map<string, readonly Piece[]>();

  /** The pieces of a word or line end, in order. */
  of(word: string): readonly Piece[] {
    let pieces = this.known.get(word);
    if (pieces === undefined) {
      if (this.known.size === MOST_WORDS) this.known.clear();
      pieces = this.cut(word);
      this.known.set(word, pieces);
    }
    return pieces;
  }

  private cut(word: string): Piece[] {
    const raw = this.model.cut(word);
    const pieces: Piece[] = [];
    for (let at = 0; at < raw.tokens.length; at += NUMBERS_A_TOKEN) pieces.push(this.piece(raw, at));
    return pieces;
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
    return {
      text,
      endSymbol: endHint > 0 ? endHint + HINTS : number,
      endSymbolAfterSpace: endHint > 0 ? (endHint === HINT.mark ? HINT.markAfterSpace : endHint) + HINTS : number,
      isLineEnd: normal === cache.lookup('\n')?.[0],
      tagHint: tagHint > 0 ? tagHint + HINTS : 0,
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
