import type { ArticleDraft } from '../domain/article.js';
import { AppError, UnreadableInputError } from '../errors.js';
import { decodeText } from './decode-text.js';
import { detectFormat } from './detect-format.js';
import { draftOf, readDocument } from './read-document.js';
import type { ReadInput } from './read-document.js';
import { readJsonArticle, splitJson } from './readers/read-json.js';
import type { JsonRecord } from './readers/read-json.js';

/** What became of one article of a batch: a draft, or the reason there is none. */
export interface BatchItem {
  /** The document's origin; with ":line" behind it in a JSON Lines file. */
  readonly origin: string;
  readonly line: number | null;
  readonly draft: ArticleDraft | null;
  readonly error: AppError | null;
}

/**
 * Reads every article of a document: each line of a JSON Lines file, each item of a JSON list, or the one that any other format holds.
 *
 * Never throws for bad input: each article that cannot be read carries its error, and a second one under the same id is
 * refused (`duplicate-id`), since it would replace the first.
 */
export function readBatch(input: ReadInput): BatchItem[] {
  let records: readonly JsonRecord[];
  try {
    const text = decodeText(input.bytes, input.origin);
    if (detectFormat(text, input.origin) !== 'json') return [attempt(input.origin, null, () => readDocument(input))];
    records = splitJson(text);
  } catch (error) {
    return [failed(input.origin, null, error)];
  }
  const seen = new Map<string, string>();
  return records.map((record, index) => readRecord(record, records.length > 1 ? index : null, input, seen));
}

function readRecord(record: JsonRecord, index: number | null, input: ReadInput, seen: Map<string, string>): BatchItem {
  const place = record.line ?? (index === null ? null : index + 1);
  const origin = place === null ? input.origin : `${input.origin}:${place}`;
  return attempt(origin, record.line, () => {
    if (record.fields === null) throw new UnreadableInputError('json', origin, record.fault ?? 'it is not a JSON object');
    const document = readJsonArticle(record.fields, origin);
    const { id } = document.hints;
    if (id !== null) {
      const before = seen.get(id);
      if (before !== undefined) throw new UnreadableInputError('duplicate-id', origin, `its id “${id}” is already that of ${before}`);
      seen.set(id, origin);
    }
    return draftOf(document, { ...input, origin });
  });
}

function attempt(origin: string, line: number | null, read: () => ArticleDraft): BatchItem {
  try {
    return { origin, line, draft: read(), error: null };
  } catch (error) {
    return failed(origin, line, error);
  }
}

function failed(origin: string, line: number | null, error: unknown): BatchItem {
  if (error instanceof AppError) return { origin, line, draft: null, error };
  throw error;
}
