import type { ArticleEdit } from '../domain/article-edit.js';
import type { Comparison, ComparisonFilter, NotIngested } from '../domain/comparison.js';
import type { ArticleCorrection, ArticleDetail, ArticleSummary } from './contract/articles.js';
import type { ClaimDetail, ClaimSummary } from './contract/claims.js';
import type { DecisionCounts, DecisionQuery, DecisionSummary } from './contract/decisions.js';
import type { DisputeDetail, DisputeSummary } from './contract/disputes.js';
import type { IngestOutcome, OfferedDocument } from './contract/documents.js';
import type { EventSummary, StorySummary } from './contract/events.js';
import type { OutletSummary } from './contract/outlets.js';
import type { Page } from './contract/page.js';
import type { ReportFile, ReportFormat } from './contract/reports.js';
import type { RowDetail } from './contract/rows.js';
import type { SearchHit, SearchQuery } from './contract/search.js';
import type { DecisionAuthor, DecisionRequest } from './decisions/decision-request.js';
import type { ReanalyzeOptions } from './reanalyze-articles.js';
import type { MatchingRefit } from './refit-matching.js';
import type { VersionRange } from './versions/compare-versions.js';

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
  listDisputes(query: { readonly event?: string; readonly outlet?: string; readonly state?: 'open' | 'ruled'; readonly page: number; readonly pageSize: number }): Promise<Page<DisputeSummary>>;
  listNotIngested(): Promise<readonly NotIngested[]>;
  /** Forgets that a document could not be read: an editor has seen to it. One that is not known is passed over. */
  setAsideNotIngested(origin: string): Promise<void>;
  /** The comparison of an event. */
  compareEvent(id: string, filter: ComparisonFilter): Promise<Comparison>;
  /** The comparison of a story: the rows of all its events. */
  compareStory(id: string, filter: ComparisonFilter): Promise<Comparison>;
  getClaim(id: string): Promise<ClaimDetail>;
  /** @param version the newest one when absent. */
  getArticle(id: string, version?: number): Promise<ArticleDetail>;
  /** What an edit did to an article's claims; the newest version against the one before when absent. */
  compareVersions(articleId: string, range?: VersionRange): Promise<ArticleEdit>;
  correctArticle(id: string, correction: ArticleCorrection, editor: string): Promise<void>;
  /** Stores an editor's decision and carries it out; returns its id. */
  decide(request: DecisionRequest, author: DecisionAuthor): Promise<string>;
  listDecisions(query: DecisionQuery): Promise<Page<DecisionSummary>>;
  countDecisions(): Promise<DecisionCounts>;
  getRow(groupId: string): Promise<RowDetail>;
  getDispute(id: string): Promise<DisputeDetail>;
  /** Refits the weights of matching on the decisions made so far. @param shipped contents of the `pairs.json` in use */
  refitMatching(shipped: string): Promise<MatchingRefit>;
  /** Analyses articles anew that another engine analysed, or all; decisions and public ids stay. Returns how many. */
  reanalyze(options?: ReanalyzeOptions): Promise<number>;
  search(query: SearchQuery): Promise<Page<SearchHit>>;
  exportReport(subject: { readonly type: 'event' | 'story'; readonly id: string }, format: ReportFormat, filter: ComparisonFilter): Promise<ReportFile>;
  /** Finishes work that an earlier process left undone. */
  resume(): Promise<void>;
}
