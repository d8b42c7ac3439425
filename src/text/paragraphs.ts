import type { Span } from '../domain/span.js';

const BREAK = /\n[^\S\n]*(?:\n[^\S\n]*)+/g;

/** Paragraphs of a text: stretches parted by blank lines, trimmed; empty ones are left out. */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(BREAK)) {
    pushTrimmed(text, from, match.index, paragraphs);
    from = match.index + match[0].length;
  }
  pushTrimmed(text, from, text.length, paragraphs);
  return paragraphs;
}

function pushTrimmed(text: string, from: number, to: number, into: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  if (start < end) into.push({ start, end });
}
