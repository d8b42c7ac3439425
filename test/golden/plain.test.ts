import { resolve } from 'node:path';
import { expect } from 'chai';
import { loadEngine } from '../../src/services/engine.js';
import { type Answer, judgePairs, readPairs } from '../support/judged-pairs.js';

/** Least share whose relation is right. */
const LEAST_RIGHT = 0.88;
/** Least shares of contradictions: of those told, and of those that there are. */
const LEAST_PRECISE = 0.87;
const LEAST_FOUND = 0.92;

describe('pairs of reports in almost the same words', function () {
  this.timeout(120_000);
  // test/golden/plain/README.md tells how they were written.
  const pairs = readPairs(resolve('test/golden/plain'));
  let answers: ReadonlyMap<string, Answer>;

  before(() => {
    answers = judgePairs(loadEngine(resolve('.')), pairs);
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
