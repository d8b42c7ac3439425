import { expect } from 'chai';
import type { Contraction, ContractionRules } from '../../../../src/matching/clustering/contraction.js';
import { DenseContraction } from '../../../../src/matching/clustering/dense-contraction.js';
import { SparseContraction } from '../../../../src/matching/clustering/sparse-contraction.js';
import { Chooser } from '../../../bench/invented-names.js';

const SIZE = 40;

/** Bonds, rulings and labels drawn at random, contracted to the end. */
function contracted(state: Contraction, seed: number): number[][] {
  const choose = new Chooser(seed);
  const item = (): number => choose.between(0, SIZE - 1);
  for (let a = 0; a < SIZE; a++) for (let b = a + 1; b < SIZE; b++) if (choose.next() < 0.4) state.bond(a, b, Math.round(choose.next() * 20) / 20);
  for (let ruling = 0; ruling < 6; ruling++) state.forbid(item(), item());
  for (let ruling = 0; ruling < 3; ruling++) state.merge(item(), item());
  state.close(item());
  const all = Array.from({ length: SIZE }, (_, index) => index);
  for (let best = state.best(all); best !== null; best = state.best(all)) state.merge(best[0], best[1]);
  return state.clusters();
}

describe('the contraction by tables', () => {
  const labels = Array.from({ length: SIZE }, (_, item) => (item % 9 === 0 ? ['east', 'west'][item % 2] : undefined));
  const rules: readonly ContractionRules[] = [
    { unscored: 0.05, averageLink: 0.4, neutral: 0.5 },
    { unscored: 0.005, averageLink: 0.2, leastLink: 0.01, neutral: 0.2, linkage: 'mean' },
    { unscored: 0, averageLink: 0, neutral: 0.45, linkage: 'mean-probability', labels },
  ];

  for (const [number, each] of rules.entries()) {
    it(`comes to what the one by maps comes to, ties included (${each.linkage ?? 'sum'})`, () => {
      for (let seed = 1; seed <= 30; seed++) {
        const clusters = contracted(new DenseContraction(SIZE, each), seed * 10 + number);
        expect(clusters).to.deep.equal(contracted(new SparseContraction(SIZE, each), seed * 10 + number));
        expect(clusters.length).to.be.lessThan(SIZE);
      }
    });
  }
});
