import type { Attribution } from '../domain/attribution.js';

const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;

/** How many words of the article the source is given, quoted or reported; `text` is the article's. */
export function contentWords(attribution: Attribution, text: string): number {
  let words = 0;
  for (const { start, end } of attribution.content) words += text.slice(start, end).match(WORD)?.length ?? 0;
  return words;
}
