import type { DocumentFormat } from '../../domain/article.js';

/** A value that a document states or suggests, before the best one is chosen. */
export interface Hint {
  readonly value: string;
  /** The words it was read from. */
  readonly evidence: string;
  readonly method: string;
  /** 0–1. */
  readonly confidence: number;
}

/** What the structure of a document (markup, front matter, fields) says about it; most trusted first. */
export interface DocumentHints {
  readonly outlet: readonly Hint[];
  readonly title: readonly Hint[];
  readonly byline: readonly Hint[];
  readonly published: readonly Hint[];
  readonly url: string | null;
  readonly language: string | null;
  readonly id: string | null;
  readonly story: string | null;
  readonly truncated: boolean;
}

/** A document as a reader leaves it: its format, its paragraphs and what its structure says. */
export interface ReadableDocument {
  readonly format: DocumentFormat;
  readonly paragraphs: readonly string[];
  readonly hints: DocumentHints;
}

/** Hints of a document without structure. */
export const NO_HINTS: DocumentHints = {
  outlet: [], title: [], byline: [], published: [], url: null, language: null, id: null, story: null, truncated: false,
};

/** A hint if there are words in `value`, else none. */
export function hint(value: unknown, method: string, confidence: number): Hint[] {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '';
  return text === '' ? [] : [{ value: text, evidence: text, method, confidence }];
}
