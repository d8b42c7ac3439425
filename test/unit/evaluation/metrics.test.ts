import { expect } from 'chai';
import { areaUnderCurve, averagePrecision, bestF1 } from '../../../src/evaluation/average-precision.js';
import { adjustedRand, bCubed } from '../../../src/evaluation/clustering-scores.js';

const scored = (items: readonly (readonly [number, 0 | 1])[]): { score: number; positive: boolean }[] => items.map(([score, label]) => ({ score, positive: label === 1 }));

describe('ranking metrics', () => {
  it('give a perfect ranking 1 and ties the value of chance', () => {
    expect(averagePrecision(scored([[0.9, 1], [0.8, 1], [0.1, 0]]))).to.equal(1);
    expect(areaUnderCurve(scored([[0.9, 1], [0.8, 1], [0.1, 0]]))).to.equal(1);
    expect(areaUnderCurve(scored([[0.5, 1], [0.5, 0]]))).to.equal(0.5);
    expect(averagePrecision(scored([[0.5, 1], [0.5, 0], [0.5, 0], [0.5, 0]]))).to.equal(0.25);
  });

  it('have defined values without positives or negatives', () => {
    expect(averagePrecision(scored([[0.5, 0]]))).to.equal(0);
    expect(areaUnderCurve(scored([[0.5, 1]]))).to.equal(0.5);
    expect(bestF1([])).to.deep.equal({ f1: 0, at: 0 });
  });
});

describe('clustering metrics', () => {
  const gold = new Map([['a', 'x'], ['b', 'x'], ['c', 'y']]);

  it('give the gold clustering 1 whatever its names', () => {
    const same = new Map([['a', '1'], ['b', '1'], ['c', '2']]);
    expect(bCubed(same, gold)).to.deep.equal({ p: 1, r: 1, f1: 1 });
    expect(adjustedRand(same, gold)).to.equal(1);
  });

  it('take unclustered items to be alone', () => {
    expect(bCubed(new Map(), gold)).to.deep.equal({ p: 1, r: 0.6667, f1: 0.8 });
    expect(adjustedRand(new Map(), gold)).to.equal(0);
  });
});

