import { ARTICLE_CANDIDATES, edgeBetween, nearestOf } from '../../matching/events/article-edge.js';
import type { ArticleProfile } from '../../matching/events/article-profile.js';
import { bestPartners, keyTermsOf, listsToRead, type KeyTerm } from '../../matching/events/term-postings.js';
import type { StoredEdge } from '../../storage/article-link-store.js';
import type { PostingStore } from '../../storage/posting-store.js';
import type { Stores } from '../../storage/stores.js';
import type { PlacementIndex } from './placement-index.js';

/**
 * Enters an article into the stored index, in place of what it was entered with before: by its key terms, and with its likeness to its
 * likeliest partners. Part of a unit of work. Its cost does not depend on how many articles there are.
 */
export async function enterArticle(work: Stores, index: PlacementIndex, profile: ArticleProfile): Promise<void> {
  await withdrawArticle(work, profile.id);
  const keys = keyTermsOf(profile, index.model.statistics);
  const compiled = index.compile('article', profile);
  const edges: StoredEdge[] = [];
  for (const partner of await index.profiles('article', work, await findPartners(work.articlePostings, keys, ARTICLE_CANDIDATES))) {
    const edge = edgeBetween(compiled, partner, index.model);
    if (edge !== null) edges.push({ other: partner.id, ...edge });
  }
  const terms = keys.map(({ term }) => term);
  await work.articleLinks.add(profile.id, { terms, edges, nearest: nearestOf(edges.map(({ likeness, other }) => [other, likeness] as const)) });
  const nearest = await work.articleLinks.listNearest(edges.map(({ other }) => other));
  for (const { likeness, other } of edges) {
    const now = nearestOf([...(nearest.get(other) ?? []), [profile.id, likeness]]);
    if (now.some(([id]) => id === profile.id)) await work.articleLinks.setNearest(other, now);
  }
  await work.articlePostings.add(profile.id, keys);
}

/** Takes an article out of the stored index; one that is not there is passed over. Part of a unit of work. */
async function withdrawArticle(work: Stores, id: string): Promise<void> {
  const terms = await work.articleLinks.findTerms(id);
  if (terms === undefined) return;
  const others = (await work.articleLinks.listEdges([id])).get(id)!.map(({ other }) => other);
  await work.articleLinks.remove(id);
  for (const [other, nearest] of await work.articleLinks.listNearest(others)) {
    if (!nearest.some(([near]) => near === id)) continue;
    const left = (await work.articleLinks.listEdges([other])).get(other)!;
    await work.articleLinks.setNearest(other, nearestOf(left.map((edge) => [edge.other, edge.likeness] as const)));
  }
  await work.articlePostings.remove(id, terms);
}

/** Ids of what shares the most with some key terms, best first, at most `limit`. */
export async function findPartners(postings: PostingStore, keys: readonly KeyTerm[], limit: number): Promise<readonly string[]> {
  const counts = await postings.count(keys.map(({ term }) => term));
  const chosen = listsToRead(keys, (term) => counts.get(term) ?? 0);
  const lists = await postings.list(chosen.map(({ term }) => term));
  return bestPartners(chosen.map(({ term, weight }) => ({ weight, posting: lists.get(term)! })), limit);
}
