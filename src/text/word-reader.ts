import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { WordForms, wordForm, type WordForm } from './word-forms.js';

/** The parts of the library's vocabulary that are touched here: words by number, and numbers by word. */
interface Vocabulary {
  readonly hash: Record<string, number | undefined>;
  readonly list: string[];
  index: number;
}

interface Core {
  readonly features: { readonly lexeme: Vocabulary };
}

/** A text as the library leaves it: four numbers a token (word, spaces and expansion, lemma and part of speech, negation). */
interface RawText {
  readonly tokens: readonly number[];
  readonly sentences: readonly (readonly [first: number, last: number, ...rest: number[]])[];
  readonly cache: { value(word: number): string; valueOf(property: 'pos', number: number): string };
}

type Setter = (raw: RawText, ...rest: unknown[]) => void;

/** The library's model as far as it is changed here. */
interface Model {
  core(): Core;
  pos(): { readonly setter: Setter };
  featureFn(config: unknown): Record<string, unknown>;
  readonly addons: unknown;
}

const NUMBERS_A_TOKEN = 4;
const TAG_SHIFT = 20;
const TAG_MASK = 0x3f;
const LEMMA_MASK = 0xfffff;
/** A token whose second number is larger is part of a contraction. */
const MOST_SPACES = 0xffff;
/** Unknown words that may lie forgotten in the library's list before it is set up anew, which takes less than a millisecond. */
const MOST_FORGOTTEN = 20_000;
const NO_MACHINE = '[100,0,{"0":{}},{},{},{}]';

/** The words of a text with where its sentences end. */
export interface ReadWords {
  /** White space has the part of speech SPACE. */
  readonly words: readonly WordForm[];
  /** Index of the last word of each sentence. */
  readonly lastWords: readonly number[];
}

/**
 * Reads words, parts of speech, lemmas and sentence ends with wink-nlp, as a pure function of the text.
 *
 * The library remembers every unknown word for good, and reads later texts by it: "Trump’s" is two words until some text has had it as one.
 * Its unknown words are therefore forgotten after each text. Its numbers are read directly: asking it for words, tags and flags one
 * after the other takes half as long as the reading itself.
 */
export class WordReader {
  private readonly known = model as unknown as Model;
  private readonly core = this.known.core();
  private readonly size = this.core.features.lexeme.list.length;
  private readonly forms = new WordForms();
  private readonly contracted = new Map<number, WordForm>();
  private library = this.setUp();
  private raw: RawText | undefined;
  private forgotten = this.size;

  /** Words and sentence ends of a text. */
  read(text: string): ReadWords {
    if (this.forgotten > this.size + MOST_FORGOTTEN) this.library = this.setUp();
    this.library.readDoc(text);
    this.forgetUnknown();
    const raw = this.raw!;
    const words: WordForm[] = [];
    for (let index = 0; index * NUMBERS_A_TOKEN < raw.tokens.length; index++) words.push(this.wordAt(raw, index));
    return { words, lastWords: raw.sentences.map(([, last]) => last) };
  }

  private wordAt(raw: RawText, index: number): WordForm {
    const at = index * NUMBERS_A_TOKEN;
    const word = raw.tokens[at]!;
    const bits = raw.tokens[at + 2]!;
    if (raw.tokens[at + 1]! > MOST_SPACES) return this.contractedWord(raw, word, bits);
    const tag = raw.cache.valueOf('pos', (bits >>> TAG_SHIFT) & TAG_MASK);
    const text = raw.cache.value(word);
    return this.forms.find(text, tag) ?? this.forms.add(text, tag, this.lemmaAt(raw, index));
  }

  /** Part of a contraction, "ca" of "can't", has a lemma that no other "ca" has. */
  private contractedWord(raw: RawText, word: number, bits: number): WordForm {
    const key = word * 2 ** (TAG_SHIFT + 6) + bits;
    let form = this.contracted.get(key);
    if (form === undefined) {
      form = wordForm(raw.cache.value(word), raw.cache.valueOf('pos', (bits >>> TAG_SHIFT) & TAG_MASK), raw.cache.value(bits & LEMMA_MASK));
      this.contracted.set(key, form);
    }
    return form;
  }

  /** Undefined for contractions that lost their apostrophe ("didnt"): the library knows no lemma of them. */
  private lemmaAt(raw: RawText, index: number): string | undefined {
    const lemma = this.library.its.lemma as unknown as (index: number, raw: RawText, addons: unknown) => string | undefined;
    return lemma(index, raw, this.known.addons);
  }

  /** Makes unknown words unknown again. Their numbers stay taken, so that those in the text just read keep their meaning. */
  private forgetUnknown(): void {
    const { hash, list } = this.core.features.lexeme;
    for (; this.forgotten < list.length; this.forgotten++) hash[list[this.forgotten]!] = undefined;
  }

  /** The library without what is not used here: entities, sentiment and negation cost a third of its time, and shapes of unknown words half of theirs. */
  private setUp(): ReturnType<typeof winkNLP> {
    const { lexeme } = this.core.features;
    for (let word = this.size; word < lexeme.list.length; word++) Reflect.deleteProperty(lexeme.hash, lexeme.list[word]!);
    lexeme.list.length = this.size;
    lexeme.index = this.size;
    this.forgotten = this.size;
    const pos = this.known.pos();
    const setter: Setter = (raw, ...rest) => {
      pos.setter(raw, ...rest);
      this.raw = raw;
    };
    const own = {
      ...this.known,
      core: () => this.core,
      pos: () => ({ ...pos, setter }),
      featureFn: (config: unknown) => ({ ...this.known.featureFn(config), prefix: nothing, suffix: nothing, shape: nothing }),
      ner: () => ({ machines: [], transformers: [] }),
      negation: () => ({ machines: [NO_MACHINE] }),
      sa: () => ({ machines: [NO_MACHINE] }),
    };
    return winkNLP(own as unknown as typeof model, ['sbd', 'pos']);
  }
}

function nothing(): string {
  return '';
}
