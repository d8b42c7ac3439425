import type { EntityMention } from './entity.js';
import type { Quantity } from './quantity.js';
import type { TextSpan } from './span.js';
import type { TimeValue } from './time-value.js';

export type ClaimKind = 'event' | 'statement' | 'background' | 'forecast' | 'opinion';

/** FactBank values: certain, probable, possible × positive, negative; CTu and Uu where polarity or all is open. */
export type Factuality = 'CT+' | 'PR+' | 'PS+' | 'CT-' | 'PR-' | 'PS-' | 'CTu' | 'Uu';

/** One outlet's assertion, with its span. */
export interface Claim extends TextSpan {
  /** Stable within an article: survives re-analysis and edits elsewhere in the text. */
  readonly id: string;
  /** Index of the sentence it lies in. */
  readonly sentence: number;
  /**
   * The claim's words made to stand alone: subject carried over, attribution peeled off, pronouns whose referent is
   * certain replaced by the name. For matching; pages show `text`.
   */
  readonly proposition: string;
  readonly kind: ClaimKind;
  /**
   * Index into the article's attributions: the innermost one whose content holds this claim, or the one that the claim is
   * itself, where the content is no clause ("urged all parties to settle"). Null for the outlet's own words.
   */
  readonly attribution: number | null;
  /** As the claim's own source holds it (the author where there is none). */
  readonly factuality: Factuality;
  /** 0–1; ranks claims for checking, never drops one. */
  readonly checkworthiness: number;
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeValue[];
  readonly entities: readonly EntityMention[];
}
