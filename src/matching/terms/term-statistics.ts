/** In how many stretches of text (sentences, claims, articles) each stem occurs. */
export interface TermFrequencies {
  readonly documents: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** How telling a term is. */
export interface TermStatistics {
  /** Inverse document frequency on the natural logarithm scale, above 0: the rarer the term, the higher. */
  idf(term: string): number;
}

function count(documents: Iterable<readonly string[]>): { readonly counts: ReadonlyMap<string, number>; readonly total: number } {
  const counts = new Map<string, number>();
  let total = 0;
  for (const terms of documents) {
    total++;
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return { counts, total };
}

/**
 * Statistics from counted terms: ln((N + 1) / (n + 0.5)), at least 0.05.
 *
 * Terms that were never counted are the rarest.
 */
export function statisticsOf(frequencies: TermFrequencies): TermStatistics {
  return rarityOf(new Map(Object.entries(frequencies.counts)), frequencies.documents);
}

/** As {@link statisticsOf}, of the terms of `documents` themselves. */
export function statisticsAmong(documents: Iterable<readonly string[]>): TermStatistics {
  const { counts, total } = count(documents);
  return rarityOf(counts, total);
}

function rarityOf(counts: ReadonlyMap<string, number>, documents: number): TermStatistics {
  return new Rarity(counts, documents);
}

class Rarity implements TermStatistics {
  constructor(
    private readonly counts: ReadonlyMap<string, number>,
    private readonly documents: number,
  ) {}

  idf(term: string): number {
    return Math.max(0.05, Math.log((this.documents + 1) / ((this.counts.get(term) ?? 0) + 0.5)));
  }
}
