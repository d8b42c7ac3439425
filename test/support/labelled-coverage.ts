import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import '../../src/ingestion/metadata/with-detector.js';
import { readDocument } from '../../src/ingestion/read-document.js';
import { parseBatchArticle, type BatchArticle } from '../../src/services/batch/batch-article.js';
import { groupBatch } from '../../src/services/batch/group.js';
import type { Engine } from '../../src/services/engine.js';

const NOW = '2026-11-22T00:00:00Z';
const place = z.object({ article: z.string(), words: z.string() });
const pair = z.object({ a: place, b: place });
const labelsSchema = z.object({ disputes: z.array(pair), arguable: z.array(pair), updates: z.array(pair) });
const span = z.object({ article: z.string(), start: z.number(), end: z.number() });
const answerSchema = z.object({ disputes: z.array(z.object({ a: span, b: span, type: z.string() })) });

type Place = z.infer<typeof place>;
type Span = z.infer<typeof span>;

/** Articles of one event with pairs of passages that cannot both be true, that are arguable, and of values that moved on. */
export interface LabelledEvent {
  readonly articles: readonly BatchArticle[];
  readonly labels: z.infer<typeof labelsSchema>;
}

/** The events of a folder, one a folder with its articles as Markdown and `labels.json`, in order of their names. */
export function readLabelledEvents(folder: string): readonly LabelledEvent[] {
  return readdirSync(folder).filter((name) => !name.includes('.')).sort().map((name) => readEvent(join(folder, name), name));
}

function readEvent(folder: string, name: string): LabelledEvent {
  const articles = readdirSync(folder).filter((file) => file.endsWith('.md')).sort().map((file) => {
    const { outlet, published, text, title } = readDocument({ origin: file, bytes: readFileSync(join(folder, file)), now: NOW });
    return parseBatchArticle({ id: file, event: name, outlet: outlet.value, title: title.value, published: published.value?.iso, text });
  });
  return { articles, labels: labelsSchema.parse(JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8'))) };
}

/** Labelled words that their article does not have: none, if the labels are right. */
export function strayWords({ articles, labels }: LabelledEvent): readonly string[] {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  return [...labels.disputes, ...labels.arguable, ...labels.updates].flatMap(({ a, b }) => [a, b]).filter(({ article, words }) => texts.get(article)?.includes(words) !== true).map(({ words }) => words);
}

/** How many of the labelled disputes the engine tells, and how many of what it tells are neither that nor arguable. */
export function countDisputes(engine: Engine, events: readonly LabelledEvent[]): { readonly found: number; readonly wrong: number } {
  let [found, wrong] = [0, 0];
  for (const { articles, labels } of events) {
    const told = [...groupBatch(engine, articles, { minScore: 0.1 })].flatMap((answer) => answerSchema.parse(answer).disputes);
    const texts = new Map(articles.map(({ id, text }) => [id, text]));
    const at = ({ article, words }: Place): Span => ({ article, start: texts.get(article)!.indexOf(words), end: texts.get(article)!.indexOf(words) + words.length });
    const isOf = (one: (typeof told)[number]) => ({ a, b }: z.infer<typeof pair>): boolean => (meet(one.a, at(a)) && meet(one.b, at(b))) || (meet(one.a, at(b)) && meet(one.b, at(a)));
    found += labels.disputes.filter((label) => told.some((one) => isOf(one)(label))).length;
    wrong += told.filter((one) => ![...labels.disputes, ...labels.arguable].some(isOf(one))).length;
  }
  return { found, wrong };
}

function meet(x: Span, y: Span): boolean {
  return x.article === y.article && x.start < y.end && y.start < x.end;
}
