import { expect } from 'chai';
import { firstEndingAfter, spansInside } from '../../../src/domain/span.js';

describe('spans in order', () => {
  const spans = [[0, 4], [5, 9], [9, 12], [20, 21]].map(([start, end]) => ({ start: start!, end: end! }));

  it('are found by the offset that they end after', () => {
    expect([0, 3, 4, 8, 9, 12, 20].map((offset) => firstEndingAfter(spans, offset))).to.deep.equal([0, 0, 1, 1, 2, 3, 3]);
    expect([firstEndingAfter(spans, 21), firstEndingAfter([], 0)]).to.deep.equal([4, 0]);
  });

  it('are found by the span that they lie inside', () => {
    expect(spansInside(spans, { start: 5, end: 20 })).to.deep.equal([{ start: 5, end: 9 }, { start: 9, end: 12 }]);
    expect(spansInside(spans, { start: 1, end: 8 })).to.deep.equal([]);
  });
});
