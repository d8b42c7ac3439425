import type { AttributionSpans } from '../../domain/attribution.js';
import type { NamesLexicon } from '../../text/names-lexicon.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';

/** What reports are looked for in. */
export interface ReportText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  readonly lexicon: NamesLexicon;
}

/** An attribution, and the one that grammar says it lies in where their spans do not show it. */
export interface Report {
  readonly spans: AttributionSpans;
  readonly outer: AttributionSpans | null;
}
