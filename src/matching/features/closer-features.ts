import type { IndexPair } from '../blocking/candidate-pairs.js';
import { COMPANY_FEATURES, COMPANY_WIDTH } from './company-features.js';
import { EVENT_FEATURES, eventFeatures, type EventStatement } from './event-features.js';
import { SentenceWordings, WORDING_FEATURES } from './wording-features.js';

/** What the closer look reads, in its order: how a pair stands in company, what shows at first sight, and the wording. */
export const CLOSER_FEATURES: readonly string[] = [...COMPANY_FEATURES, ...EVENT_FEATURES, ...WORDING_FEATURES];

/** Reads what the closer look sees of pairs of sentences. */
export class CloserRows {
  private readonly wordings: SentenceWordings;

  /** @param block features in company, {@link COMPANY_WIDTH} a pair */
  constructor(
    private readonly sentences: readonly EventStatement[],
    private readonly block: Float64Array,
  ) {
    this.wordings = new SentenceWordings(sentences);
  }

  /** The row of a pair by its number in the block. */
  read([a, b]: IndexPair, index: number): Float64Array {
    const row = new Float64Array(CLOSER_FEATURES.length);
    row.set(this.block.subarray(index * COMPANY_WIDTH, (index + 1) * COMPANY_WIDTH));
    eventFeatures(this.sentences[a]!, this.sentences[b]!, row.subarray(COMPANY_WIDTH, WORDING_FROM));
    this.wordings.read(a, b, row, WORDING_FROM);
    return row;
  }
}

const WORDING_FROM = COMPANY_WIDTH + EVENT_FEATURES.length;
