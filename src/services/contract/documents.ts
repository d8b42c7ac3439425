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

/** A document as it is handed in. */
export type OfferedDocument = DocumentInput | UnloadableDocument;

/** What can become of a document. */
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
