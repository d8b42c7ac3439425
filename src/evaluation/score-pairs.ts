import { z } from 'zod';
import { areaUnderCurve, averagePrecision, bestF1, roundMetric } from './average-precision.js';
import { precisionRecall } from './precision-recall.js';
import type { PrecisionRecall } from './precision-recall.js';
import { ID, asNumber, byKey, readGold } from './read-lines.js';

const LABEL = z.union([z.literal(0), z.literal(1), z.boolean()]);
const GOLD = z.object({ id: ID, label: LABEL });
const CONTRADICTION = z.object({ id: ID, label: z.string() });

/** Figures of the `pairs` task. */
export interface PairsScore {
  readonly ap: number;
  readonly auc: number;
  readonly best: { readonly f1: number; readonly at: number };
  readonly pairs: number;
}

/** Scores `comparable` of `relate` against 0/1 labels; a pair without an answer scores 0. */
export function scorePairs(goldLines: readonly unknown[], predicted: readonly unknown[]): PairsScore {
  const scored = readScored(goldLines, predicted, 'pairs');
  return { ap: roundMetric(averagePrecision(scored)), auc: roundMetric(areaUnderCurve(scored)), best: bestF1(scored), pairs: scored.length };
}

/** Figures of the `msrp` task. */
export interface MsrpScore {
  readonly equivalent: PrecisionRecall;
  readonly best: { readonly f1: number; readonly at: number };
  readonly auc: number;
}

/** Scores `relation: "equivalent"` and `comparable` of `relate` against paraphrase labels. */
export function scoreMsrp(goldLines: readonly unknown[], predicted: readonly unknown[]): MsrpScore {
  const scored = readScored(goldLines, predicted, 'msrp');
  const yes = scored.filter(({ relation }) => relation === 'equivalent');
  const right = yes.filter(({ positive }) => positive).length;
  return {
    equivalent: precisionRecall(right, yes.length, scored.filter(({ positive }) => positive).length),
    best: bestF1(scored),
    auc: roundMetric(areaUnderCurve(scored)),
  };
}

/** What `relate` answered to each labelled pair. */
function readScored(goldLines: readonly unknown[], predicted: readonly unknown[], task: string): { readonly score: number; readonly positive: boolean; readonly relation: unknown }[] {
  const answers = byKey(predicted, 'id');
  return readGold(GOLD, goldLines, task).map(({ id, label }) => ({ score: asNumber(answers.get(id)?.['comparable']), positive: Boolean(label), relation: answers.get(id)?.['relation'] }));
}

/** Figures of the `contradiction` task. */
export interface ContradictionScore {
  readonly contradicts: PrecisionRecall;
  readonly accuracy: number;
  readonly pairs: number;
}

/** Scores `relation: "contradicts"` of `relate` against the label "contradiction". */
export function scoreContradiction(goldLines: readonly unknown[], predicted: readonly unknown[]): ContradictionScore {
  const gold = readGold(CONTRADICTION, goldLines, 'contradiction');
  const answers = byKey(predicted, 'id');
  const marks = gold.map(({ id, label }) => ({ said: answers.get(id)?.['relation'] === 'contradicts', is: label === 'contradiction' }));
  const count = (test: (mark: { readonly said: boolean; readonly is: boolean }) => boolean): number => marks.filter(test).length;
  return {
    contradicts: precisionRecall(count(({ said, is }) => said && is), count(({ said }) => said), count(({ is }) => is)),
    accuracy: roundMetric(count(({ said, is }) => said === is) / marks.length),
    pairs: marks.length,
  };
}
