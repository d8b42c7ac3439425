import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { loadPairModel } from '../../../src/matching/scorer/pair-model.js';

interface Trees {
  feature: number[];
  cut: number[];
  right: number[];
}

describe('the file of weights', () => {
  const shipped = readFileSync(new URL('../../../../data/models/pairs.json', import.meta.url), 'utf8');
  /** The shipped weights with their trees changed. */
  const withTrees = (change: (closer: Trees) => void): unknown => {
    const file = JSON.parse(shipped) as { closer: Trees };
    change(file.closer);
    return file;
  };

  it('is read as it is shipped, without the tables that go with it', () => {
    const model = loadPairModel(JSON.parse(shipped));
    expect(model.free.map(({ name }) => name)).to.deep.equal(['ecb', 'msrp, superpal']);
    expect(model.vectors).to.equal(null);
  });

  it('is refused where a list of its trees is cut off', () => {
    expect(() => loadPairModel(withTrees((closer) => closer.cut.pop()))).to.throw('trees are not whole');
  });

  it('is refused where a tree would go in a circle', () => {
    const inner = (closer: Trees): number => closer.feature.findIndex((asked) => asked >= 0);
    expect(() => loadPairModel(withTrees((closer) => (closer.right[inner(closer)] = 0)))).to.throw('a branch does not follow its node');
  });

  it('is refused where a tree asks for a feature that there is not', () => {
    expect(() => loadPairModel(withTrees((closer) => (closer.feature[0] = 999)))).to.throw('closer');
  });

  it('is refused where it was learnt with word vectors of other dimensions', () => {
    const tables = { vectors: () => new TextEncoder().encode('{"dimensions":3,"stems":""}\n'), likeness: () => new Uint8Array() };
    expect(() => loadPairModel(JSON.parse(shipped), tables)).to.throw(RangeError, 'weights of 100 dimensions for word vectors of 3');
  });
});
