import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { z } from 'zod';
import '../../src/ingestion/metadata/with-detector.js';
import { readDocument } from '../../src/ingestion/read-document.js';
import { parseBatchArticle, type BatchArticle } from '../../src/services/batch/batch-article.js';
import { groupBatch } from '../../src/services/batch/group.js';
import { loadEngine, type Engine } from '../../src/services/engine.js';

// Coverage of invented events with every dispute in it; test/golden/events/README.md tells how it was labelled.
const FOLDER = resolve('test/golden/events');
const NOW = '2026-11-22T00:00:00Z';
const place = z.object({ article: z.string(), words: z.string() });
const pair = z.object({ a: place, b: place });
const labelsSchema = z.object({ disputes: z.array(pair), arguable: z.array(pair), updates: z.array(pair) });
const span = z.object({ article: z.string(), start: z.number(), end: z.number() });
const answerSchema = z.object({ disputes: z.array(z.object({ a: span, b: span, type: z.string() })) });

/** Disputes that are found, of 205 that are labelled. Few: the events were written to be hard, and the list is here to be shortened. */
const LEAST_FOUND = 7;
/** What is told and is neither a dispute nor arguable. */
const MOST_FALSE = 2;

interface LabelledEvent {
  readonly articles: readonly BatchArticle[];
  readonly labels: z.infer<typeof labelsSchema>;
}

function readEvent(name: string): LabelledEvent {
  const folder = join(FOLDER, name);
  const articles = readdirSync(folder).filter((file) => file.endsWith('.md')).sort().map((file) => {
    const { outlet, published, text, title } = readDocument({ origin: file, bytes: readFileSync(join(folder, file)), now: NOW });
    return parseBatchArticle({ id: file, event: name, outlet: outlet.value, title: title.value, published: published.value?.iso, text });
  });
  return { articles, labels: labelsSchema.parse(JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8'))) };
}

describe('disputes in coverage of invented events', function () {
  this.timeout(120_000);
  const events = readdirSync(FOLDER).filter((name) => !name.includes('.')).sort().map(readEvent);
  let engine: Engine;

  before(() => {
    engine = loadEngine(resolve('.'));
  });

  it('are labelled with words of the articles', () => {
    for (const { articles, labels } of events) {
      const texts = new Map(articles.map(({ id, text }) => [id, text]));
      for (const { a, b } of [...labels.disputes, ...labels.arguable, ...labels.updates]) for (const { article, words } of [a, b]) expect(texts.get(article), words).to.contain(words);
    }
    expect(events.reduce((sum, { labels }) => sum + labels.disputes.length, 0)).to.equal(205);
  });

  it('are found now and then, and little else is told', () => {
    let [found, wrong] = [0, 0];
    for (const { articles, labels } of events) {
      const told = [...groupBatch(engine, articles, { minScore: 0.1 })].flatMap((answer) => answerSchema.parse(answer).disputes);
      const texts = new Map(articles.map(({ id, text }) => [id, text]));
      const at = ({ article, words }: z.infer<typeof place>): z.infer<typeof span> => ({ article, start: texts.get(article)!.indexOf(words), end: texts.get(article)!.indexOf(words) + words.length });
      const meets = (x: z.infer<typeof span>, y: z.infer<typeof span>): boolean => x.article === y.article && x.start < y.end && y.start < x.end;
      const isOf = (one: (typeof told)[number]) => ({ a, b }: z.infer<typeof pair>): boolean => (meets(one.a, at(a)) && meets(one.b, at(b))) || (meets(one.a, at(b)) && meets(one.b, at(a)));
      found += labels.disputes.filter((label) => told.some((one) => isOf(one)(label))).length;
      wrong += told.filter((one) => ![...labels.disputes, ...labels.arguable].some(isOf(one))).length;
    }
    expect(found).to.be.at.least(LEAST_FOUND);
    expect(wrong).to.be.at.most(MOST_FALSE);
  });
});
