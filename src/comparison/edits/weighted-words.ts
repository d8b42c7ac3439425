import type { Span } from '../../domain/span.js';

const WORD = /[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu;

/** Words of a text in lower case, without a possessive ending. */
export function wordsOf(text: string): string[] {
  return Array.from(text.toLowerCase().matchAll(WORD), ([word]) => word.replace(/[’']s$/u, ''));
}

/** Words with every amount as the same mark, so that another number leaves two wordings alike. Spans are from `offset` on. */
export function slotWords(text: string, amounts: readonly Span[], offset: number): string[] {
  let masked = '';
  let at = 0;
  for (const { start, end } of amounts) {
    if (start - offset < at || end - offset > text.length) continue;
    masked += `${text.slice(at, start - offset)} 0 `;
    at = end - offset;
  }
  return wordsOf(masked + text.slice(at));
}

/** Weighs words by how few of the given texts hold them; unknown words weigh most. */
export function rarity(texts: readonly (readonly string[])[]): (word: string) => number {
  const holders = new Map<string, number>();
  for (const words of texts) for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + texts.length / (holders.get(word) ?? 1));
}

/** Dice of two word lists by weight, 0–1; each word counts as often as it stands in both. */
export function weightedDice(a: readonly string[], b: readonly string[], weight: (word: string) => number): number {
  const total = sum(a, weight) + sum(b, weight);
  return total === 0 ? 0 : (2 * sharedWeight(a, b, weight)) / total;
}

/** Share of the weight of `part` that stands in `whole`, 0–1. */
export function weightedContainment(part: readonly string[], whole: readonly string[], weight: (word: string) => number): number {
  const total = sum(part, weight);
  return total === 0 ? 0 : sharedWeight(part, whole, weight) / total;
}

function sum(words: readonly string[], weight: (word: string) => number): number {
  return words.reduce((total, word) => total + weight(word), 0);
}

function sharedWeight(a: readonly string[], b: readonly string[], weight: (word: string) => number): number {
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += weight(word);
  }
  return shared;
}
