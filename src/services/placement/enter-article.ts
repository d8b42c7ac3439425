import { ARTICLE_CANDIDATES, edgeBetween, nearestOf, type ArticleEdge } from '../../matching/events/article-edge.js';
import type { ArticleProfile } from '../../matching/events/article-profile.js';
import { keyTermsOf } from '../../matching/events/term-postings.js';
import type { Stores } from '../../storage/stores.js';
import type { PlacementIndex } from './placement-index.js';

/**
 * Enters an article into the stored index, in place of what it was entered with before: by its key terms, and with its likeness to its
 * likeliest partners. Part of a unit of work. Its cost does not depend on how many articles there are.
 */
export async function enterArticle(work: Stores, index: PlacementIndex, profile: ArticleProfile): Promise<void> {
  await withdrawArticle(work, index, profile.id);
  const keys = keyTermsOf(profile, index.model.statistics);
  const compiled = await index.enter('article', work, profile);
  const edges = new Map<string, ArticleEdge>();
  const partners = await index.articlePostings.partners(work.articlePostings, keys, ARTICLE_CANDIDATES);
  for (const partner of await index.profiles('article', work, partners)) {
    const edge = edgeBetween(compiled, partner, index.model);
    if (edge !== null) edges.set(partner.id, edge);
  }
  const nearest = nearestOf([...edges].map(([other, { likeness }]) => [other, likeness] as const));
  await work.articleLinks.add(profile.id, {
    terms: keys.map(({ term }) => term), nearest, edges: [...edges].map(([other, edge]) => ({ other, ...edge })),
  });
  index.links.add(profile.id, edges, nearest);
  await tellPartners(work, index, profile.id, edges);
  await index.articlePostings.add(work.articlePostings, profile.id, keys);
}

/** Makes a new article one of the nearest of those of its partners that it is. */
async function tellPartners(work: Stores, { links }: PlacementIndex, id: string, edges: ReadonlyMap<string, ArticleEdge>): Promise<void> {
  const before = await links.complete(work, () => new Map([...edges.keys()].map((other) => [other, links.nearestOf(other)])));
  for (const [other, { likeness }] of edges) {
    const now = nearestOf([...before.get(other)!, [id, likeness]]);
    if (!now.some(([near]) => near === id)) continue;
    await work.articleLinks.setNearest(other, now);
    links.setNearest(other, now);
  }
}

/** Takes an article out of the stored index; one that is not there is passed over. Part of a unit of work. */
async function withdrawArticle(work: Stores, { articlePostings, links }: PlacementIndex, id: string): Promise<void> {
  const terms = await work.articleLinks.findTerms(id);
  if (terms === undefined) return;
  const others = (await work.articleLinks.listEdges([id])).get(id)!.map(({ other }) => other);
  await work.articleLinks.remove(id);
  links.remove(id, others);
  for (const [other, nearest] of await work.articleLinks.listNearest(others)) {
    if (!nearest.some(([near]) => near === id)) continue;
    const left = (await work.articleLinks.listEdges([other])).get(other)!;
    const now = nearestOf(left.map((edge) => [edge.other, edge.likeness] as const));
    await work.articleLinks.setNearest(other, now);
    links.setNearest(other, now);
  }
  await articlePostings.remove(work.articlePostings, id, terms);
}
