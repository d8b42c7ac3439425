import { z } from 'zod';
import { areaUnderCurve, roundMetric } from './average-precision.js';
import { precisionRecall } from './precision-recall.js';
import type { PrecisionRecall } from './precision-recall.js';
import { ID, asFields, asNumber, byKey, readGold } from './read-lines.js';
import type { Predicted } from './read-lines.js';

const SIDE = z.object({ text: z.string() });
const RELATIONS = ['equivalent', 'compatible', 'updates', 'contradicts', 'unrelated'] as const;
const GOLD = z.object({
  id: ID,
  a: SIDE,
  b: SIDE,
  relation: z.enum(RELATIONS),
  type: z.string().nullable().optional(),
  comparable: z.union([z.boolean(), z.number()]),
  evidence: z.object({ a: z.string(), b: z.string() }).nullable().optional(),
});
type Gold = z.infer<typeof GOLD>;

/** Figures of the `disputes` task. */
export interface DisputesScore {
  readonly macroF1: number;
  readonly classes: Readonly<Record<string, PrecisionRecall>>;
  /** Share of rightly found contradictions whose type is right. */
  readonly typeAccuracy: number;
  /** Share of them whose evidence touches the labelled words on both sides. */
  readonly evidence: number;
  readonly comparableAuc: number;
  readonly pairs: number;
}

/** Scores `relate` against labelled relations, dispute types and evidence. */
export function scoreDisputes(goldLines: readonly unknown[], predicted: readonly unknown[]): DisputesScore {
  const gold = readGold(GOLD, goldLines, 'disputes');
  const answers = byKey(predicted, 'id');
  const said = (line: Gold): unknown => answers.get(line.id)?.['relation'];
  const classes = Object.fromEntries(RELATIONS.map((relation) => {
    const right = gold.filter((line) => line.relation === relation && said(line) === relation).length;
    return [relation, precisionRecall(right, gold.filter((line) => said(line) === relation).length, gold.filter((line) => line.relation === relation).length)];
  }));
  const found = gold.filter((line) => line.relation === 'contradicts' && said(line) === 'contradicts');
  const share = (test: (line: Gold, answer: Predicted) => boolean): number => (found.length === 0 ? 0 : roundMetric(found.filter((line) => test(line, answers.get(line.id)!)).length / found.length));
  const scored = gold.map((line) => ({ score: asNumber(answers.get(line.id)?.['comparable']), positive: Boolean(line.comparable) }));
  return {
    macroF1: roundMetric(Object.values(classes).reduce((sum, { f1 }) => sum + f1, 0) / RELATIONS.length),
    classes,
    typeAccuracy: share((line, answer) => (answer['type'] ?? null) === (line.type ?? null)),
    evidence: share((line, answer) => touchesEvidence(line, answer, 'a') && touchesEvidence(line, answer, 'b')),
    comparableAuc: roundMetric(areaUnderCurve(scored)),
    pairs: gold.length,
  };
}

function touchesEvidence(line: Gold, answer: Predicted, side: 'a' | 'b'): boolean {
  const span = asFields(asFields(answer['evidence'])?.[side]);
  const words = line.evidence?.[side];
  if (span === null || words === undefined || typeof span['start'] !== 'number' || typeof span['end'] !== 'number') return false;
  const at = line[side].text.indexOf(words);
  return at >= 0 && span['start'] < at + words.length && at < span['end'];
}
