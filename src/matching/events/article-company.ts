/** How two articles stand to each other at first sight. */
export interface ArticleEdge {
  /** Cosine of the texts, 0–1. */
  readonly likeness: number;
  /** Log-odds that both report one event, whatever other articles there are. */
  readonly logOdds: number;
  /** How long the shorter text is: 0 empty, 1 long enough for its ordinary words to tell events apart. */
  readonly length: number;
}

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
