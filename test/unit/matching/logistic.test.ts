import { expect } from 'chai';
import { scoreLogistic, scoreLogisticWithin } from '../../../src/matching/scorer/logistic.js';

const MODEL = { bias: 1, weights: [2, -1], means: [10, 0], deviations: [5, 1] };

describe('a logistic score held to familiar ground', () => {
  it('is the plain score within the range', () => {
    for (const row of [[10, 0], [25, -3], [-5, 3], [12, 1.5]]) expect(scoreLogisticWithin(3, MODEL, row)).to.equal(scoreLogistic(MODEL, row));
  });

  it('goes no further than the end of the range on either side', () => {
    expect(scoreLogisticWithin(3, MODEL, [1000, 0])).to.equal(scoreLogistic(MODEL, [25, 0]));
    expect(scoreLogisticWithin(3, MODEL, [10, 50])).to.equal(scoreLogistic(MODEL, [10, 3]));
    expect(scoreLogisticWithin(3, MODEL, [-1000, -50])).to.equal(scoreLogistic(MODEL, [-5, -3]));
  });
});
