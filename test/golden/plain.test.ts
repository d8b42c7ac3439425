import { resolve } from 'node:path';
import { expect } from 'chai';
import { type Engine, loadEngine } from '../../src/services/engine.js';
import { type Answer, isDisputed, judgePairs, readPairs } from '../support/judged-pairs.js';

/** Least share whose relation is right. */
const LEAST_RIGHT = 0.88;
/** Least shares of contradictions: of those told, and of those that there are. */
const LEAST_PRECISE = 0.87;
const LEAST_FOUND = 0.92;
/** The same where each text opens an article of its own, of one event: of the 100 that contradict each other, and of the 160 others. */
const LEAST_IN_ARTICLES = 88;
const MOST_FALSE_IN_ARTICLES = 11;
describe('pairs of reports in almost the same words', function () {
  this.timeout(120_000);
  // test/golden/plain/README.md tells how they were written.
  const pairs = readPairs(resolve('test/golden/plain'));
  let answers: ReadonlyMap<string, Answer>;
  let engine: Engine;

  before(() => {
    engine = loadEngine(resolve('.'));
    answers = judgePairs(engine, pairs);
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

  it('are disputed inside an event where they contradict each other, and seldom elsewhere', () => {
    const disputed = pairs.filter((pair) => isDisputed(engine, pair));
    const found = disputed.filter(({ relation }) => relation === 'contradicts').length;
    expect(found).to.be.at.least(LEAST_IN_ARTICLES);
    expect(disputed.length - found).to.be.at.most(MOST_FALSE_IN_ARTICLES);
  });

  it('state the same thing where they are the same word for word', () => {
    const twins = pairs.filter(({ a, b }) => a.text === b.text);
    expect(twins).to.have.lengthOf.above(20);
    for (const { id } of twins) expect(answers.get(id), id).to.include({ relation: 'equivalent', comparable: 0.95 });
  });
});
