import type { Annotation } from '../domain/annotation.js';
import type { PublicationDate } from '../domain/article.js';
import type { Comparison, ComparisonFilter, ComparisonRow, DecisionEffect, NotIngested, RowDispute, Wording } from '../domain/comparison.js';
import type { DecisionKind } from '../domain/decision.js';
import type { Finding } from '../domain/finding.js';
import type { Contribution } from '../domain/link.js';
import type { Outlet } from '../domain/outlet.js';
import type { DisputeState, DisputeType } from '../domain/dispute.js';
import type { MatchingRefit } from './refit-matching.js';
import type { DecisionAuthor, DecisionRequest } from './decisions/decision-request.js';

/** What an editor states about a document; it outranks what the document says. */
export interface MetadataOverrides {
  readonly outlet?: string;
  /** ISO date or instant. */
  readonly published?: string;
  readonly title?: string;
  readonly story?: string;
}

/** One document to ingest: its bytes and where they came from. */
export interface DocumentInput {
  readonly origin: string;
  readonly bytes: Uint8Array;
  readonly url?: string;
  readonly overrides?: MetadataOverrides;
}

/** A document that could not even be loaded: recorded with its reason, like one that could not be read. */
export interface UnloadableDocument {
  readonly origin: string;
  readonly error: { readonly code: string; readonly message: string };
}

export type OfferedDocument = DocumentInput | UnloadableDocument;

export type IngestStatus = 'new' | 'unchanged' | 'edited' | 'failed';

/** What became of one document. */
export interface IngestOutcome {
  readonly origin: string;
  readonly status: IngestStatus;
  readonly articleId: string | null;
  readonly title: string | null;
  readonly claims: number;
  readonly error: { readonly code: string; readonly message: string } | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

export interface EventSummary {
  readonly id: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly story: { readonly id: string; readonly title: string } | null;
  readonly articles: number;
  readonly outlets: readonly string[];
  readonly claims: number;
  readonly groups: number;
  readonly corroborated: number;
  readonly openDisputes: number;
}

export interface StorySummary {
  readonly id: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly events: readonly { readonly id: string; readonly title: string; readonly from: string | null }[];
  readonly articles: number;
  readonly openDisputes: number;
}

export interface ArticleSummary {
  readonly id: string;
  readonly title: string;
  readonly outlet: { readonly id: string; readonly name: string; readonly known: boolean };
  readonly published: Finding<PublicationDate>;
  readonly url: string | null;
  readonly origin: string;
  readonly event: { readonly id: string; readonly title: string } | null;
  readonly version: number;
  readonly versions: number;
  readonly claims: number;
  readonly words: number;
}

/** An article as its reader page shows it. */
export interface ArticleDetail {
  readonly summary: ArticleSummary;
  readonly byline: Finding<string>;
  readonly title: Finding<string>;
  readonly outlet: Finding<string>;
  readonly text: string;
  readonly annotation: Annotation;
  readonly truncated: boolean;
  readonly sha256: string;
  readonly versions: readonly { readonly version: number; readonly fetchedAt: string; readonly sha256: string; readonly words: number }[];
  /** Per claim id: its public database id, its group and how many outlets carry that group. */
  readonly groups: Readonly<Record<string, { readonly claimId: string; readonly groupId: string; readonly outlets: number; readonly disputed: boolean }>>;
}

/** A claim's page: its group, every wording, why each was matched. */
export interface ClaimDetail {
  readonly claimId: string;
  readonly event: { readonly id: string; readonly title: string };
  readonly row: ComparisonRow;
  readonly wording: Wording;
  readonly article: ArticleSummary;
  /** Paragraph of the claim, for context. */
  readonly context: { readonly text: string; readonly start: number; readonly end: number };
  readonly quantities: readonly { readonly text: string; readonly meaning: string }[];
  readonly times: readonly { readonly text: string; readonly meaning: string }[];
  readonly links: readonly ClaimLinkDetail[];
  /** Other rows of the event, those with the likest words first. */
  readonly others: RowDetail['others'];
  /** Names of outlets by id, for every outlet of the event. */
  readonly outlets: Readonly<Record<string, string>>;
}

/** One scored pair inside a group, with the reasons for its score. */
export interface ClaimLinkDetail {
  readonly other: Wording;
  readonly comparable: number;
  readonly contributions: readonly (Contribution & { readonly label: string })[];
}

export interface DisputeSummary {
  readonly dispute: RowDispute;
  readonly type: DisputeType;
  readonly state: DisputeState;
  readonly event: { readonly id: string; readonly title: string };
  readonly groupId: string;
  readonly claim: string;
  readonly a: Wording;
  readonly b: Wording;
  readonly outlets: Readonly<Record<string, string>>;
}

export interface OutletSummary {
  readonly outlet: Outlet;
  readonly known: boolean;
  readonly articles: number;
  readonly events: number;
  readonly claims: number;
  readonly openDisputes: number;
}

export interface ClaimSummary {
  readonly id: string;
  readonly eventId: string | null;
  readonly groupId: string | null;
  readonly articleId: string;
  readonly outlet: { readonly id: string; readonly name: string };
  readonly wording: Wording;
}

export interface SearchHit {
  readonly claim: ClaimSummary;
  readonly articleTitle: string;
  readonly event: { readonly id: string; readonly title: string } | null;
  /** Pieces of the snippet; `hit` pieces matched the query. */
  readonly snippet: readonly { readonly text: string; readonly hit: boolean }[];
}

export interface SearchQuery {
  readonly text: string;
  readonly outlet?: string;
  readonly event?: string;
  readonly page: number;
  readonly pageSize: number;
}

export type ReportFormat = 'html' | 'markdown' | 'csv' | 'json';

export interface ReportFile {
  readonly filename: string;
  readonly mediaType: string;
  readonly body: string;
}

/** Metadata that an editor supplies or mends on the article page; null forgets an editor's value. */
export interface ArticleCorrection {
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly title?: string | null;
}

/** A claim that a decision spoke of. */
export interface DecisionClaim {
  /** As it was worded when the decision was made. */
  readonly text: string;
  readonly articleId: string;
  readonly outlet: string;
  /** Where it is now; null where its wording is gone. */
  readonly claimId: string | null;
}

/** A decision as another one refers to it. */
export interface DecisionReference {
  readonly id: string;
  readonly summary: string;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

/** A line of the history of decisions. */
export interface DecisionSummary extends DecisionReference {
  readonly kind: DecisionKind;
  readonly effect: DecisionEffect;
  /** An editor has to look at it. */
  readonly attention: boolean;
  /** Later decisions that it cannot stand beside. */
  readonly against: readonly DecisionReference[];
  readonly undoneBy: DecisionReference | null;
  readonly mayUndo: boolean;
  readonly event: { readonly id: string; readonly title: string } | null;
  readonly claims: readonly DecisionClaim[];
}

export interface DecisionQuery {
  readonly kind?: DecisionKind;
  readonly editor?: string;
  readonly state?: 'attention' | 'standing' | 'undone';
  readonly page: number;
  readonly pageSize: number;
}

export interface DecisionCounts {
  readonly total: number;
  readonly attention: number;
  /** Everybody who has decided anything. */
  readonly editors: readonly string[];
}

/** A row with what editors may do with it. */
export interface RowDetail {
  readonly event: { readonly id: string; readonly title: string };
  readonly row: ComparisonRow;
  /** Other rows of the event, those with the likest words first. */
  readonly others: readonly { readonly groupId: string; readonly claim: string; readonly outlets: number }[];
  readonly outlets: Readonly<Record<string, string>>;
}

/** A dispute with everything that was ever ruled on it. */
export interface DisputeDetail extends DisputeSummary {
  /** Sent back with a ruling: names the state that it was made on. */
  readonly token: string;
  /** Rulings on it, latest first, those taken back among them. */
  readonly history: readonly DecisionSummary[];
}

/** The use cases that pages, commands and jobs call. Every method rejects with an AppError on bad input. */
export interface Services {
  /** Reads, analyses, stores and compares documents; one failed document never stops the others. */
  ingest(documents: Iterable<OfferedDocument> | AsyncIterable<OfferedDocument>, onOutcome?: (outcome: IngestOutcome) => void): Promise<readonly IngestOutcome[]>;
  /** Fetches a page, or the entries of a feed, as documents to ingest. */
  fetchDocuments(url: string): Promise<readonly OfferedDocument[]>;
  listEvents(query: { readonly order: 'newest' | 'disputed'; readonly page: number; readonly pageSize: number }): Promise<Page<EventSummary>>;
  listStories(): Promise<readonly StorySummary[]>;
  getStory(id: string): Promise<StorySummary>;
  listArticles(query: { readonly event?: string; readonly outlet?: string; readonly page: number; readonly pageSize: number }): Promise<Page<ArticleSummary>>;
  listOutlets(): Promise<readonly OutletSummary[]>;
  getOutlet(id: string): Promise<OutletSummary>;
  listClaims(query: { readonly event?: string; readonly article?: string; readonly page: number; readonly pageSize: number }): Promise<Page<ClaimSummary>>;
  listDisputes(query: { readonly event?: string; readonly page: number; readonly pageSize: number }): Promise<Page<DisputeSummary>>;
  listNotIngested(): Promise<readonly NotIngested[]>;
  /** The comparison of an event. */
  compareEvent(id: string, filter: ComparisonFilter): Promise<Comparison>;
  /** The comparison of a story: the rows of all its events. */
  compareStory(id: string, filter: ComparisonFilter): Promise<Comparison>;
  getClaim(id: string): Promise<ClaimDetail>;
  /** @param version the newest one when absent. */
  getArticle(id: string, version?: number): Promise<ArticleDetail>;
  correctArticle(id: string, correction: ArticleCorrection, editor: string): Promise<void>;
  /** Stores an editor's decision and carries it out; returns its id. */
  decide(request: DecisionRequest, author: DecisionAuthor): Promise<string>;
  listDecisions(query: DecisionQuery): Promise<Page<DecisionSummary>>;
  countDecisions(): Promise<DecisionCounts>;
  getRow(groupId: string): Promise<RowDetail>;
  getDispute(id: string): Promise<DisputeDetail>;
  /** Refits the weights of matching on the decisions made so far. @param shipped contents of the `pairs.json` in use */
  refitMatching(shipped: string): Promise<MatchingRefit>;
  /** Analyses articles anew that another engine analysed; returns how many. */
  reanalyze(onProgress?: (done: number, total: number) => void): Promise<number>;
  search(query: SearchQuery): Promise<Page<SearchHit>>;
  exportReport(subject: { readonly type: 'event' | 'story'; readonly id: string }, format: ReportFormat, filter: ComparisonFilter): Promise<ReportFile>;
  /** Finishes work that an earlier process left undone. */
  resume(): Promise<void>;
}
