import type { PublicationDate } from './article.js';
import type { Attribution, AttributionKind, ReportStance, SourceType, ViaType } from './attribution.js';
import type { ClaimKind, Factuality } from './claim.js';
import type { DiffPart } from './diff-part.js';
import type { FramingType } from './framing.js';
import type { Span, TextSpan } from './span.js';

/** Attribution as a page or report prints it. */
export interface WordingAttribution {
  readonly source: string | null;
  readonly sourceType: SourceType | null;
  readonly cue: string | null;
  readonly stance: ReportStance | null;
  readonly kind: AttributionKind;
  readonly via: string | null;
  readonly viaType: ViaType | null;
  /** Roles that the article gives the source, in order of the text. */
  readonly roles: readonly string[];
}

/** An attribution in the shape that comparisons print. */
export function wordingAttribution({ cue, kind, source, via, viaType }: Attribution): WordingAttribution {
  return {
    source: source?.canonical ?? null,
    sourceType: source?.type ?? null,
    cue: cue?.text ?? null,
    stance: cue?.stance ?? null,
    kind, via, viaType,
    roles: source?.roles ?? [],
  };
}

/** One of those who hand a claim on, and how certain this source holds it. */
export interface WordingLink extends WordingAttribution {
  readonly factuality: Factuality;
}

export interface WordingMark extends TextSpan {
  readonly type: FramingType;
  readonly category: string;
  readonly quoted: boolean;
}

/** One outlet's own wording of a claim. */
export interface Wording extends Span {
  readonly claimId: string;
  readonly articleId: string;
  readonly outletId: string;
  readonly text: string;
  /** What the wording is about where it is only a part of a clause ("where the board met"); absent where it reads by itself. */
  readonly antecedent?: string;
  /** The sentence that the claim was taken from. */
  readonly sentence: string;
  /** The innermost source: whose words it is in the end. */
  readonly attribution: WordingAttribution | null;
  /** Everyone who hands the claim on, from the one whom the outlet cites to the innermost; empty in the outlet's own voice. */
  readonly chain: readonly WordingLink[];
  readonly kind: ClaimKind;
  readonly factuality: Factuality;
  readonly checkworthiness: number;
  readonly framing: readonly WordingMark[];
  /** Empty for the reference wording itself. */
  readonly difference: readonly DiffPart[];
  readonly isReference: boolean;
  /** Id of the claim of this row that it is a copy of, where its article is one; null else. */
  readonly copyOf: string | null;
  /** Id of the row that its claim belongs to, where this one only borrows it since it may state this too; absent in its own row. */
  readonly borrowedFrom?: string;
  readonly published: PublicationDate | null;
}
