import { expect } from 'chai';
import { FeatureTable } from '../../../../src/analysis/attribution/feature-weights.js';

function table(labels: number, hashes: readonly number[]): FeatureTable {
  return new FeatureTable({
    labels, hashes: Int32Array.from(hashes), rows: Int8Array.from({ length: hashes.length * labels }, (_, index) => (index % 100) - 50), scale: 0.5,
    transitions: new Float64Array(labels * labels), start: new Float64Array(labels),
  });
}

describe('FeatureTable', () => {
  for (const labels of [2, 3, 5]) {
    it(`adds the row of every feature it knows, over ${labels} labels`, () => {
      const hashes = Array.from({ length: 3000 }, (_, index) => Math.imul(index, 0x9e3779b1));
      const features = table(labels, hashes);
      hashes.forEach((hash, position) => {
        const scores = new Float64Array(labels + 1).fill(1);
        features.addScores(Int32Array.of(hash), 1, scores, 1);
        expect(scores[0]).to.equal(1);
        for (let label = 0; label < labels; label++) expect(scores[1 + label]).to.equal(1 + 0.5 * (((position * labels + label) % 100) - 50));
      });
    });
  }

  it('adds nothing for features it does not know', () => {
    const scores = new Float64Array(3);
    table(3, [4, 20, 36]).addScores(Int32Array.of(5, 0, 52, -7), 4, scores, 0);
    expect([...scores]).to.deep.equal([0, 0, 0]);
  });

  it('adds up the features of a list and no more than are counted', () => {
    const features = table(2, [4, 5]);
    const scores = new Float64Array(2);
    features.addScores(Int32Array.of(4, 5, 5), 2, scores, 0);
    expect([...scores]).to.deep.equal([0.5 * (-50 + -48), 0.5 * (-49 + -47)]);
  });
});
