import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** The library's vocabulary: words by number, and numbers by word. */
interface Vocabulary {
  readonly hash: Record<string, number | undefined>;
  readonly list: string[];
  index: number;
}

interface Core {
  readonly features: { readonly lexeme: Vocabulary };
}

/** What the library tells of a word by its number. */
export interface Words {
  value(word: number): string;
  normal(word: number): number;
  /** Number of the normal form of a part of a contraction, by the second number of its token. */
  nox(bits: number): number;
  property(word: number, name: 'sbdHint' | 'posHint' | 'isAbbrev'): number;
  posOf(word: number): number;
  mappedSpelling(word: number): number;
  isMemberPOS(word: number, tag: number): boolean;
  valueOf(property: 'pos', tag: number): string;
  lookup(text: string): readonly number[] | null;
  /** Adds a word of a category and tells its number. */
  add(text: string, category: number): number;
}

/** A text as the library leaves it: four numbers a token (word, spaces and expansion, lemma and part of speech, negation). */
export interface RawText {
  readonly tokens: number[];
  readonly cache: Words;
  sentences: number[][];
}

/** The library's model as far as it is used here. */
interface Model {
  core(): Core;
  sbd(): { readonly machines: readonly string[] };
  pos(): { readonly machines: readonly string[] };
  featureFn(config: unknown): Record<string, unknown>;
  readonly addons: { lemmatize(word: string, tag: string, words: Words): string };
}

const KNOWN = model as unknown as Model;
/** Unknown words that may lie forgotten in the library's list before it is set up anew, which takes less than a millisecond. */
const MOST_FORGOTTEN = 20_000;
/** Letters alone: the library takes such a word as it stands where it knows it. */
const LETTERS = /^[A-Za-z]+$/;
/** The library's category of words of letters. */
const WORD = 1;
const NO_MACHINE = '[100,0,{"0":{}},{},{},{}]';

/** Rules by which sentence ends and parts of speech are found, as JSON. */
export const MACHINES = { sentenceEnds: KNOWN.sbd().machines, partsOfSpeech: KNOWN.pos().machines } as const;

/**
 * Cuts texts into tokens with wink-nlp, as a pure function of the text.
 *
 * The library remembers every unknown word for good, and cuts later texts by it: “Trump’s” is two words until some text has had it as one.
 * Its unknown words are therefore forgotten after each text.
 */
export class LanguageModel {
  private readonly core = KNOWN.core();
  private readonly size = this.core.features.lexeme.list.length;
  /** Number of the line end. */
  readonly lineEnd = this.core.features.lexeme.hash['\n'];
  private forgotten = this.size;
  private raw: RawText | undefined;
  private library = this.setUp();

  /** Whether the model, or what it read since the last call of `cut`, has these letters as a word. */
  has(text: string): boolean {
    return this.core.features.lexeme.hash[text] !== undefined;
  }

  /** The tokens of a text, without sentences and with parts of speech only where they are part of a contraction. What it says of unknown words holds until the next call. */
  cut(text: string): RawText {
    const letters = this.raw !== undefined && LETTERS.test(text);
    const known = letters ? this.raw!.cache.lookup(text) : null;
    if (known?.length === 1) return { tokens: [known[0]!, 0, 0, 0], cache: this.raw!.cache, sentences: [] };
    // A library set up anew is known by its first document.
    if (this.forgotten > this.size + MOST_FORGOTTEN) this.library = this.setUp();
    else if (letters && known === null) return this.alone(text);
    this.library.readDoc(text);
    this.forget();
    return this.raw!;
  }

  /** An unknown word of letters alone, which the library adds as it stands, without a document around it. */
  private alone(text: string): RawText {
    const { cache } = this.raw!;
    const word = cache.add(text, WORD);
    this.forget();
    return { tokens: [word, 0, 0, 0], cache, sentences: [] };
  }

  private forget(): void {
    const { hash, list } = this.core.features.lexeme;
    for (; this.forgotten < list.length; this.forgotten++) hash[list[this.forgotten]!] = undefined;
  }

  /** True for words that the model knows, whose numbers stay. */
  isKnown(word: number): boolean {
    return word < this.size;
  }

  /**
   * The lemma of a word for a part of speech.
   *
   * @param text its normal form, for a word that the model does not know.
   */
  lemma(word: number, text: string, tag: number): string | undefined {
    const words = this.raw!.cache;
    if (!this.isKnown(word)) return KNOWN.addons.lemmatize(text, words.valueOf('pos', tag), words);
    const lemma = this.library.its.lemma as unknown as (index: number, raw: unknown, addons: unknown) => string | undefined;
    return lemma(0, { tokens: [word, 0, tag << 20, 0], cache: words }, KNOWN.addons);
  }

  /** The library as a tokenizer alone, without what is not used here: its own rules for sentences and tags, entities, sentiment, shapes of unknown words. */
  private setUp(): ReturnType<typeof winkNLP> {
    const { lexeme } = this.core.features;
    for (let word = this.size; word < lexeme.list.length; word++) Reflect.deleteProperty(lexeme.hash, lexeme.list[word]!);
    lexeme.list.length = this.size;
    lexeme.index = this.size;
    this.forgotten = this.size;
    const setter = (_patterns: unknown, raw: RawText): void => {
      raw.sentences = [];
      this.raw = raw;
    };
    const own = {
      ...KNOWN,
      core: () => this.core,
      sbd: () => ({ machines: [], transformers: [], setter }),
      pos: () => ({ machines: [], transformers: [] }),
      featureFn: (config: unknown) => ({ ...KNOWN.featureFn(config), prefix: nothing, suffix: nothing, shape: nothing }),
      ner: () => ({ machines: [], transformers: [] }),
      negation: () => ({ machines: [NO_MACHINE] }),
      sa: () => ({ machines: [NO_MACHINE] }),
      // The library's own makes a text of its rules once more each time that it is called, which doubles them until there is no room.
      metaCER: () => ({ machines: [], transformers: [] }),
    };
    return winkNLP(own as unknown as typeof model, ['sbd']);
  }
}

function nothing(): string {
  return '';
}
