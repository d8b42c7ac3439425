import { z } from 'zod';
import { adjustedRand, bCubed } from './clustering-scores.js';
import type { PrecisionRecall } from './precision-recall.js';
import { ID, asFields, readGold } from './read-lines.js';

const GOLD = z.object({ id: ID, event: ID });

/** Figures of the `events` task. */
export interface EventsScore {
  readonly b3: PrecisionRecall;
  readonly ari: number;
  readonly articles: number;
  readonly events: number;
  /** How many events were predicted, over all lines. */
  readonly found: number;
}

/** Scores `{id, event}` of `cluster` against the labelled event of each article; an article without an answer is alone. */
export function scoreEvents(goldLines: readonly unknown[], predictedLines: readonly unknown[]): EventsScore {
  const gold = new Map(readGold(GOLD, goldLines, 'events').map(({ id, event }) => [JSON.stringify(id), JSON.stringify(event)]));
  const predicted = new Map<string, string>();
  for (const line of predictedLines) {
    const fields = asFields(line);
    if (fields?.['event'] != null) predicted.set(JSON.stringify(fields['id']), JSON.stringify(fields['event']));
  }
  return {
    b3: bCubed(predicted, gold),
    ari: adjustedRand(predicted, gold),
    articles: gold.size,
    events: new Set(gold.values()).size,
    found: new Set(predicted.values()).size,
  };
}
