import type { ArticleProfile, TermWeights } from './article-profile.js';

/** Makes the profile of an event from those of its articles, at least one: weights are means over them. `articles` in order of id. */
export function profileEvent(id: string, articles: readonly ArticleProfile[]): ArticleProfile {
  return {
    id,
    published: null,
    story: articles.map(({ story }) => story).filter((story) => story !== null).sort()[0] ?? null,
    body: meanWeights(articles.map(({ body }) => body)),
    lead: meanWeights(articles.map(({ lead }) => lead)),
    names: meanWeights(articles.map(({ names }) => names)),
    years: [],
  };
}

function meanWeights(lists: readonly TermWeights[]): TermWeights {
  const sums = new Map<string, number>();
  for (const list of lists) for (const [term, weight] of list) sums.set(term, (sums.get(term) ?? 0) + weight / lists.length);
  return [...sums];
}
