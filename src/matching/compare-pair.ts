import type { Contribution } from '../domain/link.js';
import type { FreeSignature } from './claim-signature.js';
import { compileFree } from './features/pair-features.js';
import type { TermStatistics } from './terms/term-statistics.js';
import { listContributions } from './scorer/contributions.js';
import { sigmoid } from './scorer/logistic.js';
import type { PairModel } from './scorer/pair-model.js';
import { FREE_PARTS, partValues, readFreePair, scoreFreePair } from './scorer/score-free-pair.js';

/** What a free-standing pair is compared against. */
export interface PairContext {
  readonly model: PairModel;
  /** How rare terms are; the model's own statistics of the language when absent. */
  readonly statistics?: TermStatistics;
}

/** How far two claims fill the same slot, and why. */
export interface PairComparison {
  /** Calibrated probability, 0–1. Amounts, dates, polarity and certainty have no part in it. */
  readonly comparable: number;
  /** Largest effect first, on the log-odds scale. */
  readonly contributions: readonly Contribution[];
}

/** Compares two claims that stand alone; symmetric in `a` and `b`. */
export function comparePair(a: FreeSignature, b: FreeSignature, context: PairContext): PairComparison {
  const { model } = context;
  const general = context.statistics ?? model.statistics;
  const compilation = { general, local: general, vectors: model.vectors, vocabulary: new Map<string, number>() };
  // Sums in another order differ in their last digit.
  const [first, second] = a.words.join(' ') <= b.words.join(' ') ? [a, b] : [b, a];
  const pair = readFreePair(compileFree(first, compilation), compileFree(second, compilation), model.vectors);
  const { logOdds, parts } = scoreFreePair(model.free, pair);
  return { comparable: sigmoid(logOdds), contributions: listContributions(FREE_PARTS, partValues(pair), parts) };
}
