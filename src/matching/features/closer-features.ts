import type { IndexPair } from '../blocking/candidate-pairs.js';
import { COMPANY_FEATURES, COMPANY_WIDTH } from './company-features.js';
import { EVENT_FEATURES, eventFeatures, type EventStatement } from './event-features.js';
import { SentenceWordings, WORDING_FEATURES } from './wording-features.js';

/** What the closer look reads, in its order: how a pair stands in company, what shows at first sight, and the wording. */
export const CLOSER_FEATURES: readonly string[] = [...COMPANY_FEATURES, ...EVENT_FEATURES, ...WORDING_FEATURES];

/** Reads what the closer look sees of pairs of sentences. */
export class CloserRows {
  private readonly row = new Float64Array(CLOSER_FEATURES.length);
  private readonly first: Float64Array;

  /** @param block features in company, {@link COMPANY_WIDTH} a pair */
  constructor(
    private readonly sentences: readonly EventStatement[],
    private readonly block: Float64Array,
    private readonly wordings: SentenceWordings = new SentenceWordings(sentences),
  ) {
    this.first = this.row.subarray(COMPANY_WIDTH, COMPANY_WIDTH + EVENT_FEATURES.length);
  }

  /** The row of a pair by its number in the block; overwritten by the next one. */
  read([a, b]: IndexPair, index: number): Float64Array {
    this.row.set(this.block.subarray(index * COMPANY_WIDTH, (index + 1) * COMPANY_WIDTH));
    eventFeatures(this.sentences[a]!, this.sentences[b]!, this.first);
    this.wordings.read(a, b, this.row, COMPANY_WIDTH + EVENT_FEATURES.length);
    return this.row;
  }
}
