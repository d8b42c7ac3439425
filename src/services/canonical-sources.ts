import type { CanonicalEntity } from '../domain/canonical-entity.js';
import { entitiesOf } from '../matching/entities/article-entities.js';
import { CanonicalNames } from '../matching/entities/canonical-names.js';
import { mergeEntities } from '../matching/entities/merge-entities.js';
import type { Stores } from '../storage/stores.js';
import type { LoadedArticle } from './loaded-article.js';

/** Who is who over some articles, worked out anew: what regrouping an event stores. */
export function entitiesOfArticles(loaded: readonly LoadedArticle[]): readonly CanonicalEntity[] {
  return mergeEntities(loaded.flatMap(({ article, annotation }) => entitiesOf({ article: article.id, published: article.published, ...annotation })));
}

/** Who is who in an event as stored; over several events, the people of one are those of the others. */
export async function loadEntities(stores: Stores, events: readonly string[]): Promise<readonly CanonicalEntity[]> {
  const stored = await stores.entities.list(events);
  return events.length > 1 ? mergeEntities(stored) : stored;
}

/** Articles with sources and the targets of framing under the names that stand for them in all of them. */
export function withCanonicalNames(loaded: readonly LoadedArticle[], entities: readonly CanonicalEntity[]): readonly LoadedArticle[] {
  const names = new CanonicalNames(entities);
  return loaded.map((item) => {
    const { annotation, article: { id } } = item;
    return { ...item, annotation: { ...annotation, attributions: names.renameSources(id, annotation.attributions), framing: names.renameTargets(id, annotation.framing) } };
  });
}
