/** What decides which clusters may merge, and which merge first. */
export interface ContractionRules {
  /**
   * What decides which clusters merge first, and whether: the sum of log-odds, their mean (average linkage), or the mean of the probabilities,
   * in which one sure "no" weighs no more than any other; sum when absent.
   */
  readonly linkage?: 'sum' | 'mean' | 'mean-probability';
  /** By item: clusters with different labels never merge; undefined fits any. */
  readonly labels?: readonly (string | undefined)[];
  /** Probability of pairs that were never scored. */
  readonly unscored: number;
  /** Least mean probability between two clusters that may merge. */
  readonly averageLink: number;
  /** Least probability of any pair of a cluster that is merged by score; 0 when absent. */
  readonly leastLink?: number;
  /** Probability at which a pair speaks neither for nor against merging. */
  readonly neutral: number;
}

/** Clusters of items, by index, that are merged two by two; each goes by its lowest item. */
export interface Contraction {
  /** Notes the probability that two items belong together; of each pair once. */
  bond(a: number, b: number, probability: number): void;
  /** Keeps the clusters of two items from merging by score. */
  forbid(a: number, b: number): void;
  /** Merges the clusters of two items. */
  merge(a: number, b: number): void;
  /** Lets the cluster that holds `item` take in nobody from now on. */
  close(item: number): void;
  /** The pair of clusters to merge next among those that begin with one of `part`, or null. Ties go to the lower indexes. */
  best(part: readonly number[]): readonly [number, number] | null;
  /** The clusters, each sorted, in order of their first items. */
  clusters(): number[][];
}

/** Log-odds of a probability, none of which counts as quite sure. */
export function logOdds(probability: number): number {
  const clipped = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(clipped / (1 - clipped));
}
