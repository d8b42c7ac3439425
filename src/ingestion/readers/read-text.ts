import { paragraphsOfText } from '../normalize-text.js';
import { NO_HINTS } from './document-hints.js';
import type { ReadableDocument } from './document-hints.js';

/** Reads plain text: its paragraphs; all metadata is left to the text itself. */
export function readText(text: string): ReadableDocument {
  return { format: 'text', paragraphs: paragraphsOfText(text), hints: NO_HINTS };
}
