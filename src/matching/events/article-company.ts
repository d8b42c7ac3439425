import type { ArticleEdge } from './article-graph.js';

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
