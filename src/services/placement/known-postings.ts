import { bestPartners, listsToRead, type KeyTerm } from '../../matching/events/term-postings.js';
import { LONGEST_LIST, type PostingStore } from '../../storage/posting-store.js';

/** Terms, and entries of their lists, that are kept before all are forgotten: some 10 MB each. */
const MOST_TERMS = 50_000;
const MOST_ENTRIES = 150_000;

/** How many have a term and, once they were read, who they are with the term's weight. */
interface KnownList {
  count: number;
  entries: Map<string, number> | null;
}

/** Posting lists of the stored index, read as they are needed and kept in step with what is stored since. */
export class KnownPostings {
  private readonly lists = new Map<string, KnownList>();
  private held = 0;

  /** Ids of what shares the most with some key terms, best first, at most `limit`. */
  async partners(postings: PostingStore, keys: readonly KeyTerm[], limit: number): Promise<readonly string[]> {
    if (this.held > MOST_ENTRIES || this.lists.size > MOST_TERMS) this.clear();
    await this.readCounts(postings, keys.map(({ term }) => term));
    const chosen = listsToRead(keys, (term) => this.lists.get(term)!.count);
    await this.readEntries(postings, chosen.map(({ term }) => term));
    return bestPartners(chosen.map(({ term, weight }) => ({ weight, posting: this.lists.get(term)!.entries! })), limit);
  }

  /** Enters something under its key terms. */
  async add(postings: PostingStore, id: string, keys: readonly KeyTerm[]): Promise<void> {
    await this.readCounts(postings, keys.map(({ term }) => term));
    await postings.add(id, keys, (term) => this.lists.get(term)!.count);
    for (const { term, weight } of keys) {
      const list = this.lists.get(term)!;
      if (list.entries !== null && list.count < LONGEST_LIST) {
        list.entries.set(id, weight);
        this.held++;
      }
      list.count++;
    }
  }

  /** Takes something out from under the terms that it was entered under. */
  async remove(postings: PostingStore, id: string, terms: readonly string[]): Promise<void> {
    await postings.remove(id, terms);
    for (const term of terms) {
      const list = this.lists.get(term);
      if (list === undefined) continue;
      list.count--;
      if (list.entries?.delete(id) === true) this.held--;
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.lists.clear();
    this.held = 0;
  }

  private async readCounts(postings: PostingStore, terms: readonly string[]): Promise<void> {
    const unknown = terms.filter((term) => !this.lists.has(term));
    if (unknown.length === 0) return;
    const counts = await postings.count(unknown);
    for (const term of unknown) this.lists.set(term, { count: counts.get(term) ?? 0, entries: null });
  }

  private async readEntries(postings: PostingStore, terms: readonly string[]): Promise<void> {
    const unread = terms.filter((term) => this.lists.get(term)!.entries === null);
    if (unread.length === 0) return;
    for (const [term, entries] of await postings.list(unread)) {
      this.lists.get(term)!.entries = new Map(entries);
      this.held += entries.length;
    }
  }
}
