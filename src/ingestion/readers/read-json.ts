import { UnreadableInputError } from '../../errors.js';
import { normalizeCharacters, paragraphsOfText } from '../normalize-text.js';
import type { ReadableDocument } from './document-hints.js';
import { hintsOfFields, isFields } from './read-fields.js';
import type { Fields } from './read-fields.js';

/** One record of a JSON or JSON Lines file; `fault` says why it could not be parsed. */
export interface JsonRecord {
  /** Line it stands on, from 1; null where the file is a single object or a list. */
  readonly line: number | null;
  readonly fields: Fields | null;
  readonly fault: string | null;
}

/** Parts a JSON object, a list of objects, or JSON Lines into its records; bad lines are kept, with their fault. */
export function splitJson(text: string): JsonRecord[] {
  const whole = parse(text);
  if (isFields(whole.value)) return [{ line: null, fields: whole.value, fault: null }];
  if (Array.isArray(whole.value)) return whole.value.map((item: unknown) => record(null, item, null));
  const lines = text.split('\n');
  const records: JsonRecord[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const { value, fault } = parse(line);
    records.push(record(index + 1, value, fault));
  }
  // One object spread over lines that does not parse is one fault, not one for each line.
  if (records.length > 1 && records.every(({ fields }) => fields === null)) return [{ line: null, fields: null, fault: whole.fault ?? 'it holds no JSON object' }];
  return records;
}

function parse(text: string): { readonly value: unknown; readonly fault: string | null } {
  try {
    return { value: JSON.parse(text) as unknown, fault: null };
  } catch (error) {
    return { value: null, fault: `it is not valid JSON (${error instanceof Error ? error.message.slice(0, 120) : 'unknown fault'})` };
  }
}

function record(line: number | null, value: unknown, fault: string | null): JsonRecord {
  if (isFields(value)) return { line, fields: value, fault: null };
  return { line, fields: null, fault: fault ?? 'it is not a JSON object' };
}

/**
 * Reads a JSON article: `text`, or `paragraphs` as strings or lists of sentences, with optional `id title outlet published url byline language story`.
 *
 * @throws {UnreadableInputError} `no-text` when neither field holds words.
 */
export function readJsonArticle(fields: Fields, origin: string): ReadableDocument {
  const paragraphs = givenParagraphs(fields);
  if (paragraphs.length === 0) throw new UnreadableInputError('no-text', origin, 'it has neither “text” nor “paragraphs” with words in it');
  return { format: 'json', paragraphs, hints: hintsOfFields(fields, 'json') };
}

function givenParagraphs(fields: Fields): string[] {
  const { paragraphs, text } = fields;
  if (Array.isArray(paragraphs) && paragraphs.length > 0) {
    return paragraphs.map((part: unknown) => (Array.isArray(part) ? part.filter(isText).join(' ') : isText(part) ? part : '')).map(normalizeCharacters).filter(hasWords);
  }
  return isText(text) ? paragraphsOfText(normalizeCharacters(text)).filter(hasWords) : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function hasWords(text: string): boolean {
  return text.trim() !== '';
}
