import { expect } from 'chai';
import { bestPath, marginals } from '../../../../src/analysis/attribution/chain.js';
import { FeatureSpace } from '../../../../src/analysis/attribution/feature-space.js';
import { frequentHashes, indexFeatures } from '../../../../src/analysis/attribution/training/feature-list.js';
import { quantise } from '../../../../src/analysis/attribution/training/quantise.js';
import { seededRandom, shuffled } from '../../../../src/analysis/attribution/training/shuffle.js';
import { chainLoss, trainChain, type TrainingSet } from '../../../../src/analysis/attribution/training/train-chain.js';
import type { TrainedChain } from '../../../../src/analysis/attribution/training/trained-chain.js';

/** Three sequences over five features, where feature 0 marks label 1 and feature 1 the label after it. */
const SET: TrainingSet = {
  labels: 3,
  featureCount: 5,
  features: [{ ids: Int32Array.of(0, 2, 1, 3, 4, 0, 4, 1, 2, 3), offsets: Int32Array.of(0, 2, 4, 5, 7, 9, 10) }],
  sequences: [
    { gold: Uint8Array.of(1, 2, 0), firstTokens: [0] },
    { gold: Uint8Array.of(1, 2, 0), firstTokens: [3] },
    { gold: Uint8Array.of(0), firstTokens: [2] },
  ],
};
const OPTIONS = { epochs: 60, rate: 0.1, l2: 0, dropout: 0, seed: 3 };

describe('trainChain', () => {
  it('learns what its sequences show', () => {
    const { weights, transitions, start } = trainChain(SET, OPTIONS);
    const scores = new Float64Array(9);
    const { ids, offsets } = SET.features[0]!;
    for (let t = 0; t < 3; t++) {
      for (let at = offsets[t]!; at < offsets[t + 1]!; at++) for (let y = 0; y < 3; y++) scores[t * 3 + y]! += weights[ids[at]! * 3 + y]!;
    }
    expect([...bestPath({ labels: 3, length: 3, scores, transitions, start })]).to.deep.equal([1, 2, 0]);
  });

  it('lowers the loss from pass to pass', () => {
    const losses: number[] = [];
    trainChain(SET, { ...OPTIONS, epochs: 5, onEpoch: (_, loss) => losses.push(loss) });
    for (let index = 1; index < losses.length; index++) expect(losses[index]).to.be.below(losses[index - 1]!);
  });

  it('gives the same weights for the same seed, with dropout too', () => {
    const one = trainChain(SET, { ...OPTIONS, dropout: 0.3 });
    expect(trainChain(SET, { ...OPTIONS, dropout: 0.3 })).to.deep.equal(one);
  });

  it('never lets an inside label follow what it may not', () => {
    expect(trainChain(SET, OPTIONS).transitions[0 * 3 + 2]).to.equal(-Infinity);
  });

  it('has the gradient that differences of the loss give', () => {
    const random = seededRandom(11);
    const trained: TrainedChain = {
      weights: Float32Array.from({ length: 15 }, () => random() - 0.5),
      transitions: trainChain(SET, { ...OPTIONS, epochs: 1 }).transitions,
      start: trainChain(SET, { ...OPTIONS, epochs: 1 }).start,
    };
    const sequence = SET.sequences[0]!;
    const scores = new Float64Array(9);
    const { ids, offsets } = SET.features[0]!;
    for (let t = 0; t < 3; t++) {
      for (let at = offsets[t]!; at < offsets[t + 1]!; at++) for (let y = 0; y < 3; y++) scores[t * 3 + y]! += trained.weights[ids[at]! * 3 + y]!;
    }
    const { nodes } = marginals({ labels: 3, length: 3, scores, transitions: trained.transitions, start: trained.start });
    for (let feature = 0; feature < 5; feature++) {
      for (let y = 0; y < 3; y++) {
        let analytic = 0;
        for (let t = 0; t < 3; t++) {
          const active = ids.subarray(offsets[t]!, offsets[t + 1]!).includes(feature);
          if (active) analytic += nodes[t * 3 + y]! - (sequence.gold[t] === y ? 1 : 0);
        }
        const step = 1e-3;
        const moved = (by: number): number => {
          const weights = trained.weights.slice();
          weights[feature * 3 + y] = weights[feature * 3 + y]! + by;
          return chainLoss(SET, sequence, { ...trained, weights });
        };
        expect((moved(step) - moved(-step)) / (2 * step)).to.be.closeTo(analytic, 2e-3);
      }
    }
  });
});

describe('quantise', () => {
  it('keeps weights, relative to those of label 0, to within half a step', () => {
    const space = new FeatureSpace(new Uint8Array(4));
    const weights = Float32Array.of(1, -0.5, 0.5, 0, 0, 0, 0.25, 0.1, -1, 0.75, -0.25, 0.5);
    const { rows, scale } = quantise({ weights, transitions: new Float64Array(9), start: new Float64Array(3) }, space, 3);
    [-1.5, -0.5, 0, 0, -0.15, -1.25, -1, -0.25].forEach((weight, index) => expect(rows[index]! * scale).to.be.closeTo(weight, scale / 2 + 1e-6));
  });
});

describe('feature lists', () => {
  const list = { ids: Int32Array.of(5, 5, -3, 9, 5, -3), offsets: Int32Array.of(0, 2, 3, 6) };

  it('keep the hashes that are frequent enough', () => {
    expect([...frequentHashes([list], 2)]).to.deep.equal([-3, 5]);
    expect([...frequentHashes([list], 3)]).to.deep.equal([5]);
  });

  it('are numbered by rows of the space, without the features it leaves out', () => {
    const space = FeatureSpace.of(Int32Array.of(-3, 5));
    const { ids, offsets } = indexFeatures(list, space);
    expect([...ids]).to.deep.equal([5, 5, -3, 5, -3].map((hash) => space.rowOf(hash)));
    expect([...offsets]).to.deep.equal([0, 2, 3, 5]);
  });
});

describe('shuffled', () => {
  it('gives each number once, in an order that the seed decides', () => {
    expect([...shuffled(50, 4)].sort((a, b) => a - b)).to.deep.equal(Array.from({ length: 50 }, (_, index) => index));
    expect(shuffled(50, 4)).to.deep.equal(shuffled(50, 4));
    expect(shuffled(50, 5)).to.not.deep.equal(shuffled(50, 4));
  });
});
