import type { Pair, Reading } from '../reading/reading.js';

/**
 * How far two claims are worded alike, and how long they are: a conflict is often told in the very words of what it contradicts but for one, a
 * paraphrase seldom is. Symmetric.
 */
export function wordingSigns({ a, b }: Pair): Readonly<Record<string, number>> {
  const [x, y] = [wordPairs(a), wordPairs(b)];
  const shared = [...x].filter((pair) => y.has(pair)).length;
  const lengths = [a.tokens.length, b.tokens.length].map((length) => Math.log(Math.max(1, length)));
  return {
    bigram: shared / Math.max(1, Math.min(x.size, y.size)), dice: (2 * shared) / Math.max(1, x.size + y.size),
    lengthMin: Math.min(...lengths), lengthMax: Math.max(...lengths),
  };
}

/** Each two neighbouring words, once. */
function wordPairs({ tokens }: Reading): ReadonlySet<string> {
  return new Set(tokens.slice(1).map(({ lower }, at) => `${tokens[at]!.lower} ${lower}`));
}
