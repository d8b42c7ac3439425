import type { Finding } from './finding.js';

/** How exact a publication date is. */
export type DatePrecision = 'second' | 'minute' | 'day' | 'month' | 'year';

/** When an article was published: ISO 8601, cut to its precision ("2017-09-12", "2017-09", "2017-09-12T07:30:00Z"). */
export interface PublicationDate {
  readonly iso: string;
  readonly precision: DatePrecision;
}

/** The kinds of document that ingestion reads. */
export type DocumentFormat = 'text' | 'markdown' | 'html' | 'json';

/** What ingestion makes of one document, before analysis. */
export interface ArticleDraft {
  /** Where the document came from: a path, a URL, `standard input` or `pasted text`. */
  readonly origin: string;
  /** What stays the same when the document is edited and read again: canonical URL, else given id, else absolute path, else content hash. */
  readonly identity: string;
  readonly format: DocumentFormat;
  /** Readable text: line ends normalised to "\n", paragraphs parted by "\n\n", Unicode NFC. */
  readonly text: string;
  readonly title: Finding<string>;
  readonly byline: Finding<string>;
  readonly outlet: Finding<string>;
  readonly outletDomain: string | null;
  readonly published: Finding<PublicationDate>;
  readonly language: string | null;
  readonly canonicalUrl: string | null;
  /** The text is visibly cut ("read more", paywall notice). */
  readonly truncated: boolean;
  /** A story that the giver of the document named. */
  readonly story: string | null;
}

/**
 * The first instant that a publication date covers, in milliseconds since 1970 UTC; NaN for one that is none. Dates that name their
 * offset from UTC cannot be compared as text.
 */
export function firstInstant({ iso, precision }: PublicationDate): number {
  if (precision === 'year' || precision === 'month' || precision === 'day') return Date.parse(iso);
  return Date.parse(/T[\d:.]+$/.test(iso) ? `${iso}Z` : iso);
}
