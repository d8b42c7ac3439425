import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { z } from 'zod';
import { relate } from '../../src/services/batch/relate.js';
import { loadEngine, type Engine } from '../../src/services/engine.js';

// Pairs of claims about invented events; test/golden/disputes/README.md tells how they were labelled.
const FOLDER = resolve('test/golden/disputes');
const side = z.object({ text: z.string(), outlet: z.string(), published: z.string() });
const pairSchema = z.object({ id: z.string(), a: side, b: side, relation: z.string(), type: z.string().nullable(), foundToday: z.boolean().optional() });
const answerSchema = z.object({ relation: z.string(), type: z.string().nullable(), evidence: z.object({ a: z.object({ text: z.string() }), b: z.object({ text: z.string() }) }).nullable() });

const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .map((name) => ({
    name,
    pairs: readFileSync(join(FOLDER, name), 'utf8').trim().split('\n').map((line) => pairSchema.parse(JSON.parse(line))),
  }));
/** Of the pairs that are called contradictions, those that are none. */
const MOST_FALSE_ALARMS = 0.15;
/** Least share of the fresh pairs, which the weights were fitted on, whose relation is right. */
const LEAST_OF_FRESH = 0.74;

describe('pairs of claims about invented events', function () {
  this.timeout(60_000);
  let engine: Engine;
  const answers = new Map<string, z.infer<typeof answerSchema>>();

  before(() => {
    engine = loadEngine(resolve('.'));
    for (const { pairs } of FILES) for (const pair of pairs) answers.set(pair.id, answerSchema.parse(relate(engine, pair)));
  });

  const isFound = ({ id, relation, type }: z.infer<typeof pairSchema>): boolean => {
    const answer = answers.get(id)!;
    return answer.relation === relation && (relation !== 'contradicts' || answer.type === type);
  };

  for (const { name, pairs } of FILES.filter(({ pairs: some }) => some.every(({ foundToday }) => foundToday !== undefined))) {
    it(`are judged as the labels say, but for what they own up to: ${name}`, () => {
      expect(pairs.filter(isFound).map(({ id }) => id)).to.deep.equal(pairs.filter(({ foundToday }) => foundToday).map(({ id }) => id));
    });
  }

  it('are mostly judged as the labels say where no rule was written for them', () => {
    const fresh = FILES.flatMap(({ pairs }) => pairs).filter(({ foundToday }) => foundToday === undefined);
    expect(fresh.length).to.equal(368);
    expect(fresh.filter(({ id, relation }) => answers.get(id)!.relation === relation).length / fresh.length).to.be.at.least(LEAST_OF_FRESH);
  });

  it('raise few false alarms', () => {
    const called = FILES.flatMap(({ pairs }) => pairs).filter(({ id }) => answers.get(id)!.relation === 'contradicts');
    expect(called.length).to.be.greaterThan(60);
    expect(called.filter(({ relation }) => relation !== 'contradicts').length / called.length).to.be.at.most(MOST_FALSE_ALARMS);
  });

  it('have evidence out of both texts wherever they contradict each other', () => {
    const contradicting = FILES.flatMap(({ pairs }) => pairs).filter(({ id }) => answers.get(id)!.relation === 'contradicts');
    expect(contradicting).to.not.be.empty;
    for (const { a, b, id } of contradicting) {
      const { evidence } = answers.get(id)!;
      expect(a.text, id).to.contain(evidence!.a.text);
      expect(b.text, id).to.contain(evidence!.b.text);
    }
  });

  it('are judged the same whichever comes first', () => {
    const turned = FILES.flatMap(({ pairs }) => pairs).filter(({ a, b, id }) => answerSchema.parse(relate(engine, { id, a: b, b: a })).relation !== answers.get(id)!.relation);
    expect(turned.map(({ id }) => id)).to.deep.equal([]);
  });
});
