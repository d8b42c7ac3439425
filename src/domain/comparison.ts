import type { EditSummary } from './article-edit.js';
import type { PublicationDate } from './article.js';
import type { SourceType } from './attribution.js';
import type { DatedRole } from './canonical-entity.js';
import type { ClaimKind } from './claim.js';
import type { AbsenceReason, ComparisonRow, RowDecision, RowStatus } from './comparison-row.js';
import type { EntityType } from './entity.js';
import type { Certainty } from './finding.js';

export interface ComparisonArticle {
  readonly id: string;
  readonly outletId: string;
  readonly title: string;
  readonly url: string | null;
  readonly published: PublicationDate | null;
  readonly publishedCertainty: Certainty;
  /** The date of its first version, which is not `published` where a later version gives a later one; null unless known. */
  readonly firstPublished: PublicationDate | null;
  readonly version: number;
  readonly sha256: string;
  readonly words: number;
  readonly truncated: boolean;
  readonly claimCount: number;
  /** Whose text it is where it is not its outlet's own; null else. */
  readonly copyOf: ArticleCopy | null;
}

/** The text that an article was copied from: of an article at hand, or of an agency that it credits. */
export interface ArticleCopy {
  /** Null where no article of the agency is at hand. */
  readonly articleId: string | null;
  /** Null where it is no compared outlet. */
  readonly outletId: string | null;
  /** The outlet or agency, as a page names it. */
  readonly name: string;
}

export interface ComparisonOutlet {
  readonly id: string;
  /** "Unknown outlet (file name)" where no outlet is known. */
  readonly name: string;
  readonly known: boolean;
  readonly articles: readonly string[];
}

/** What an outlet leaves out though others confirm it. */
export interface OutletOmissions {
  readonly outletId: string;
  /** Rows with at least two independent sources that it does not carry, in order of the rows. */
  readonly corroborated: readonly { readonly groupId: string; readonly claim: string; readonly reason: AbsenceReason }[];
}

/** What each outlet calls one entity. */
export interface LabelUse {
  readonly entity: string;
  readonly uses: readonly { readonly outletId: string; readonly label: string; readonly count: number }[];
}

/** Who is quoted, by which outlet, in how many words. */
export interface VoiceUse {
  readonly source: string;
  readonly type: SourceType;
  readonly uses: readonly { readonly outletId: string; readonly attributions: number; readonly words: number }[];
}

/** Somebody or something that the articles cite, under one name over all of them. */
export interface CitedEntity {
  readonly name: string;
  readonly type: EntityType;
  /** Other ways in which articles write it, sorted. */
  readonly aliases: readonly string[];
  readonly roles: readonly DatedRole[];
  /** How often the compared articles cite it. */
  readonly attributions: number;
}

export interface LoadedUse {
  readonly outletId: string;
  readonly words: readonly { readonly text: string; readonly count: number }[];
}

export interface TimelineEntry {
  readonly at: string;
  readonly outletId: string;
  readonly articleId: string;
  readonly text: string;
  /** The claim that gives the value; of values only. */
  readonly claimId?: string;
  readonly kind: 'published' | 'value' | 'edited';
  /** The edit gives no date of its own, so this is when it was read; of edits only. */
  readonly asRead?: true;
  /** What an edit did; of edits only. */
  readonly edit?: EditSummary;
}

/** A document that was offered and is not part of the comparison. */
export interface NotIngested {
  readonly origin: string;
  readonly reason: string;
  readonly at: string;
}

/** What part of a comparison is shown; the same for pages and reports. */
export interface ComparisonFilter {
  readonly outlets?: readonly string[];
  readonly status?: readonly RowStatus[];
  readonly kinds?: readonly ClaimKind[];
  /** Words that a row must hold, any outlet's wording. */
  readonly query?: string;
  /** Rows below this check-worthiness are left out; 0 shows all. */
  readonly minCheckworthiness?: number;
  /** Id of the outlet whose wording is the reference where it has one. */
  readonly reference?: string;
}

export interface ComparisonSubject {
  readonly type: 'event' | 'story';
  readonly id: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The read model of an event or a story: rows × outlets, side by side. Plain data; pages and reports only print it. */
export interface Comparison {
  readonly subject: ComparisonSubject;
  /** The events of a story; of an event, itself. */
  readonly events: readonly ComparisonSubject[];
  /** ISO instant. */
  readonly generatedAt: string;
  readonly engine: { readonly version: string; readonly weights: string; readonly lexicons: string };
  readonly filter: ComparisonFilter;
  /** Rows before the filter. */
  readonly totalRows: number;
  /** Rows that the filter lets through; more than `rows` holds when they are paged. */
  readonly matchingRows: number;
  /** Every outlet that covers the subject, also those that the filter leaves out: what a page offers to choose from. */
  readonly allOutlets: readonly { readonly id: string; readonly name: string }[];
  /** The outlets compared: the columns. The one whose wording is the reference comes first. */
  readonly outlets: readonly ComparisonOutlet[];
  readonly articles: readonly ComparisonArticle[];
  /** Disputed first, then updated, corroborated, single-source; within each by check-worthiness. */
  readonly rows: readonly ComparisonRow[];
  /** What each outlet leaves out of what others confirm, over the rows that match the filter; in order of the outlets. */
  readonly omissions: readonly OutletOmissions[];
  readonly framing: {
    readonly labels: readonly LabelUse[];
    readonly voices: readonly VoiceUse[];
    readonly loaded: readonly LoadedUse[];
  };
  /** Who is cited, most cited first. */
  readonly entities: readonly CitedEntity[];
  readonly timeline: readonly TimelineEntry[];
  /** What editors decided on the event and on which articles it holds. */
  readonly decisions: readonly RowDecision[];
  readonly notIngested: readonly NotIngested[];
}
