import type { Name, Reading } from '../reading/reading.js';
import { stem } from '../reading/stem.js';

/** Kernels of all name words of a claim. */
export function nameKeys(reading: Reading): Set<string> {
  return new Set(reading.names.flatMap((name) => name.words.map(stem)));
}

/** Names of a claim that share no word with the other claim. */
export function ownNames(reading: Reading, other: Reading): Name[] {
  const theirs = new Set(other.tokens.map((token) => stem(token.lower)));
  return reading.names.filter((name) => !name.words.some((word) => theirs.has(stem(word))));
}

/** Number of name words that both claims have. */
export function sharedNameCount(a: Reading, b: Reading): number {
  const theirs = new Set(b.tokens.map((token) => stem(token.lower)));
  let count = 0;
  for (const key of nameKeys(a)) if (theirs.has(key)) count++;
  return count;
}
