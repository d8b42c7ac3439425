import { withDetector } from '../ingestion/metadata/language.js';
import { readBatch } from '../ingestion/read-batch.js';
import type { ReadResult } from './analyzer.js';
import type { DocumentInput } from './contract/documents.js';

/** Reads a document; a batch file gives a result an article, bad input its reason. `now`: ISO instant, against which dates are checked. */
export function readOffered(document: DocumentInput, now: string): Promise<readonly ReadResult[]> {
  return withDetector(() => readResults(document, now));
}

function readResults(document: DocumentInput, now: string): readonly ReadResult[] {
  return readBatch({ ...document, now }).map(({ origin, draft, error }): ReadResult => {
    if (draft !== null) return { draft };
    return { origin, error: { code: error?.code ?? 'unreadable', message: error?.message ?? `${origin}: could not be read` } };
  });
}
