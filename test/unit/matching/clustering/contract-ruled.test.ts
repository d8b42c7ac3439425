import { expect } from 'chai';
import type { WeightedEdge } from '../../../../src/matching/clustering/contract-edges.js';
import { contractRuled } from '../../../../src/matching/clustering/contract-ruled.js';

const OPTIONS = { unscored: 0.005, averageLink: 0.2, leastLink: 0.01, neutral: 0.2, linkage: 'mean' } as const;

/** Edges given as "first second probability". */
function edges(...lines: string[]): WeightedEdge[] {
  return lines.map((line) => {
    const [a, b, probability] = line.split(' ').map(Number);
    return { a: a!, b: b!, probability: probability! };
  });
}

describe('clusters under rulings', () => {
  it('takes out what was ruled apart and lets nobody in for it', () => {
    // 3 fits 0 and 1 well enough, but not 2: only with 2 gone could it join.
    const scored = edges('0 1 0.6', '0 2 0.95', '1 2 0.95', '0 3 0.5', '1 3 0.5', '2 3 0.001');
    expect(contractRuled(4, scored, OPTIONS)).to.deep.equal([[0, 1, 2], [3]]);
    expect(contractRuled(4, scored, { ...OPTIONS, apart: [[0, 2], [1, 2]] })).to.deep.equal([[0, 1], [2], [3]]);
  });

  it('keeps together what stays even where only the one that left held it together', () => {
    const scored = edges('0 1 0.05', '0 2 0.95', '1 2 0.95');
    expect(contractRuled(3, scored, OPTIONS)).to.deep.equal([[0, 1, 2]]);
    expect(contractRuled(3, scored, { ...OPTIONS, apart: [[2, 0], [2, 1]] })).to.deep.equal([[0, 1], [2]]);
  });

  it('sends the others of a row to the side they fit better', () => {
    const scored = edges('0 1 0.9', '2 3 0.9', '0 2 0.5', '0 3 0.4', '1 2 0.4', '1 3 0.4');
    expect(contractRuled(4, scored, OPTIONS)).to.deep.equal([[0, 1, 2, 3]]);
    expect(contractRuled(4, scored, { ...OPTIONS, apart: [[0, 2]] })).to.deep.equal([[0, 1], [2, 3]]);
  });

  it('lets the one that left go where it fits next best', () => {
    const scored = edges('0 1 0.9', '0 2 0.9', '1 2 0.9', '2 3 0.7', '0 3 0.005', '1 3 0.005');
    expect(contractRuled(4, scored, OPTIONS)).to.deep.equal([[0, 1, 2], [3]]);
    expect(contractRuled(4, scored, { ...OPTIONS, apart: [[0, 2], [1, 2]] })).to.deep.equal([[0, 1], [2, 3]]);
  });

  it('leaves clusters alone that hold nothing that was ruled apart', () => {
    const scored = edges('0 1 0.9', '2 3 0.9', '0 2 0.15');
    const plain = contractRuled(5, scored, OPTIONS);
    expect(contractRuled(5, scored, { ...OPTIONS, apart: [[0, 2], [1, 4]] })).to.deep.equal(plain);
  });

  it('holds a ruling that two belong together against one that would part them', () => {
    const scored = edges('0 1 0.9');
    expect(contractRuled(2, scored, { ...OPTIONS, mustLink: [[0, 1]], apart: [[0, 1]] })).to.deep.equal([[0, 1]]);
  });
});
