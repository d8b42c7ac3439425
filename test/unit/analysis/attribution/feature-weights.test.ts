import { expect } from 'chai';
import { FeatureSpace } from '../../../../src/analysis/attribution/feature-space.js';
import { FeatureTable } from '../../../../src/analysis/attribution/feature-weights.js';

const HASHES = Int32Array.from({ length: 3000 }, (_, index) => Math.imul(index + 1, 0x9e3779b1));

/** A table over all rows of a space, whose weight at a row and label is known by the two numbers. */
function tableOf(labels: number, space: FeatureSpace): FeatureTable {
  const width = labels - 1;
  return new FeatureTable({
    labels, known: space.known, scale: 0.5, rows: Int8Array.from({ length: space.rows * width }, (_, index) => weightAt(Math.floor(index / width), index % width)),
    transitions: new Float64Array(labels * labels), start: new Float64Array(labels),
  });
}

function weightAt(row: number, lane: number): number {
  return ((row * 7 + lane * 31) % 255) - 127;
}

describe('FeatureSpace', () => {
  it('gives every feature it was made for a row, and hardly any other', () => {
    const space = FeatureSpace.of(HASHES);
    for (const hash of HASHES) expect(space.rowOf(hash)).to.be.within(0, space.rows - 1);
    const others = Array.from({ length: 3000 }, (_, index) => Math.imul(index + 5000, 0x85ebca6b));
    expect(others.filter((hash) => space.rowOf(hash) >= 0).length).to.be.below(450);
  });

  it('is at most four fifths full', () => {
    for (const size of [0, 1, 25, 26, 3000]) expect(size / FeatureSpace.of(HASHES.slice(0, size)).rows).to.be.at.most(0.8);
  });
});

describe('FeatureTable', () => {
  const space = FeatureSpace.of(HASHES);

  for (const labels of [2, 3, 4, 5]) {
    it(`adds the row of every feature it knows, over ${labels} labels`, () => {
      const table = tableOf(labels, space);
      for (const hash of HASHES) {
        const sums = new Int32Array(labels + 1).fill(1);
        table.addSums(Int32Array.of(hash), 1, sums, 1);
        const expected = Array.from({ length: labels - 1 }, (_, lane) => 1 + weightAt(space.rowOf(hash), lane));
        expect([...sums]).to.deep.equal([1, ...expected, 1]);
      }
    });

    it(`adds up the most features that a token can have, over ${labels} labels`, () => {
      const table = new FeatureTable({ ...tableOf(labels, space).weights, rows: new Int8Array(space.rows * (labels - 1)).fill(127) });
      const sums = new Int32Array(labels - 1);
      table.addSums(HASHES, 256, sums, 0);
      expect([...sums]).to.deep.equal(new Array(labels - 1).fill(256 * 127));
    });
  }

  it('adds nothing for features it does not know', () => {
    const unknown = Array.from({ length: 500 }, (_, index) => index * 77).filter((hash) => space.rowOf(hash) < 0);
    const sums = new Int32Array(2);
    tableOf(3, space).addSums(Int32Array.from(unknown), unknown.length, sums, 0);
    expect([...sums]).to.deep.equal([0, 0]);
  });

  it('counts no more features than it is told', () => {
    const sums = new Int32Array(2);
    tableOf(3, space).addSums(HASHES, 1, sums, 0);
    expect(sums[0]).to.equal(weightAt(space.rowOf(HASHES[0]!), 0));
  });

  it('turns sums into scores in which label 0 scores nothing', () => {
    const scores = new Float64Array(7).fill(9);
    tableOf(3, space).writeScores(Int32Array.of(2, -4, 6, 8), 2, scores);
    expect([...scores]).to.deep.equal([0, 1, -2, 0, 3, 4, 9]);
  });
});
