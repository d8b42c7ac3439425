import type { TermVector } from './article-features.js';

/** Terms of an article that it can be found by: its heaviest ones. */
const KEYS = 25;
/** Entries that are read in one search, rarest terms first. */
const READS = 3000;

/** Which articles have a term among their heaviest: finds likely partners without comparing all. */
export class TermPostings {
  private readonly lists = new Map<string, Map<string, number>>();

  add(id: string, vector: TermVector): void {
    for (const [term, weight] of heaviest(vector)) {
      const list = this.lists.get(term);
      if (list === undefined) this.lists.set(term, new Map([[id, weight]]));
      else list.set(id, weight);
    }
  }

  remove(id: string, vector: TermVector): void {
    for (const [term] of heaviest(vector)) {
      const list = this.lists.get(term);
      list?.delete(id);
      if (list?.size === 0) this.lists.delete(term);
    }
  }

  /**
   * Ids that share the most weight with a vector, best first, at most `limit`.
   *
   * Lists are read from the shortest on until 3,000 entries are read, so a search costs the same however many articles there are.
   */
  best(vector: TermVector, limit: number): string[] {
    const lists = heaviest(vector)
      .map(([term, weight]) => ({ weight, list: this.lists.get(term) }))
      .filter((entry): entry is { weight: number; list: Map<string, number> } => entry.list !== undefined)
      .sort((a, b) => a.list.size - b.list.size || b.weight - a.weight);
    const scores = new Map<string, number>();
    let budget = READS;
    for (const { weight, list } of lists) {
      if (list.size > budget) break;
      budget -= list.size;
      for (const [id, other] of list) scores.set(id, (scores.get(id) ?? 0) + weight * other);
    }
    return [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limit).map(([id]) => id);
  }
}

function heaviest(vector: TermVector): (readonly [string, number])[] {
  return [...vector].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, KEYS);
}
