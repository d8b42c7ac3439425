import { z } from 'zod';
import type { DocumentInput } from '../../services/contract/documents.js';
import type { FieldErrors, RawForm } from './form-field.js';
import { parseField, typedText } from './form-field.js';
import { publicationDate } from './publication-date.js';
import { webAddress } from './web-address.js';

const MAX_LENGTH = 300;

/** What was typed into the form for one article. */
export interface TypedPaste {
  readonly text: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
  readonly url: string;
  readonly story: string;
}

export interface PasteForm {
  readonly typed: TypedPaste;
  readonly errors: FieldErrors;
}

const short = z.string().max(MAX_LENGTH, `Use at most ${MAX_LENGTH} characters.`);
const article = z.string().min(1, 'Paste the text of an article first.');

/** Reads the form for one pasted article. */
export function parsePasteForm(raw: RawForm, now: Date): PasteForm {
  const errors: Record<string, string> = {};
  const typed = {
    text: typedText(raw, 'text'),
    title: typedText(raw, 'title'),
    outlet: typedText(raw, 'outlet'),
    published: typedText(raw, 'published'),
    url: typedText(raw, 'url'),
    story: typedText(raw, 'story'),
  };
  parseField(article, typed.text, 'text', errors);
  parseField(short, typed.title, 'title', errors);
  parseField(short, typed.outlet, 'outlet', errors);
  const published = parseField(publicationDate(now), typed.published, 'published', errors) ?? typed.published;
  parseField(webAddress, typed.url, 'url', errors);
  parseField(short, typed.story, 'story', errors);
  return { typed: { ...typed, published }, errors };
}

/** The document to ingest for a pasted article. */
export function pastedDocument(typed: TypedPaste): DocumentInput {
  return {
    origin: 'pasted text',
    bytes: new TextEncoder().encode(typed.text),
    ...(typed.url !== '' && { url: typed.url }),
    overrides: {
      ...(typed.title !== '' && { title: typed.title }),
      ...(typed.outlet !== '' && { outlet: typed.outlet }),
      ...(typed.published !== '' && { published: typed.published }),
      ...(typed.story !== '' && { story: typed.story }),
    },
  };
}
