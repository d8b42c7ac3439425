import { extractDocument, type ExtractedDocument } from '../ingestion/extract-document.js';
import '../ingestion/metadata/with-detector.js';
import { readDocument, type ReadInput } from '../ingestion/read-document.js';

/**
 * The readable text and metadata of one document; nothing is stored.
 *
 * @throws {UnreadableInputError} naming the document and the reason.
 */
export function extractFile(input: ReadInput): ExtractedDocument {
  return extractDocument(readDocument(input));
}
