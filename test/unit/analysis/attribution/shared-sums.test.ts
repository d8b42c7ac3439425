import { expect } from 'chai';
import { buildDocument } from '../../../../src/analysis/attribution/attribution-document.js';
import { ChainMemory } from '../../../../src/analysis/attribution/chain-memory.js';
import { bestPath, marginals, type Chain } from '../../../../src/analysis/attribution/chain.js';
import { layOutWindow, viewCue } from '../../../../src/analysis/attribution/cue-window.js';
import { FeatureBuffer } from '../../../../src/analysis/attribution/feature-buffer.js';
import { FeatureSpace } from '../../../../src/analysis/attribution/feature-space.js';
import { FeatureTable } from '../../../../src/analysis/attribution/feature-weights.js';
import { SHARED_GROUPS, TokenView } from '../../../../src/analysis/attribution/relative-span-features.js';
import { SumMemo } from '../../../../src/analysis/attribution/sum-memo.js';
import { seededRandom } from '../../../../src/analysis/attribution/training/shuffle.js';
import { readText } from '../../../../src/analysis/attribution/training/train-model.js';
import { WeightAverage } from '../../../../src/analysis/attribution/training/weight-average.js';
import { NO_WORD_CLASSES } from '../../../../src/analysis/attribution/word-classes.js';

const TEXT = 'The bridge, which opened in May, is safe, Odile Varga said on Monday. “We looked at it twice,” she added, “and so did the county.” '
  + '“Nobody,” she said, “has to wait.” The captain, who was asked twice, did not answer.';

function windows(text: string): TokenView[] {
  const document = buildDocument(readText(text), NO_WORD_CLASSES);
  const said = document.tokens.flatMap(({ pos }, index) => (pos === 'VERB' ? [index] : []));
  return said.map((index) => new TokenView(document, layOutWindow(document, viewCue(document, { from: index, to: index + 1 }), new Uint8Array(document.length))));
}

describe('groups of shared features', () => {
  SHARED_GROUPS.forEach((group, number) => {
    it(`have the same features for one cue wherever their key is the same (group ${number + 1})`, () => {
      const buffer = new FeatureBuffer();
      let shared = 0;
      for (const view of windows(TEXT)) {
        const seen = new Map<number, string>();
        for (let index = view.window.from; index < view.window.to; index++) {
          view.look(index);
          buffer.reset();
          group.add(view, buffer);
          const features = buffer.ids.subarray(0, buffer.length).join(' ');
          const key = group.key(view);
          expect(key).to.be.within(0, 2 ** 31 - 1);
          if (seen.has(key)) shared++;
          expect(seen.get(key) ?? features).to.equal(features);
          seen.set(key, features);
        }
      }
      expect(shared).to.be.above(0);
    });
  });
});

describe('SumMemo', () => {
  const space = FeatureSpace.of(Int32Array.of(1, 2, 3));
  const rows = Int8Array.from({ length: space.rows * 2 }, (_, index) => index - 20);
  const table = new FeatureTable({ labels: 3, known: space.known, rows, scale: 1, transitions: new Float64Array(9), start: new Float64Array(3) });
  const buffer = new FeatureBuffer();
  buffer.ids.set([1, 2, 3]);
  buffer.length = 3;

  it('adds what the table would add, the first time and again', () => {
    const memo = new SumMemo(table);
    const expected = new Int32Array(2);
    table.addSums(buffer.ids, 3, expected, 0);
    const sums = new Int32Array(4);
    expect(memo.recall(7, sums, 0)).to.equal(false);
    memo.learn(7, buffer, sums, 0);
    expect(memo.recall(7, sums, 2)).to.equal(true);
    expect([...sums]).to.deep.equal([...expected, ...expected]);
  });

  it('knows nothing of other keys, nor of any once cleared', () => {
    const memo = new SumMemo(table);
    const sums = new Int32Array(2);
    memo.learn(7, buffer, sums, 0);
    for (let key = 0; key < 5000; key++) if (key !== 7) expect(memo.recall(key, sums, 0)).to.equal(false);
    memo.clear();
    expect(memo.recall(7, sums, 0)).to.equal(false);
  });
});

describe('ChainMemory', () => {
  it('changes no result, whatever chains went before', () => {
    const random = seededRandom(5);
    const memory = new ChainMemory();
    for (const length of [9, 2, 40, 1, 0, 12]) {
      const chain: Chain = {
        labels: 3, length, scores: Float64Array.from({ length: length * 3 }, () => random() * 6 - 3),
        transitions: Float64Array.from({ length: 9 }, random), start: Float64Array.from({ length: 3 }, random),
      };
      expect([...marginals(chain, null, memory).nodes]).to.deep.equal([...marginals(chain).nodes]);
      expect([...bestPath(chain, memory)]).to.deep.equal([...bestPath(chain)]);
    }
  });
});

describe('WeightAverage', () => {
  it('is the mean of its samples', () => {
    const sample = (value: number) => ({ weights: Float32Array.of(value, 1), transitions: Float64Array.of(-Infinity, value), start: Float64Array.of(2 * value) });
    const average = new WeightAverage(sample(0));
    average.take(sample(1));
    average.take(sample(4));
    expect(average.mean()).to.deep.equal({ weights: Float32Array.of(2.5, 1), transitions: Float64Array.of(-Infinity, 2.5), start: Float64Array.of(5) });
  });
});
