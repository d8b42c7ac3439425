import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { z } from 'zod';
import { relate } from '../../src/services/batch/relate.js';
import { loadEngine } from '../../src/services/engine.js';

// Pairs of reports written without a look at the engine; test/golden/reports/README.md tells how.
const FOLDER = resolve('test/golden/reports');
const side = z.object({ text: z.string(), outlet: z.string(), published: z.string() });
const pairSchema = z.object({ id: z.string(), a: side, b: side, relation: z.enum(['equivalent', 'compatible', 'updates', 'contradicts', 'unrelated']), type: z.string().nullable(), evidence: z.object({ a: z.string(), b: z.string() }).nullable() });
const answerSchema = z.object({ relation: z.string(), type: z.string().nullable(), evidence: z.object({ a: z.object({ text: z.string() }), b: z.object({ text: z.string() }) }).nullable() });

/** Least share whose relation is right, of the weights that were fitted on them too. */
const LEAST_RIGHT = 0.63;
/** Least share of those called contradictions that are some. */
const LEAST_PRECISE = 0.73;

describe('pairs of reports written to be hard', function () {
  this.timeout(120_000);
  const pairs = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl')).sort().flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').trim().split('\n').map((line) => pairSchema.parse(JSON.parse(line))));
  const answers = new Map<string, z.infer<typeof answerSchema>>();

  before(() => {
    const engine = loadEngine(resolve('.'));
    for (const pair of pairs) answers.set(pair.id, answerSchema.parse(relate(engine, pair)));
  });

  it('have ids of their own and labels out of their texts', () => {
    expect(answers.size).to.equal(pairs.length).and.to.equal(1620);
    for (const { a, b, evidence, id } of pairs) {
      if (evidence === null) continue;
      expect(a.text, id).to.contain(evidence.a);
      expect(b.text, id).to.contain(evidence.b);
    }
  });

  it('are mostly judged as the labels say', () => {
    expect(pairs.filter(({ id, relation }) => answers.get(id)!.relation === relation).length / pairs.length).to.be.at.least(LEAST_RIGHT);
  });

  it('raise few false alarms, each with words of both texts', () => {
    const called = pairs.filter(({ id }) => answers.get(id)!.relation === 'contradicts');
    expect(called.filter(({ relation }) => relation === 'contradicts').length / called.length).to.be.at.least(LEAST_PRECISE);
    for (const { a, b, id } of called) {
      const { evidence } = answers.get(id)!;
      expect(a.text, id).to.contain(evidence!.a.text);
      expect(b.text, id).to.contain(evidence!.b.text);
    }
  });

  it('never quote one time against itself', () => {
    const dated = pairs.map(({ id }) => answers.get(id)!).filter(({ relation, type }) => relation === 'contradicts' && type === 'date');
    expect(dated.filter(({ evidence }) => evidence!.a.text.toLowerCase() === evidence!.b.text.toLowerCase())).to.deep.equal([]);
  });
});
