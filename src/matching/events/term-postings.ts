import type { TermStatistics } from '../terms/term-statistics.js';
import type { ArticleProfile } from './article-profile.js';

/** A term that an article, or an event, can be found by, with its weight in it. */
export interface KeyTerm {
  readonly term: string;
  readonly weight: number;
}

/** Who has a term among its keys, with its weight there. */
export type Posting = Iterable<readonly [id: string, weight: number]>;

/** Terms that something can be found by: its heaviest ones. */
const KEYS = 25;
/** Entries that are read in one search, rarest terms first. A term with more is never read, so its entries need not be kept. */
export const MOST_READ = 3000;

/** The key terms of an article, heaviest first. */
export function keyTermsOf({ body }: Pick<ArticleProfile, 'body'>, statistics: TermStatistics): readonly KeyTerm[] {
  const length = Math.sqrt(body.reduce((sum, [term, weight]) => sum + (Math.log(1 + weight) * statistics.idf(term)) ** 2, 0)) || 1;
  return body
    .map(([term, weight]) => ({ term, weight: (Math.log(1 + weight) * statistics.idf(term)) / length }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, KEYS);
}

/**
 * Which posting lists a search reads, in order: the shortest ones until 3,000 entries are read, so that a search costs the same however
 * much there is to search.
 *
 * @param sizeOf length of a term's list
 */
export function listsToRead(keys: readonly KeyTerm[], sizeOf: (term: string) => number): readonly KeyTerm[] {
  const listed = keys.map((key) => ({ key, size: sizeOf(key.term) })).filter(({ size }) => size > 0);
  listed.sort((a, b) => a.size - b.size || b.key.weight - a.key.weight);
  const chosen: KeyTerm[] = [];
  let budget = MOST_READ;
  for (const { key, size } of listed) {
    if (size > budget) break;
    budget -= size;
    chosen.push(key);
  }
  return chosen;
}

/** Ids that share the most weight with the keys of a search, best first, at most `limit`. `lists` in the order of {@link listsToRead}. */
export function bestPartners(lists: readonly { readonly weight: number; readonly posting: Posting }[], limit: number): string[] {
  const scores = new Map<string, number>();
  for (const { posting, weight } of lists) for (const [id, other] of posting) scores.set(id, (scores.get(id) ?? 0) + weight * other);
  return [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limit).map(([id]) => id);
}

/** Posting lists in memory: finds likely partners without comparing all. */
export class TermPostings {
  private readonly lists = new Map<string, Map<string, number>>();

  add(id: string, keys: readonly KeyTerm[]): void {
    for (const { term, weight } of keys) {
      const list = this.lists.get(term);
      if (list === undefined) this.lists.set(term, new Map([[id, weight]]));
      else list.set(id, weight);
    }
  }

  remove(id: string, keys: readonly KeyTerm[]): void {
    for (const { term } of keys) {
      const list = this.lists.get(term);
      list?.delete(id);
      if (list?.size === 0) this.lists.delete(term);
    }
  }

  /** Ids that share the most weight with `keys`, best first, at most `limit`. */
  best(keys: readonly KeyTerm[], limit: number): string[] {
    const chosen = listsToRead(keys, (term) => this.lists.get(term)?.size ?? 0);
    return bestPartners(chosen.map(({ term, weight }) => ({ weight, posting: this.lists.get(term)! })), limit);
  }
}
