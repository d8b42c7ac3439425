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

/** A newsroom's running vocabulary is a tenth of this; past it the memory starts afresh. */
const MOST_FORMS = 50_000;

/**
 * Remembers words across articles.
 *
 * A lemma follows from word and part of speech alone, and looking one up costs more than the rest of a token; and later
 * stages look every word up in many lists, which is quicker where equal words are one string.
 */
export class WordForms {
  readonly #forms = new Map<string, WordForm>();
  #size = 0;

  /** The form of a word as a part of speech, if it was met before. */
  find(text: string, pos: string): WordForm | undefined {
    let form = this.#forms.get(text);
    while (form !== undefined && form.pos !== pos) form = form.next;
    return form;
  }

  /** Remembers a form. @param lemma undefined where the word is its own lemma. */
  add(text: string, pos: string, lemma: string | undefined): WordForm {
    if (this.#size === MOST_FORMS) {
      this.#forms.clear();
      this.#size = 0;
    }
    const form = wordForm(text, pos, lemma, this.#forms.get(text));
    this.#forms.set(text, form);
    this.#size++;
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
