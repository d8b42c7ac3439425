import type { Attribution } from './attribution.js';
import type { Claim } from './claim.js';
import type { EntityMention } from './entity.js';
import type { FramingMark } from './framing.js';
import type { Sentence } from './sentence.js';

/** Everything that analysis found in one version of an article. */
export interface Annotation {
  readonly language: string;
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  /** Every mention in the article, in order of the text. */
  readonly entities: readonly EntityMention[];
  readonly framing: readonly FramingMark[];
}
