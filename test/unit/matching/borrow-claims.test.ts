import { expect } from 'chai';
import { borrowClaims } from '../../../src/matching/clustering/borrow-claims.js';
import type { EventScore } from '../../../src/matching/scorer/score-event-pairs.js';

const score = (a: number, b: number, probability: number): EventScore => {
  const logOdds = Math.log(probability / (1 - probability));
  return { a, b, logOdds, atMost: logOdds, slotLogOdds: logOdds, slotAtMost: logOdds, company: new Float64Array(), closer: undefined, siblingLoss: 0 };
};

/** Article x makes claim 0 in a long sentence; y makes 1 and 2, z makes 3. */
const CLAIMS = { articleOf: ['x', 'y', 'y', 'z'], sentenceOf: [0, 1, 2, 3], apart: [] as [number, number][], fit: () => 0, unscored: -5 };
const CLUSTERS = [[0, 1], [2, 3]];

describe('borrowing claims', () => {
  it('counts a claim in a second cluster that it fits, where its article has no other', () => {
    expect(borrowClaims(CLUSTERS, [score(0, 1, 0.9), score(0, 2, 0.55), score(0, 3, 0.6)], CLAIMS)).to.deep.equal([[], [0]]);
  });

  it('goes by the mean over the cluster, pairs that nobody scored included', () => {
    expect(borrowClaims(CLUSTERS, [score(0, 3, 0.6)], CLAIMS)).to.deep.equal([[], []]);
    expect(borrowClaims(CLUSTERS, [score(0, 2, 0.01), score(0, 3, 0.6)], CLAIMS)).to.deep.equal([[], []]);
  });

  it('asks whether the claims themselves fit, not only their sentences', () => {
    const scores = [score(0, 2, 0.9), score(0, 3, 0.9)];
    expect(borrowClaims(CLUSTERS, scores, { ...CLAIMS, fit: () => -4 })).to.deep.equal([[], []]);
    expect(borrowClaims(CLUSTERS, scores, { ...CLAIMS, fit: (_, member) => (member === 3 ? 1 : -4) })).to.deep.equal([[], [0]]);
  });

  it('takes nothing from an article that is in the cluster', () => {
    expect(borrowClaims(CLUSTERS, [score(1, 3, 0.9), score(1, 2, 0.9)], CLAIMS)).to.deep.equal([[], []]);
  });

  it('takes of one sentence the claim that fits best', () => {
    const claims = { ...CLAIMS, articleOf: ['x', 'x', 'y'], sentenceOf: [0, 0, 1] };
    expect(borrowClaims([[0], [1], [2]], [score(0, 2, 0.6), score(1, 2, 0.7)], claims)).to.deep.equal([[2], [2], [1]]);
  });

  it('leaves apart what an editor told apart', () => {
    const scores = [score(0, 2, 0.9), score(0, 3, 0.9)];
    expect(borrowClaims(CLUSTERS, scores, { ...CLAIMS, apart: [[3, 0]] })).to.deep.equal([[], []]);
  });

  it('takes no other claim of the article either', () => {
    const claims = { ...CLAIMS, articleOf: ['x', 'x', 'y', 'z'] };
    const scores = [score(1, 2, 0.9), score(1, 3, 0.9)];
    expect(borrowClaims([[0], [1], [2, 3]], scores, claims)[2]).to.deep.equal([1]);
    expect(borrowClaims([[0], [1], [2, 3]], scores, { ...claims, apart: [[0, 2]] })[2]).to.deep.equal([]);
  });
});
