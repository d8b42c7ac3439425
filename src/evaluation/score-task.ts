import { ValidationError } from '../errors.js';
import { scoreAttribution } from './score-attribution.js';
import { scoreAttributionStages } from './score-attribution-stages.js';
import { scoreDisputes } from './score-disputes.js';
import { scoreEvents } from './score-events.js';
import { scoreGroups } from './score-groups.js';
import { scoreLoaded } from './score-loaded.js';
import { scoreContradiction, scoreMsrp, scorePairs } from './score-pairs.js';

type Scorer = (gold: readonly unknown[], predicted: readonly unknown[]) => object;

const SCORERS: Readonly<Record<string, Scorer>> = {
  attribution: scoreAttribution,
  stages: scoreAttributionStages,
  pairs: scorePairs,
  msrp: scoreMsrp,
  groups: scoreGroups,
  disputes: scoreDisputes,
  contradiction: scoreContradiction,
  events: scoreEvents,
  loaded: scoreLoaded,
};

/** Tasks that can be scored, in the order that help texts list them. */
export const TASKS: readonly string[] = Object.keys(SCORERS);

/**
 * Scores the output lines of a batch command against labelled lines; the metrics are those of each task's own scorer.
 *
 * A labelled item without an answer, or with an error in its place, counts as answered emptily.
 *
 * @throws {ValidationError} for an unknown task or a labelled line that does not suit it.
 */
export function scoreTask(task: string, gold: readonly unknown[], predicted: readonly unknown[]): Record<string, unknown> {
  const scorer = Object.hasOwn(SCORERS, task) ? SCORERS[task] : undefined;
  if (scorer === undefined) throw new ValidationError(`“${task}” is no task; choose one of ${TASKS.join(', ')}.`, { task: 'is unknown' });
  return { ...scorer(gold, predicted) };
}
