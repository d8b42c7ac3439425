import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseBatchArticle } from '../../src/services/batch/batch-article.js';
import { groupBatch } from '../../src/services/batch/group.js';
import { relate } from '../../src/services/batch/relate.js';
import type { Engine } from '../../src/services/engine.js';

const side = z.object({ text: z.string(), outlet: z.string(), published: z.string() });
const pairSchema = z.object({ id: z.string(), a: side, b: side, relation: z.enum(['equivalent', 'compatible', 'updates', 'contradicts', 'unrelated']), type: z.string().nullable(), evidence: z.object({ a: z.string(), b: z.string() }).nullable() });
const answerSchema = z.object({ comparable: z.number(), relation: z.string(), type: z.string().nullable(), evidence: z.object({ a: z.object({ text: z.string() }), b: z.object({ text: z.string() }) }).nullable() });

/** Two reports with the label that people gave them. */
export type LabelledPair = z.infer<typeof pairSchema>;
/** What `relate` says of a pair. */
export type Answer = z.infer<typeof answerSchema>;

/** Reads the labelled pairs of all `.jsonl` files of a folder. */
export function readPairs(folder: string): readonly LabelledPair[] {
  return readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort().flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n').map((line) => pairSchema.parse(JSON.parse(line))));
}

/** The engine's answers by id of the pair. */
export function judgePairs(engine: Engine, pairs: readonly LabelledPair[]): ReadonlyMap<string, Answer> {
  return new Map(pairs.map((pair) => [pair.id, answerSchema.parse(relate(engine, pair))]));
}

/** What both articles go on with. */
const REST = 'The council met in the old town hall on Harbour Street as usual.\n\nResidents of Millbrook had waited for hours in the rain before the doors opened.';

/** True where two reports that each open an article of one event are told as in dispute. */
export function isDisputed(engine: Engine, { a, b }: Pick<LabelledPair, 'a' | 'b'>): boolean {
  const articles = [a, b].map(({ outlet, published, text }, number) => parseBatchArticle({ id: String(number), event: 'e', outlet, title: null, published, text: `${text}\n\n${REST}` }));
  return [...groupBatch(engine, articles, { minScore: 0.1 })].some((group) => (group as { disputes: readonly unknown[] }).disputes.length > 0);
}
