import type { Span, TextSpan } from './span.js';

export type SourceType = 'person' | 'organisation' | 'outlet' | 'document' | 'group' | 'unnamed' | 'unknown';

/** How the outlet stands to what it reports, read off the reporting verb. */
export type ReportStance = 'neutral' | 'distancing' | 'conceding' | 'committed' | 'endorsing' | 'denying';

/** What words came through. */
export type ViaType = 'outlet' | 'document';

export type AttributionKind = 'direct' | 'indirect' | 'mixed';

/** Who is cited. Never the outlet that publishes the article. */
export interface AttributionSource extends TextSpan {
  /** Full name where the article gives one; for unnamed sources the description in lower case ("a diplomatic source"). */
  readonly canonical: string;
  readonly type: SourceType;
  /** Roles the article gives this source. */
  readonly roles: readonly string[];
}

export interface AttributionCue extends TextSpan {
  readonly stance: ReportStance;
}

/** Words found by the tagger before their source is resolved. */
export interface AttributionSpans {
  readonly source: TextSpan | null;
  readonly cue: TextSpan | null;
  /** Contiguous pieces in order of the text; more than one where the cue interrupts. */
  readonly content: readonly Span[];
  readonly kind: AttributionKind;
  /** 0–1, comparable within one article only. */
  readonly confidence: number;
}

/** Source + cue + content: who is said to have said what. */
export interface Attribution {
  readonly source: AttributionSource | null;
  readonly cue: AttributionCue | null;
  readonly content: readonly Span[];
  readonly kind: AttributionKind;
  /** The outlet or agency through which the words came ("told Reuters"), else the document ("in a statement"), as the article names it. */
  readonly via: string | null;
  readonly viaType: ViaType | null;
  readonly confidence: number;
  /** Index, in the article's attributions, of the one whose content holds this one; null at the outermost. */
  readonly parent: number | null;
}
