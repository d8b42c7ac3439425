import type { ArticleEdge, Nearest } from '../../matching/events/article-edge.js';
import type { ArticleLinks } from '../../matching/events/article-links.js';
import type { Stores } from '../../storage/stores.js';
import { forgetOldest } from './recent.js';

/** Articles whose edges, and whose nearest ones, are kept: some 30 MB. */
const MOST_EDGES = 1_500;
const MOST_NEAREST = 20_000;

/**
 * How articles stand to each other, read from the stored index as it is asked for and kept in step with what is stored since.
 *
 * Reading is not waiting: what is not here yet is answered with nothing and noted. {@link KnownLinks.complete} asks again until
 * everything asked for was here.
 */
export class KnownLinks implements ArticleLinks {
  private readonly edges = new Map<string, Map<string, ArticleEdge>>();
  private readonly nearest = new Map<string, Nearest>();
  private readonly edgesWanted = new Set<string>();
  private readonly nearestWanted = new Set<string>();

  edgesOf(id: string): ReadonlyMap<string, ArticleEdge> {
    const known = this.edges.get(id);
    if (known !== undefined) return known;
    this.edgesWanted.add(id);
    return new Map();
  }

  nearestOf(id: string): Nearest {
    const known = this.nearest.get(id);
    if (known !== undefined) return known;
    this.nearestWanted.add(id);
    return [];
  }

  /** True when everything is here that tells an article's neighbours; what is missing is noted. */
  isKnownAround(id: string): boolean {
    for (const other of this.edgesOf(id).keys()) this.nearestOf(other);
    this.nearestOf(id);
    return this.edgesWanted.size === 0 && this.nearestWanted.size === 0;
  }

  /** What `ask` answers once everything that it asks for has been read. `ask` must always ask the same of the same answers. */
  async complete<T>(stores: Stores, ask: () => T): Promise<T> {
    forgetOldest(this.edges, MOST_EDGES);
    forgetOldest(this.nearest, MOST_NEAREST);
    for (;;) {
      const answer = ask();
      if (this.edgesWanted.size === 0 && this.nearestWanted.size === 0) return answer;
      await this.read(stores);
    }
  }

  /** Notes an article with its edges as it is stored. */
  add(id: string, edges: ReadonlyMap<string, ArticleEdge>, nearest: Nearest): void {
    this.edges.set(id, new Map(edges));
    for (const [other, edge] of edges) this.edges.get(other)?.set(id, edge);
    this.nearest.set(id, nearest);
  }

  /** Notes what is now nearest to an article. */
  setNearest(id: string, nearest: Nearest): void {
    this.nearest.set(id, nearest);
  }

  /** Forgets an article that is taken out, with its edges to `others`. */
  remove(id: string, others: readonly string[]): void {
    this.edges.delete(id);
    this.nearest.delete(id);
    for (const other of others) this.edges.get(other)?.delete(id);
  }

  /** Forgets everything. */
  clear(): void {
    for (const held of [this.edges, this.nearest, this.edgesWanted, this.nearestWanted]) held.clear();
  }

  private async read(stores: Stores): Promise<void> {
    const [edges, nearest] = [[...this.edgesWanted], [...this.nearestWanted]];
    this.edgesWanted.clear();
    this.nearestWanted.clear();
    for (const [id, found] of await stores.articleLinks.listEdges(edges)) {
      this.edges.set(id, new Map(found.map(({ other, ...edge }) => [other, edge])));
    }
    const found = await stores.articleLinks.listNearest(nearest);
    for (const id of nearest) this.nearest.set(id, found.get(id) ?? []);
  }
}
