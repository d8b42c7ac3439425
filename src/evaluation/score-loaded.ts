import { z } from 'zod';
import { areaUnderCurve, roundMetric } from './average-precision.js';
import type { Scored } from './average-precision.js';
import { precisionRecall } from './precision-recall.js';
import type { PrecisionRecall } from './precision-recall.js';
import { ID, asFields, asList, asNumber, byKey, readGold } from './read-lines.js';

const GOLD = z.object({ id: ID, biased: z.union([z.boolean(), z.literal(0), z.literal(1)]), words: z.array(z.string()) });
const WORD = /[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*/gu;

/** Figures of the `loaded` task. */
export interface LoadedScore {
  readonly auc: number;
  /** Best macro-F1 of biased and unbiased over all thresholds on the sum of weights. */
  readonly bestMacroF1: number;
  readonly words: PrecisionRecall;
  readonly sentences: number;
}

/** Scores marks of type `loaded` of `annotate` against sentences labelled as biased and the words labelled in them. */
export function scoreLoaded(goldLines: readonly unknown[], predicted: readonly unknown[]): LoadedScore {
  const gold = readGold(GOLD, goldLines, 'loaded');
  const answers = byKey(predicted, 'id');
  const scored: Scored[] = [];
  const words = { both: 0, predicted: 0, gold: 0 };
  for (const line of gold) {
    const marks = asList(answers.get(line.id)?.['framing']).map(asFields).filter((mark) => mark?.['type'] === 'loaded');
    scored.push({ score: marks.reduce((sum, mark) => sum + asNumber(mark?.['weight']), 0), positive: Boolean(line.biased) });
    const found = wordsOf(marks.map((mark) => (typeof mark?.['text'] === 'string' ? mark['text'] : '')));
    const wanted = wordsOf(line.words);
    words.both += [...found].filter((word) => wanted.has(word)).length;
    words.predicted += found.size;
    words.gold += wanted.size;
  }
  return {
    auc: roundMetric(areaUnderCurve(scored)),
    bestMacroF1: roundMetric(bestMacroF1(scored)),
    words: precisionRecall(words.both, words.predicted, words.gold),
    sentences: gold.length,
  };
}

function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(WORD) ?? []).map((word) => word.toLowerCase()));
}

function bestMacroF1(scored: readonly Scored[]): number {
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  const positives = sorted.filter(({ positive }) => positive).length;
  const negatives = sorted.length - positives;
  let best = 0;
  let below = 0;
  let positivesBelow = 0;
  for (let index = 0; index < sorted.length; index++) {
    // A threshold stands before each distinct score: everything from here on is called biased.
    if (index === 0 || sorted[index]!.score !== sorted[index - 1]!.score) {
      const biased = precisionRecall(positives - positivesBelow, sorted.length - below, positives).f1;
      const unbiased = precisionRecall(below - positivesBelow, below, negatives).f1;
      best = Math.max(best, (biased + unbiased) / 2);
    }
    below++;
    if (sorted[index]!.positive) positivesBelow++;
  }
  return best;
}
