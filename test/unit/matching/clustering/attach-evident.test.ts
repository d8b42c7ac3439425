import { expect } from 'chai';
import { attachEvident } from '../../../../src/matching/clustering/attach-evident.js';

describe('attachEvident', () => {
  it('moves what stands alone, or with one other, to where it evidently belongs', () => {
    expect(attachEvident([[0, 1, 2], [3], [4, 5]], [[0, 3], [5, 1]], [])).to.deep.equal([[0, 1, 2, 3, 4, 5]]);
  });

  it('joins no two clusters of many, and none that hold a pair that is parted', () => {
    expect(attachEvident([[0, 1, 2], [3, 4, 5]], [[0, 3]], [])).to.deep.equal([[0, 1, 2], [3, 4, 5]]);
    expect(attachEvident([[0, 1, 2], [3]], [[0, 3]], [[2, 3]])).to.deep.equal([[0, 1, 2], [3]]);
  });

  it('takes the surest pair first', () => {
    expect(attachEvident([[0, 1, 2], [3, 4, 5], [6]], [[6, 4], [6, 0]], [])).to.deep.equal([[0, 1, 2], [3, 4, 5, 6]]);
  });
});
