import type { FirstScores } from './candidate-lists.js';
import type { NumberedPlaces } from './numbered-places.js';

/** Sentences up to which the table of all their pairs is kept whole: 8 MB. */
const WHOLE = 1024;

/** The best log-odds of a pair of claims by the pair of their sentences. */
export class SentenceBests {
  private readonly table: Float64Array | null;
  private readonly sparse = new Map<number, number>();

  /** @param floor stands for pairs of sentences without a scored pair, and for worse scores. */
  constructor(private readonly places: NumberedPlaces, scores: FirstScores, private readonly floor: number) {
    const { sentences, sentenceOf } = places;
    this.table = sentences <= WHOLE ? new Float64Array(sentences * sentences).fill(floor) : null;
    for (let pair = 0; pair < scores.logOdds.length; pair++) {
      const logOdds = scores.logOdds[pair]!;
      const key = this.keyOf(sentenceOf[scores.a[pair]!]!, sentenceOf[scores.b[pair]!]!);
      if (this.table !== null) this.table[key] = Math.max(this.table[key]!, logOdds);
      else this.sparse.set(key, Math.max(this.sparse.get(key) ?? floor, logOdds));
    }
  }

  /** Of the sentences before both claims or of those after both, whichever is better. */
  nextTo(a: number, b: number): number {
    const { after, before, sentenceOf } = this.places;
    const [x, y] = [sentenceOf[a]!, sentenceOf[b]!];
    return Math.max(this.between(before[x]!, before[y]!), this.between(after[x]!, after[y]!));
  }

  private between(x: number, y: number): number {
    if (x < 0 || y < 0) return this.floor;
    const key = this.keyOf(x, y);
    return this.table === null ? (this.sparse.get(key) ?? this.floor) : this.table[key]!;
  }

  private keyOf(x: number, y: number): number {
    return x < y ? x * this.places.sentences + y : y * this.places.sentences + x;
  }
}
