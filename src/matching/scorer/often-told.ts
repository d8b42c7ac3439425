import type { ClaimSignature } from '../claim-signature.js';
import type { EventStatement } from '../features/event-features.js';
import { subjectWords } from '../features/subject-words.js';
import type { WordVectors } from '../features/word-vectors.js';
import type { TermStatistics } from '../terms/term-statistics.js';

/** Name of what a pair gains for what it is about, where it is explained. */
export const OFTEN_TOLD = 'oftenTold';

/** How far each dimension of the word vectors speaks for being told by several outlets. */
export interface OftenToldWeights {
  /** By dimension. */
  readonly direction: readonly number[];
  /** What two usual statements come to, on the log-odds scale. */
  readonly offset: number;
}

/** Where the worth of a word is found. */
interface Words {
  /** Row of a stem in the word vectors, -1 without one. */
  row(stem: string): number;
}

/**
 * Says how readily several outlets tell what a statement is about: a verdict or a resignation is told by all, what a neighbour remembers by one.
 *
 * What is learnt is a direction of word vectors, of which only the worth of each word is kept: no vectors are needed where events are compared.
 */
export class OftenTold {
  private readonly worths: Float32Array;

  constructor(
    readonly weights: OftenToldWeights,
    vectors: Pick<WordVectors, 'along'>,
    private readonly known: { readonly words: Words; readonly statistics: TermStatistics },
  ) {
    this.worths = vectors.along(weights.direction);
  }

  /** Part of a statement in the log-odds of its pairs. */
  of(signature: Pick<ClaimSignature, 'names' | 'words'>): number {
    let sum = -this.weights.offset / 2;
    for (const { share, term } of subjectWords(signature, this.known.statistics)) {
      const row = this.known.words.row(term);
      if (row >= 0) sum += share * this.worths[row]!;
    }
    return sum;
  }
}

/** The parts of the sentences of one event, each worked out when it is first asked for. */
export class ToldSentences {
  private readonly parts: Float64Array;

  constructor(
    private readonly sentences: readonly EventStatement[],
    private readonly told: OftenTold | null,
  ) {
    this.parts = new Float64Array(sentences.length).fill(NaN);
  }

  /** What a pair of sentences gains or loses, on the log-odds scale; 0 where nothing was learnt. */
  pair(a: number, b: number): number {
    return this.told === null ? 0 : this.of(a, this.told) + this.of(b, this.told);
  }

  private of(index: number, told: OftenTold): number {
    const known = this.parts[index]!;
    if (!Number.isNaN(known)) return known;
    const part = told.of(this.sentences[index]!.claim.signature);
    this.parts[index] = part;
    return part;
  }
}
