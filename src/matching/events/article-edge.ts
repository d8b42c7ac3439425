import { scoreLogisticWithin, type LogisticModel } from '../scorer/logistic.js';
import { articleFeatures, BODY_FEATURE, LENGTH_FEATURE, patternOf, type CompiledProfile } from './article-features.js';

/** How two articles stand to each other at first sight. */
export interface ArticleEdge {
  /** Cosine of the texts, 0–1. */
  readonly likeness: number;
  /** Log-odds that both report one event, whatever other articles there are. */
  readonly logOdds: number;
  /** How long the shorter text is: 0 empty, 1 long enough for its ordinary words to tell events apart. */
  readonly length: number;
}

/** The articles most like one, best first, with their likeness. */
export type Nearest = readonly (readonly [id: string, likeness: number])[];

/** Most likely partners that are compared with one article. */
export const ARTICLE_CANDIDATES = 50;
/** Partners that make up an article's neighbourhood. */
const NEAREST = 5;
/**
 * Deviations from the mean beyond which a feature counts no further: reports written to one pattern share more common words than
 * anything the model was trained on.
 */
const FAMILIAR = 3;
/**
 * Log-odds that a full measure of pattern counts against one event. Set, not trained: the labelled articles are hardly ever written to
 * one pattern; with 30 to 60 the labelled sets come out alike (see docs/matching.md).
 */
const AGAINST_PATTERN = 60;
/** Pairs less alike than this are forgotten. */
const LEAST = 0.02;

/** Compares two articles; null where they are too little alike to be kept. Symmetric. */
export function edgeBetween(a: CompiledProfile, b: CompiledProfile, model: { readonly sameEvent: LogisticModel }): ArticleEdge | null {
  const features = articleFeatures(a, b);
  const likeness = features[BODY_FEATURE]!;
  if (likeness < LEAST) return null;
  const logOdds = scoreLogisticWithin(FAMILIAR, model.sameEvent, features) - AGAINST_PATTERN * patternOf(features);
  return { likeness, logOdds, length: features[LENGTH_FEATURE]! };
}

/** The nearest of some articles, ties by id. */
export function nearestOf(likenesses: Iterable<readonly [id: string, likeness: number]>): Nearest {
  return [...likenesses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, NEAREST);
}
