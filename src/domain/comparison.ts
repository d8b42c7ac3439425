import type { EditSummary } from './article-edit.js';
import type { PublicationDate } from './article.js';
import type { AttributionKind, ReportStance, SourceType, ViaType } from './attribution.js';
import type { DatedRole } from './canonical-entity.js';
import type { EntityType } from './entity.js';
import type { Certainty } from './finding.js';
import type { ClaimKind, Factuality } from './claim.js';
import type { DecisionKind } from './decision.js';
import type { DiffPart } from './diff-part.js';
import type { DisputeState, DisputeType, StandingRuling } from './dispute.js';
import type { FramingType } from './framing.js';
import type { Span, TextSpan } from './span.js';

export type { DiffPart } from './diff-part.js';

/** What a row of the comparison amounts to, most urgent first. */
export type RowStatus = 'disputed' | 'updated' | 'corroborated' | 'single-source';

/**
 * Why an outlet that covers the event has no wording in a row.
 *
 * `unmatched`: a sentence of its coverage comes close and was not matched. `published-before`: all its articles came out before. `truncated`: its text
 * is cut or behind a paywall. `not-reported`: none of these, so it does not carry the claim.
 */
export type AbsenceReason = 'not-reported' | 'published-before' | 'truncated' | 'unmatched';

/** A sentence that comes close to a claim and was not matched with it. */
export interface SimilarWording extends TextSpan {
  readonly articleId: string;
}

export interface ComparisonArticle {
  readonly id: string;
  readonly outletId: string;
  readonly title: string;
  readonly url: string | null;
  readonly published: PublicationDate | null;
  readonly publishedCertainty: Certainty;
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
  readonly published: PublicationDate | null;
}

export interface Absence {
  readonly outletId: string;
  readonly reason: AbsenceReason;
  /** Where the outlet may say it after all; of `unmatched` only. */
  readonly similar?: SimilarWording;
}

/** What an outlet leaves out though others confirm it. */
export interface OutletOmissions {
  readonly outletId: string;
  /** Rows with at least two independent sources that it does not carry, in order of the rows. */
  readonly corroborated: readonly { readonly groupId: string; readonly claim: string; readonly reason: AbsenceReason }[];
}

export interface RowDispute {
  readonly id: string;
  readonly type: DisputeType;
  readonly state: DisputeState;
  readonly explanation: string;
  readonly rule: string;
  readonly confidence: number;
  readonly a: { readonly claimId: string; readonly outletId: string; readonly evidence: TextSpan };
  readonly b: { readonly claimId: string; readonly outletId: string; readonly evidence: TextSpan };
  /** The latest ruling with what came since; null where nobody has ruled. */
  readonly ruling: StandingRuling | null;
  /** Id of the dispute of this row that it repeats, as copies of the same texts stand against each other; null else. */
  readonly repeats: string | null;
}

/**
 * How a value stands to those that came after it.
 *
 * `latest`: nothing has moved it on. `superseded`: its outlet has given a later one itself. `not-updated`: others have, and its outlet has not.
 */
export type ValueStanding = 'latest' | 'superseded' | 'not-updated';

/** A value that moves with time, as one outlet gave it. */
export interface RowValue {
  readonly claimId: string;
  readonly articleId: string;
  readonly outletId: string;
  readonly published: PublicationDate | null;
  readonly publishedCertainty: Certainty;
  /** The words that give the value, into the article's text. */
  readonly value: TextSpan;
  /** Who is cited for it; null in the outlet's own voice or where nobody is named. */
  readonly source: string | null;
  readonly standing: ValueStanding;
}

/** One value of a row over time, in order of publication. */
export interface ValueHistory {
  readonly values: readonly RowValue[];
}

/** What stands in the way from a row's outlets to the origins of what they say. */
export type OriginNodeKind = 'outlet' | 'cited-outlet' | 'person' | 'organisation' | 'document' | 'group' | 'unnamed';

/** An outlet that carries a row, or whom or what it has it from. */
export interface OriginNode {
  /** The same for what counts as the same; unique within a row. */
  readonly key: string;
  readonly name: string;
  readonly kind: OriginNodeKind;
  /** Counts as an origin: the range of independent sources counts these, unnamed ones as perhaps. */
  readonly isOrigin: boolean;
}

/** Who has it from whom: `copies` a text, or `cites` an outlet, a person or a document. */
export interface OriginLink {
  readonly from: string;
  readonly to: string;
  readonly how: 'copies' | 'cites';
}

/** Where what a row says comes from, outlets first, origins last. */
export interface OriginGraph {
  readonly nodes: readonly OriginNode[];
  readonly links: readonly OriginLink[];
  /** Keys of outlets that cite only one another: circular, origin unknown. */
  readonly circles: readonly (readonly string[])[];
}

/** How many really separate origins a row has, as a range because unnamed sources may coincide. */
export interface Independence {
  readonly min: number;
  readonly max: number;
  /** Plain sentences that say how the range came about. */
  readonly reasons: readonly string[];
}

/**
 * What became of a decision.
 *
 * `applied`: what is shown follows it. `partly`: only some of what it says could be done. `set-aside`: a later decision says otherwise.
 * `orphan`: the wording it was made on is gone. `apart`: its claims are in different events now. `reopened`: new evidence came after a
 * ruling. `idle`: the dispute that was ruled on is no longer found. `replaced`: a later decision on the same thing took its place.
 * `undone`: taken back. `recorded`: of the history only.
 */
export type DecisionEffect = 'applied' | 'partly' | 'set-aside' | 'orphan' | 'apart' | 'reopened' | 'idle' | 'replaced' | 'undone' | 'recorded';

export interface RowDecision {
  readonly id: string;
  readonly kind: DecisionKind;
  /** One phrase that says what was decided. */
  readonly summary: string;
  readonly effect: DecisionEffect;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

/** One claim group across the outlets. */
export interface ComparisonRow {
  readonly groupId: string;
  /** The headline that an editor gave the row, else the reference wording. */
  readonly claim: string;
  readonly referenceClaimId: string;
  readonly status: RowStatus;
  readonly independentSources: Independence;
  /** What the range of independent sources rests on. */
  readonly origins: OriginGraph;
  readonly wordings: readonly Wording[];
  readonly absentFrom: readonly Absence[];
  readonly disputes: readonly RowDispute[];
  /** Values that moved between articles; none where nothing did. */
  readonly histories: readonly ValueHistory[];
  readonly decisions: readonly RowDecision[];
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
  readonly kind: 'published' | 'value' | 'edited';
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
