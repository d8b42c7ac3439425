import { expect } from 'chai';
import { scoreLogistic, explainLogistic } from '../../../../src/matching/scorer/logistic.js';
import { measure } from '../../../../src/matching/training/figures.js';
import { foldsOf } from '../../../../src/matching/training/folds-of.js';
import { trainLogistic } from '../../../../src/matching/training/train-logistic.js';
import { quantiseVectors } from '../../../../src/matching/training/quantise-vectors.js';
import { writeWordVectors } from '../../../../src/matching/training/write-word-vectors.js';
import { readWordVectors } from '../../../../src/matching/features/word-vectors.js';
import { blendFrequencies } from '../../../../src/matching/training/blend-frequencies.js';

describe('trainLogistic', () => {
  const rows = Array.from({ length: 200 }, (_, index) => Float64Array.of(index / 200, (index * 37) % 11));
  const labels = rows.map((_, index) => Number(index + ((index * 53) % 60) > 130));

  it('learns which feature tells the labels apart', () => {
    const model = trainLogistic({ rows, labels }, 1);
    expect(model.weights[0]).to.be.greaterThan(1);
    expect(Math.abs(model.weights[1]!)).to.be.lessThan(Math.abs(model.weights[0]!) / 4);
  });

  it('predicts on average what it was shown', () => {
    const model = trainLogistic({ rows, labels }, 1);
    const mean = rows.reduce((sum, row) => sum + 1 / (1 + Math.exp(-scoreLogistic(model, row))), 0) / rows.length;
    expect(mean).to.be.closeTo(labels.reduce((a, b) => a + b, 0) / rows.length, 0.001);
  });

  it('splits a score into parts that add up to it', () => {
    const model = trainLogistic({ rows, labels }, 1);
    const parts = new Float64Array(2);
    const base = explainLogistic(model, rows[42]!, parts);
    expect(base + parts[0]! + parts[1]!).to.be.closeTo(scoreLogistic(model, rows[42]!), 1e-9);
  });
});

describe('measure', () => {
  it('computes average precision as the mean of precision at each hit', () => {
    expect(measure([0.9, 0.8, 0.7, 0.6], [1, 0, 1, 0]).averagePrecision).to.be.closeTo((1 + 2 / 3) / 2, 1e-4);
  });

  it('lets ties share one threshold', () => {
    expect(measure([0.5, 0.5, 0.5, 0.5], [1, 0, 0, 1]).averagePrecision).to.equal(0.5);
  });

  it('finds no calibration error where shares are as predicted', () => {
    expect(measure([0.25, 0.25, 0.25, 0.25], [1, 0, 0, 0]).calibrationError).to.equal(0);
  });
});

describe('foldsOf', () => {
  it('gives the parts in turn, and all labellings of one event to one part', () => {
    const events = ['fire', 'flood', 'vote', 'strike', 'flood', 'strike', 'storm'].map((event) => ({ labelled: { event } }));
    expect(foldsOf(events, 3)).to.deep.equal([0, 1, 2, 0, 1, 0, 1]);
    expect(foldsOf([], 3)).to.deep.equal([]);
  });
});

describe('word vectors', () => {
  it('survive being cut to bytes, written and read', () => {
    const words = [['boats', [1, 0, 0.5]], ['boat', [0, 1, 0]], ['ship', [0.9, 0.1, 0.5]], ['the', [1, 1, 1]]] as const;
    const vectors = readWordVectors(writeWordVectors(quantiseVectors(words, 10, 3)));
    expect(vectors.stems).to.deep.equal(['boat', 'ship']);
    expect(vectors.row('crane')).to.equal(-1);
    expect(vectors.cosine(vectors.row('boat'), vectors.row('ship'))).to.be.closeTo(0.994, 0.01);
  });

  it('refuses a file whose sizes do not fit', () => {
    const file = writeWordVectors(quantiseVectors([['boat', [1, 0]]], 10, 2));
    expect(() => readWordVectors(file.subarray(0, file.length - 1))).to.throw(RangeError);
  });
});

describe('blendFrequencies', () => {
  it('counts each text once and lets rank in the language fill the gaps', () => {
    const { documents, counts } = blendFrequencies([{ weight: 1, texts: ['Ferries sail', 'Ferries sail', 'Ferries stop'] }], ['cargo']);
    expect(documents).to.equal(2);
    expect(counts['ferri']).to.equal(2);
    expect(counts['sail']).to.equal(1);
  });
});
