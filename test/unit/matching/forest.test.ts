import { expect } from 'chai';
import { explainForest, scoreForest } from '../../../src/matching/scorer/forest.js';
import { trainForest } from '../../../src/matching/training/train-forest.js';

/** Labels that no sum of single features tells: one or the other, and not both. */
const ROWS = Array.from({ length: 400 }, (_, index) => Float64Array.of((index * 7) % 10, (index * 3) % 11, (index * 13) % 17));
const LABELS = ROWS.map(([a, b]) => Number((a! >= 5) !== (b! >= 6)));
const OPTIONS = { trees: 60, depth: 3, rate: 0.2, share: 1 };

describe('a forest', () => {
  const forest = trainForest({ rows: ROWS, labels: LABELS }, OPTIONS);

  it('learns what depends on two features together', () => {
    const right = ROWS.filter((row, index) => scoreForest(forest, row) > 0 === (LABELS[index] === 1));
    expect(right.length / ROWS.length).to.be.greaterThan(0.97);
  });

  it('is the same on every run', () => {
    expect(trainForest({ rows: ROWS, labels: LABELS }, OPTIONS)).to.deep.equal(forest);
  });

  it('is explained by parts that add up to its score, none of them of a feature that tells nothing', () => {
    for (const row of ROWS.slice(0, 20)) {
      const parts = new Float64Array(3);
      const rest = explainForest(forest, row, parts);
      expect(rest + parts.reduce((sum, part) => sum + part, 0)).to.be.closeTo(scoreForest(forest, row), 1e-9);
      expect(Math.abs(parts[2]!)).to.be.below(Math.abs(parts[0]!) + Math.abs(parts[1]!));
    }
  });

  it('says what is likely before it knows anything', () => {
    const none = trainForest({ rows: ROWS, labels: LABELS.map((_, index) => Number(index % 4 === 0)) }, { ...OPTIONS, trees: 0 });
    expect(scoreForest(none, ROWS[0]!)).to.be.closeTo(Math.log(100.5 / 300.5), 1e-9);
  });
});
