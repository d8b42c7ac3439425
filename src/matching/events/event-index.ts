import type { PairModel } from '../scorer/pair-model.js';
import { ArticleGraph } from './article-graph.js';
import { EventReader } from './article-links.js';
import type { ArticleProfile } from './article-profile.js';

/**
 * Articles in memory with the probability that they report one event, kept up article by article.
 *
 * The components of what is `affected` are all that a new article can change.
 */
export class EventIndex extends EventReader {
  private readonly graph: ArticleGraph;

  constructor(model: Pick<PairModel, 'sameEvent' | 'sameEventInCompany' | 'statistics'>) {
    const graph = new ArticleGraph(model);
    super(graph, model);
    this.graph = graph;
  }

  /** Adds an article, in place of an earlier one of the same id. */
  add(article: ArticleProfile): void {
    this.graph.add(article);
  }

  /** Forgets an article; an id that is not there is passed over. */
  remove(id: string): void {
    this.graph.remove(id);
  }
}
