import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { z } from 'zod';
import { relate } from '../../src/services/batch/relate.js';
import { loadEngine } from '../../src/services/engine.js';

// Pairs in almost the same words; test/golden/plain/README.md tells how they were written.
const FOLDER = resolve('test/golden/plain');
const side = z.object({ text: z.string(), outlet: z.string(), published: z.string() });
const pairSchema = z.object({ id: z.string(), a: side, b: side, relation: z.string() });
const answerSchema = z.object({ comparable: z.number(), relation: z.string() });

/** Least share whose relation is right. */
const LEAST_RIGHT = 0.88;
/** Least shares of contradictions: of those told, and of those that there are. */
const LEAST_PRECISE = 0.87;
const LEAST_FOUND = 0.92;

describe('pairs of reports in almost the same words', function () {
  this.timeout(120_000);
  const pairs = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl')).sort().flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').trim().split('\n').map((line) => pairSchema.parse(JSON.parse(line))));
  const answers = new Map<string, z.infer<typeof answerSchema>>();

  before(() => {
    const engine = loadEngine(resolve('.'));
    for (const pair of pairs) answers.set(pair.id, answerSchema.parse(relate(engine, pair)));
  });

  it('are mostly judged as the labels say', () => {
    expect(answers.size).to.equal(260);
    expect(pairs.filter(({ id, relation }) => answers.get(id)!.relation === relation).length / pairs.length).to.be.at.least(LEAST_RIGHT);
  });

  it('contradict each other where they do, and seldom elsewhere', () => {
    const [told, wanted] = [pairs.filter(({ id }) => answers.get(id)!.relation === 'contradicts'), pairs.filter(({ relation }) => relation === 'contradicts')];
    const right = told.filter(({ relation }) => relation === 'contradicts').length;
    expect(right / told.length).to.be.at.least(LEAST_PRECISE);
    expect(right / wanted.length).to.be.at.least(LEAST_FOUND);
  });

  it('state the same thing where they are the same word for word', () => {
    const twins = pairs.filter(({ a, b }) => a.text === b.text);
    expect(twins).to.have.lengthOf.above(20);
    for (const { id } of twins) expect(answers.get(id), id).to.include({ relation: 'equivalent', comparable: 0.95 });
  });
});
