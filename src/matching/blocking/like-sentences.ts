import type { LikeWords } from '../features/like-words.js';
import type { SoftTerms } from '../features/soft-terms.js';

/** The words of an event's sentences, and which words are alike. */
export interface EventWords {
  readonly sentences: readonly { readonly soft: SoftTerms }[];
  readonly words: LikeWords;
}

/** Words that say one thing, the word itself among them, likest first. */
interface Likes {
  readonly numbers: Int32Array;
  readonly likeness: Float64Array;
}

/** A sentence and the weight of the words of another that it holds or has the like of. */
export interface LikeSentence {
  readonly sentence: number;
  readonly gain: number;
}

/**
 * Finds the sentences of an event that say much in words of like meaning, which need not share a single one.
 *
 * Each sentence reads the posting lists of its words and of those like them until a budget is spent, so that none costs more, however large the event.
 */
export class LikeSentences {
  private readonly texts: readonly SoftTerms[];
  private readonly words: LikeWords;
  /** By word: the sentences that hold it. */
  private readonly postings: readonly (readonly number[])[];
  /** By word, made when first asked for. */
  private readonly likes: (Likes | undefined)[] = [];
  /** By sentence: the last word that it gained by, so that no word counts twice. */
  private readonly gainedBy: Int32Array;
  /** By sentence; all zero but while one is read. */
  private readonly gains: Float64Array;
  private wordsRead = 0;

  /** @param reads entries of posting lists that are read for one sentence, its most telling words first */
  constructor(
    { sentences, words }: EventWords,
    private readonly reads: number,
  ) {
    this.texts = sentences.map(({ soft }) => soft);
    this.words = words;
    const postings: number[][] = Array.from({ length: words.size }, () => []);
    for (let index = 0; index < this.texts.length; index++) for (const id of this.texts[index]!.ids) postings[id]!.push(index);
    this.postings = postings;
    this.gainedBy = new Int32Array(this.texts.length);
    this.gains = new Float64Array(this.texts.length);
  }

  /** The sentences that hold words of `sentence` or the like of them. */
  of(sentence: number): readonly LikeSentence[] {
    const { ids, weights } = this.texts[sentence]!;
    const found: number[] = [];
    const order = Uint32Array.from(ids.keys()).sort((x, y) => weights[y]! - weights[x]! || ids[x]! - ids[y]!);
    let budget = this.reads;
    for (const at of order) {
      if (weights[at]! <= 0) break;
      this.wordsRead++;
      const { likeness, numbers } = this.likesOf(ids[at]!);
      for (let like = 0; like < numbers.length; like++) {
        const list = this.postings[numbers[like]!]!;
        if (list.length > budget) continue;
        budget -= list.length;
        for (const other of list) {
          if (other === sentence || this.gainedBy[other] === this.wordsRead) continue;
          this.gainedBy[other] = this.wordsRead;
          if (this.gains[other] === 0) found.push(other);
          this.gains[other] = this.gains[other]! + weights[at]! * likeness[like]!;
        }
      }
    }
    return found.map((other) => this.taken(other));
  }

  private taken(sentence: number): LikeSentence {
    const gain = this.gains[sentence]!;
    this.gains[sentence] = 0;
    return { sentence, gain };
  }

  private likesOf(word: number): Likes {
    return (this.likes[word] ??= this.readLikes(word));
  }

  private readLikes(word: number): Likes {
    const { levels, numbers } = this.words.partners[word]!;
    const likeness = Float64Array.from(levels, (level) => this.words.levels[level]!);
    const order = Uint32Array.from(numbers.keys()).sort((x, y) => likeness[y]! - likeness[x]! || numbers[x]! - numbers[y]!);
    return { numbers: Int32Array.from([word, ...Array.from(order, (at) => numbers[at]!)]), likeness: Float64Array.from([1, ...Array.from(order, (at) => likeness[at]!)]) };
  }
}
