import '../../ingestion/metadata/with-detector.js';
import { clusterArticles } from '../../matching/events/cluster-articles.js';
import { profileArticle } from '../../matching/events/article-profile.js';
import type { Engine } from '../engine.js';
import { annotateBatchArticle } from './annotate.js';
import type { BatchArticle } from './batch-article.js';

/** Where an article belongs. Ids are stable for the same input. */
export interface Placement {
  readonly event: string;
  readonly story: string;
}

/** Finds the event and the story of every article of a batch. */
export function clusterBatch(engine: Engine, articles: readonly BatchArticle[], onArticle: () => void = () => undefined): ReadonlyMap<string, Placement> {
  const profiles = articles.map((article) => {
    onArticle();
    return profileArticle({ ...article, annotation: annotateBatchArticle(engine, article) });
  });
  const given = new Map(articles.flatMap((article) => (article.event === null ? [] : [[article.id, article.event] as const])));
  const { events, stories } = clusterArticles(profiles, { model: engine.matching.model, given, stories: true });
  return new Map(articles.map(({ id }) => [id, { event: events.get(id)!, story: stories.get(events.get(id)!)! }]));
}
