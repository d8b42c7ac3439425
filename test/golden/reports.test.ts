import { resolve } from 'node:path';
import { expect } from 'chai';
import { loadEngine } from '../../src/services/engine.js';
import { type Answer, judgePairs, readPairs } from '../support/judged-pairs.js';

/** Least share whose relation is right, of the weights that were fitted on them too. */
const LEAST_RIGHT = 0.63;
/** Least share of those called contradictions that are some. */
const LEAST_PRECISE = 0.73;

describe('pairs of reports written to be hard', function () {
  this.timeout(120_000);
  // Written without a look at the engine; test/golden/reports/README.md tells how.
  const pairs = readPairs(resolve('test/golden/reports'));
  let answers: ReadonlyMap<string, Answer>;

  before(() => {
    answers = judgePairs(loadEngine(resolve('.')), pairs);
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
