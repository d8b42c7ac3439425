/** A word with what the tagger says of it, for one part of speech. */
export interface WordForm {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: string;
  /** Its number, which no other form has. */
  readonly number: number;
  /** The same word with another part of speech. */
  readonly next: WordForm | undefined;
}

/** Forms that are remembered at least, of the latest; at most twice as many are. */
const MOST_FORMS = 25_000;

/**
 * Remembers words across articles.
 *
 * A lemma follows from word and part of speech alone, and looking one up costs more than the rest of a token; and later
 * stages look every word up in many lists, which is quicker where equal words are one string.
 */
export class WordForms {
  #young = new Map<string, WordForm>();
  #old = new Map<string, WordForm>();
  #size = 0;

  /** The form of a word as a part of speech, if it was met before. */
  find(text: string, pos: string): WordForm | undefined {
    let form = this.#latest(text);
    while (form !== undefined && form.pos !== pos) form = form.next;
    return form;
  }

  /** The latest form of a word, which leads to its others. */
  #latest(text: string): WordForm | undefined {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const old = this.#old.get(text);
    if (old !== undefined) this.#keep(text, old);
    return old;
  }

  #keep(text: string, form: WordForm): void {
    if (this.#size === MOST_FORMS) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#size = 0;
    }
    this.#young.set(text, form);
    this.#size++;
  }

  /** Remembers a form. @param lemma undefined where the word is its own lemma. */
  add(text: string, pos: string, lemma: string | undefined): WordForm {
    const form = wordForm(text, pos, lemma, this.#latest(text));
    this.#keep(text, form);
    return form;
  }
}

let numbered = 0;

/** A form that is not remembered. */
export function wordForm(text: string, pos: string, lemma: string | undefined, next: WordForm | undefined = undefined): WordForm {
  const lower = interned(text.toLowerCase());
  return { text, lower, lemma: lemma === undefined ? lower : interned(lemma), pos, number: numbered++, next };
}

const KEYS = Object.create(null) as Record<string, 0>;

/** The same word as the engine's one string of these letters, which look-ups compare by address. */
function interned(word: string): string {
  KEYS[word] = 0;
  // The only key there is: names of keys are such strings. An object made for each word would cost twice as much.
  const [key] = Object.keys(KEYS);
  Reflect.deleteProperty(KEYS, word);
  return key!;
}
