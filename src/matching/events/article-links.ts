import { scoreLogistic, sigmoid } from '../scorer/logistic.js';
import type { PairModel } from '../scorer/pair-model.js';
import { articleCompanyFeatures, neighbourhoodOf, sharedNeighbours, type Neighbourhood } from './article-company.js';
import type { ArticleEdge, Nearest } from './article-edge.js';

/** Mean probability from which on two sets of articles are one event; chosen by cross-validation over events. */
export const EVEN = 0.45;

/** What is known of articles and of how they stand to each other. */
export interface ArticleLinks {
  /** Edge by partner; none for an article that is not known. */
  edgesOf(id: string): ReadonlyMap<string, ArticleEdge>;
  nearestOf(id: string): Nearest;
}

/** Reads off {@link ArticleLinks} which articles report one event. */
export class EventReader {
  private readonly neighbourhoods = new WeakMap<Nearest, Neighbourhood>();
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly links: ArticleLinks,
    private readonly model: Pick<PairModel, 'sameEventInCompany'>,
  ) {}

  /** Probability by article that it reports the same event as `id`. */
  neighbours(id: string): ReadonlyMap<string, number> {
    return this.neighboursAmong(id, () => true);
  }

  /** As {@link EventReader.neighbours}, of those articles only that are wanted: asks for the nearest of no others. */
  neighboursAmong(id: string, isWanted: (other: string) => boolean): ReadonlyMap<string, number> {
    const probabilities = new Map<string, number>();
    for (const [other, edge] of this.links.edgesOf(id)) {
      if (!isWanted(other)) continue;
      const features = articleCompanyFeatures(edge, this.sharedNeighbours(id, other));
      probabilities.set(other, sigmoid(scoreLogistic(this.model.sameEventInCompany, features)));
    }
    return probabilities;
  }

  /** See `sharedNeighbours`. */
  sharedNeighbours(a: string, b: string): number {
    return sharedNeighbours(this.neighbourhoodOf(a), this.neighbourhoodOf(b));
  }

  /** The article itself and those that it is a near neighbour of: what was known of them may have changed when it came. Sorted. */
  affected(id: string): string[] {
    const others = [...this.links.edgesOf(id).keys()].filter((other) => this.links.nearestOf(other).some(([near]) => near === id));
    return [id, ...others].sort();
  }

  /** Ids of all articles that hang together with `id` by likely pairs, itself included, sorted: the same for each of them. */
  component(id: string): string[];
  /** As above; null when there are more than `most`. */
  component(id: string, most: number): string[] | null;
  component(id: string, most = Infinity): string[] | null {
    const seen = new Set([id]);
    const queue = [id];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const [other, probability] of this.neighbours(next)) {
        if (probability <= EVEN || seen.has(other)) continue;
        seen.add(other);
        queue.push(other);
      }
      if (seen.size > most) return null;
    }
    return [...seen].sort();
  }

  private neighbourhoodOf(id: string): Neighbourhood {
    const nearest = this.links.nearestOf(id);
    const known = this.neighbourhoods.get(nearest);
    if (known !== undefined) return known;
    const neighbourhood = neighbourhoodOf(id, nearest, (article) => this.numberOf(article));
    this.neighbourhoods.set(nearest, neighbourhood);
    return neighbourhood;
  }

  private numberOf(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    this.numbers.set(id, this.numbers.size);
    return this.numbers.size - 1;
  }
}
