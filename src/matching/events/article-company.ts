import type { ArticleEdge, Nearest } from './article-edge.js';

/** Features of two articles among all others, in the order in which the scorer reads them. */
export const ARTICLE_COMPANY_FEATURES = ['firstSight', 'length', 'longFirstSight', 'sharedNeighbours', 'sharedNeighboursLog', 'longSharedNeighbours'] as const;

const SMALLEST = 0.02;

/**
 * Reads what the scorer in company goes by: the first impression and the shared neighbours.
 *
 * Both also count by length: a short text hardly tells by itself what it reports, and its neighbours have to.
 */
export function articleCompanyFeatures({ logOdds, length }: ArticleEdge, sharedNeighbours: number): Float64Array {
  return Float64Array.of(logOdds, length, length * logOdds, sharedNeighbours, Math.log(sharedNeighbours + SMALLEST), length * sharedNeighbours);
}

/** An article's neighbourhood: a unit vector over numbers of articles, the article itself first. Few entries. */
export interface Neighbourhood {
  readonly members: Int32Array;
  readonly weights: Float64Array;
}

/** The neighbourhood of an article: itself and the articles nearest to it, weighted by likeness. `numberOf` gives each article a number of its own. */
export function neighbourhoodOf(id: string, nearest: Nearest, numberOf: (id: string) => number): Neighbourhood {
  // An article is as near to itself as its nearest neighbour: two that have only each other share all there is.
  const weighted = [[id, nearest[0]?.[1] ?? 1] as const, ...nearest];
  const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return { members: Int32Array.from(weighted, ([other]) => numberOf(other)), weights: Float64Array.from(weighted, ([, weight]) => weight / length) };
}

/**
 * How far two articles have the same nearest neighbours, themselves among them: 0 none, 1 all.
 *
 * Articles of one event are each other's neighbours; those of two similar events each have their own, however many words they share.
 * Source: Jarvis and Patrick 1973, shared near neighbours, weighted by likeness.
 */
export function sharedNeighbours(a: Neighbourhood, b: Neighbourhood): number {
  const [small, large] = a.members.length <= b.members.length ? [a, b] : [b, a];
  let sum = 0;
  for (let i = 0; i < small.members.length; i++) {
    const member = small.members[i]!;
    for (let j = 0; j < large.members.length; j++) if (large.members[j] === member) sum += small.weights[i]! * large.weights[j]!;
  }
  return sum;
}
