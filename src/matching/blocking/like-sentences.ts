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

/** Sentences, and the weight of the words of another that each holds or has the like of. */
export interface LikeGains {
  readonly sentences: readonly number[];
  /** By sentence; 0 for all that are not named. Overwritten when the next sentence is asked about. */
  readonly gains: Float64Array;
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
  /** What the sentence that was asked about last is told: the others, and by each of these what it gained. */
  private found: number[] = [];
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
  of(sentence: number): LikeGains {
    for (const other of this.found) this.gains[other] = 0;
    const { ids, weights } = this.texts[sentence]!;
    const { gainedBy, gains } = this;
    const found: number[] = [];
    let budget = this.reads;
    for (const at of mostTellingFirst(this.texts[sentence]!)) {
      const weight = weights[at]!;
      if (weight <= 0) break;
      const now = ++this.wordsRead;
      const { likeness, numbers } = this.likesOf(ids[at]!);
      for (let like = 0; like < numbers.length; like++) {
        const list = this.postings[numbers[like]!]!;
        if (list.length > budget) continue;
        budget -= list.length;
        const gain = weight * likeness[like]!;
        for (const other of list) {
          if (other === sentence || gainedBy[other] === now) continue;
          gainedBy[other] = now;
          if (gains[other] === 0) found.push(other);
          gains[other] = gains[other]! + gain;
        }
      }
    }
    this.found = found;
    return { sentences: found, gains };
  }

  private likesOf(word: number): Likes {
    return (this.likes[word] ??= this.readLikes(word));
  }

  private readLikes(word: number): Likes {
    const { levels, numbers } = this.words.partners[word]!;
    const of = (at: number): number => this.words.levels[levels[at]!]!;
    const order = [...numbers.keys()].sort((x, y) => of(y) - of(x) || numbers[x]! - numbers[y]!);
    const likes = { numbers: new Int32Array(order.length + 1), likeness: new Float64Array(order.length + 1) };
    likes.numbers[0] = word;
    likes.likeness[0] = 1;
    for (let at = 0; at < order.length; at++) {
      likes.numbers[at + 1] = numbers[order[at]!]!;
      likes.likeness[at + 1] = of(order[at]!);
    }
    return likes;
  }
}

/** Where a text's words stand, the most telling one first. */
function mostTellingFirst({ ids, weights }: SoftTerms): number[] {
  return [...ids.keys()].sort((x, y) => weights[y]! - weights[x]! || ids[x]! - ids[y]!);
}
