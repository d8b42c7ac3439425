import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
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
