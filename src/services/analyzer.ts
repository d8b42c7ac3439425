import type { Annotation } from '../domain/annotation.js';
import type { ArticleDraft, PublicationDate } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import type { ClaimSignature } from '../matching/claim-signature.js';
import type { ArticleProfile } from '../matching/events/article-profile.js';
import type { ClaimsOfEvent, ComparedEvent } from './compare-claims.js';
import type { DocumentInput } from './contract/documents.js';

/** An article as it goes into analysis. */
export interface ArticleForAnalysis {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  /** Known outlet and date only: an estimate is never computed with. */
  readonly outlet: string | null;
  readonly published: PublicationDate | null;
  readonly language: string | null;
  readonly story: string | null;
  readonly sentences?: readonly Span[];
}

/** What is computed once per version of an article and stored. */
export interface AnalyzedArticle {
  readonly annotation: Annotation;
  /** One a claim, in the order of the claims. */
  readonly signatures: readonly ClaimSignature[];
  readonly profile: ArticleProfile;
}

/** A document read, or the reason why it could not be. */
export type ReadResult =
  | { readonly draft: ArticleDraft }
  | { readonly origin: string; readonly error: { readonly code: string; readonly message: string } };

/** The heavy, pure part of the work, which may run in other threads. */
export interface Analyzer {
  /** Reads a document; a batch file holds several articles. Never rejects for bad input. */
  read(document: DocumentInput, now: string): Promise<readonly ReadResult[]>;
  analyze(article: ArticleForAnalysis): Promise<AnalyzedArticle>;
  /** Groups the claims of one event and finds what conflicts among them. */
  compare(event: ClaimsOfEvent): Promise<ComparedEvent>;
  close(): Promise<void>;
}
