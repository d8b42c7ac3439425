import type { Attribution, AttributionSpans } from '../domain/attribution.js';
import type { PublicationDate } from '../domain/article.js';
import type { Claim } from '../domain/claim.js';
import type { EntityMention } from '../domain/entity.js';
import type { FramingMark } from '../domain/framing.js';
import type { Quantity } from '../domain/quantity.js';
import type { Sentence } from '../domain/sentence.js';
import type { Span } from '../domain/span.js';
import type { TimeValue } from '../domain/time-value.js';
import type { Quotation } from '../text/quotations.js';
import type { Token } from '../text/tokens.js';
import type { AnalysisResources } from './resources.js';

/** One article as analysis receives it. */
export interface AnalysisInput {
  readonly id: string;
  /** Paragraphs parted by a blank line; spans of every layer point into it. */
  readonly text: string;
  readonly title: string | null;
  /** Known outlet, so that it is not taken for a source. */
  readonly outlet: string | null;
  /** Known publication date; null leaves relative times unresolved. */
  readonly published: PublicationDate | null;
  /** BCP 47 code of the text's language; English when absent. */
  readonly language?: string;
  /** Sentences given by the caller (pre-split input); found by the segmenter when absent. */
  readonly sentences?: readonly Span[];
}

/**
 * What the stages assign, a layer each. A stage declares the layers it requires and those it assigns; the order of
 * stages follows from that alone.
 */
export interface Layers {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly EntityMention[];
  readonly attributionSpans: readonly AttributionSpans[];
  readonly attributions: readonly Attribution[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeValue[];
  readonly claims: readonly Claim[];
  readonly framing: readonly FramingMark[];
}

export type LayerName = keyof Layers;

/** A step of analysis: pure, deterministic, and runnable and testable on its own. */
export interface Stage<R extends LayerName = LayerName, A extends LayerName = LayerName> {
  readonly name: string;
  readonly requires: readonly R[];
  readonly assigns: readonly A[];
  run(input: AnalysisInput, layers: Pick<Layers, R>, resources: AnalysisResources): Pick<Layers, A>;
}
