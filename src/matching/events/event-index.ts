import { scoreLogistic, sigmoid } from '../scorer/logistic.js';
import type { PairModel } from '../scorer/pair-model.js';
import { articleCompanyFeatures } from './article-company.js';
import { ArticleGraph } from './article-graph.js';
import type { ArticleProfile } from './article-profile.js';

/** Mean probability from which on two sets of articles are one event; chosen by cross-validation over events. */
export const EVEN = 0.45;

/**
 * Articles with the probability that they report one event, kept up article by article.
 *
 * The components of what is `affected` are all that a new article can change.
 */
export class EventIndex {
  private readonly graph: ArticleGraph;

  constructor(private readonly model: Pick<PairModel, 'sameEvent' | 'sameEventInCompany' | 'statistics'>) {
    this.graph = new ArticleGraph(model);
  }

  /** Adds an article, in place of an earlier one of the same id. */
  add(article: ArticleProfile): void {
    this.graph.add(article);
  }

  /** Forgets an article; an id that is not there is passed over. */
  remove(id: string): void {
    this.graph.remove(id);
  }

  /** Probability by article that it reports the same event as `id`; articles that are surely elsewhere are left out. */
  neighbours(id: string): ReadonlyMap<string, number> {
    const probabilities = new Map<string, number>();
    for (const [other, edge] of this.graph.edgesOf(id)) {
      const features = articleCompanyFeatures(edge, this.graph.sharedNeighbours(id, other));
      probabilities.set(other, sigmoid(scoreLogistic(this.model.sameEventInCompany, features)));
    }
    return probabilities;
  }

  /** The article itself and those that it is a near neighbour of: what was known of them may have changed when it came. Sorted. */
  affected(id: string): string[] {
    return [id, ...[...this.graph.edgesOf(id).keys()].filter((other) => this.graph.isNear(other, id))].sort();
  }

  /** Ids of all articles that hang together with `id` by likely pairs, itself included, sorted: the same for each of them. */
  component(id: string): string[] {
    const seen = new Set([id]);
    const queue = [id];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const [other, probability] of this.neighbours(next)) {
        if (probability <= EVEN || seen.has(other)) continue;
        seen.add(other);
        queue.push(other);
      }
    }
    return [...seen].sort();
  }
}
