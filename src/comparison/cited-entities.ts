import type { CanonicalEntity } from '../domain/canonical-entity.js';
import type { CitedEntity } from '../domain/comparison.js';
import { compareText } from '../domain/text-order.js';
import { plainName } from './comparison-index.js';
import type { ComparedArticle } from './comparison-input.js';

/** Those of the entities whom the compared articles cite, with every name and role that articles give them; most cited first; compared outlets are outlets whatever else they were taken for. */
export function citedEntities(entities: readonly CanonicalEntity[], articles: readonly ComparedArticle[], outletByName: ReadonlyMap<string, string>): CitedEntity[] {
  const cited = new Map<string, number>();
  for (const { attributions } of articles) {
    for (const { source } of attributions) if (source !== null) cited.set(source.canonical, (cited.get(source.canonical) ?? 0) + 1);
  }
  const shown = new Set(articles.map(({ id }) => id));
  return entities
    .flatMap(({ canonical, type, aliases, roles, names }) => {
      const attributions = cited.get(canonical);
      if (attributions === undefined || type === 'role' || !names.some(({ article }) => shown.has(article))) return [];
      return [{ name: canonical, type: outletByName.has(plainName(canonical)) ? 'outlet' : type, aliases: aliases.filter((alias) => alias !== canonical), roles, attributions }];
    })
    .sort((a, b) => b.attributions - a.attributions || compareText(a.name, b.name));
}
