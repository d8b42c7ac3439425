import type { TermFrequencies } from '../terms/term-statistics.js';
import { slotTerms } from '../terms/slot-terms.js';

/** Texts counted for how rare terms are, with what each text counts for. */
export interface WeightedTexts {
  readonly weight: number;
  readonly texts: Iterable<string>;
}

/** Share of the counts that rank in the language (Zipf's law) stands for: it covers words that the texts happen to lack. */
const ZIPF = 0.15;
const RANK_SHIFT = 5;
/** Rarer terms need no entry: they count as never seen. */
const LEAST_COUNT = 0.15;

/**
 * Counts terms over texts, each text once, and blends in how frequent terms are in the language.
 *
 * @param ranked stems by falling frequency in the language
 */
export function blendFrequencies(sources: readonly WeightedTexts[], ranked: readonly string[]): TermFrequencies {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  let documents = 0;
  for (const { weight, texts } of sources) {
    for (const text of texts) {
      if (seen.has(text)) continue;
      seen.add(text);
      documents += weight;
      for (const term of new Set(slotTerms(text).terms)) counts.set(term, (counts.get(term) ?? 0) + weight);
    }
  }
  ranked.forEach((term, rank) => counts.set(term, (counts.get(term) ?? 0) + (ZIPF * documents) / (rank + 1 + RANK_SHIFT)));
  const entries = [...counts]
    .map(([term, count]) => [term, Math.round(count * 10) / 10] as const)
    .filter(([, count]) => count >= LEAST_COUNT)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { documents: Math.round(documents), counts: Object.fromEntries(entries) };
}
