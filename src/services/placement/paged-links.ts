import type { ArticleEdge, Nearest } from '../../matching/events/article-edge.js';
import type { ArticleLinks } from '../../matching/events/article-links.js';
import type { Stores } from '../../storage/stores.js';

/** Articles whose edges, and whose nearest ones, are kept before all are forgotten: some 30 MB. */
const MOST_EDGES = 1_500;
const MOST_NEAREST = 20_000;

/**
 * How articles stand to each other, read from the stored index as it is asked for.
 *
 * Reading is not waiting: what is not here yet is answered with nothing and noted. {@link PagedLinks.complete} asks again until
 * everything asked for was here.
 */
export class PagedLinks implements ArticleLinks {
  private readonly edges = new Map<string, ReadonlyMap<string, ArticleEdge>>();
  private readonly nearest = new Map<string, Nearest>();
  private readonly edgesWanted = new Set<string>();
  private readonly nearestWanted = new Set<string>();

  constructor(private readonly stores: Stores) {}

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

  /** What `ask` answers once everything that it asks for has been read. `ask` must always ask the same of the same answers. */
  async complete<T>(ask: () => T): Promise<T> {
    if (this.edges.size > MOST_EDGES || this.nearest.size > MOST_NEAREST) {
      this.edges.clear();
      this.nearest.clear();
    }
    for (;;) {
      const answer = ask();
      if (this.edgesWanted.size === 0 && this.nearestWanted.size === 0) return answer;
      await this.read();
    }
  }

  private async read(): Promise<void> {
    const [edges, nearest] = [[...this.edgesWanted], [...this.nearestWanted]];
    this.edgesWanted.clear();
    this.nearestWanted.clear();
    for (const [id, found] of await this.stores.articleLinks.listEdges(edges)) {
      this.edges.set(id, new Map(found.map(({ other, ...edge }) => [other, edge])));
    }
    const found = await this.stores.articleLinks.listNearest(nearest);
    for (const id of nearest) this.nearest.set(id, found.get(id) ?? []);
  }
}
