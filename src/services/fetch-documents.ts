import { fetchPage } from '../ingestion/fetch/fetch-page.js';
import { looksLikeFeed } from '../ingestion/fetch/looks-like-feed.js';
import { readFeed } from '../ingestion/fetch/read-feed.js';
import { messageOf } from '../errors.js';
import type { DocumentInput, OfferedDocument } from './contract/documents.js';

/** Entries of one feed that are fetched; feeds of archives would otherwise fetch for hours. */
const MOST_ENTRIES = 100;

/**
 * Fetches a page, or the pages that a feed lists, as documents to ingest.
 *
 * A page of a feed that cannot be fetched comes back with its reason; the others come all the same.
 *
 * @throws {FetchError} when the address itself cannot be fetched; {UnreadableInputError} for a feed that cannot be parsed.
 */
export async function fetchDocuments(url: string): Promise<readonly OfferedDocument[]> {
  const page = await fetchPage(url);
  const text = new TextDecoder().decode(page.bytes);
  if (!looksLikeFeed(text)) return [documentOf(page)];
  const documents: OfferedDocument[] = [];
  for (const entry of readFeed(text, url, page.url).slice(0, MOST_ENTRIES)) {
    try {
      documents.push(documentOf(await fetchPage(entry.url)));
    } catch (error) {
      documents.push({ origin: entry.url, error: { code: 'fetch', message: messageOf(error) } });
    }
  }
  return documents;
}

function documentOf(page: { readonly url: string; readonly bytes: Uint8Array }): DocumentInput {
  return { origin: page.url, url: page.url, bytes: page.bytes };
}
