import { expect } from 'chai';
import { bestPath, marginals, type Chain } from '../../../../src/analysis/attribution/chain.js';
import { FeatureSpace } from '../../../../src/analysis/attribution/feature-space.js';
import { FeatureTable } from '../../../../src/analysis/attribution/feature-weights.js';
import { allowedTransitions } from '../../../../src/analysis/attribution/labels.js';
import { SpanChain } from '../../../../src/analysis/attribution/span-chain.js';
import { seededRandom } from '../../../../src/analysis/attribution/training/shuffle.js';

function randomChain(labels: number, length: number, seed: number, forbid: boolean): Chain {
  const random = seededRandom(seed);
  const draw = (size: number): Float64Array => Float64Array.from({ length: size }, () => random() * 4 - 2);
  const allowed = allowedTransitions(labels);
  const transitions = draw(labels * labels).map((value, index) => (forbid && !allowed[index] ? -Infinity : value));
  return { labels, length, scores: draw(labels * length), transitions, start: draw(labels) };
}

function allPaths(labels: number, length: number): number[][] {
  if (length === 0) return [[]];
  return allPaths(labels, length - 1).flatMap((path) => Array.from({ length: labels }, (_, label) => [...path, label]));
}

function scoreOf(chain: Chain, path: readonly number[]): number {
  return path.reduce((sum, label, t) => {
    const from = t === 0 ? chain.start[label]! : chain.transitions[path[t - 1]! * chain.labels + label]!;
    return sum + from + chain.scores[t * chain.labels + label]!;
  }, 0);
}

describe('linear chain', () => {
  for (const forbid of [false, true]) {
    for (const [labels, length] of [[2, 1], [3, 4], [5, 5]] as const) {
      const chain = randomChain(labels, length, labels * 10 + length, forbid);
      const paths = allPaths(labels, length);
      const total = paths.reduce((sum, path) => sum + Math.exp(scoreOf(chain, path)), 0);
      const name = `${labels} labels over ${length} tokens${forbid ? ' with forbidden steps' : ''}`;

      it(`sums all paths: ${name}`, () => expect(marginals(chain).logPartition).to.be.closeTo(Math.log(total), 1e-9));

      it(`gives each label the share of the paths through it: ${name}`, () => {
        const { nodes } = marginals(chain);
        for (let t = 0; t < length; t++) {
          for (let label = 0; label < labels; label++) {
            const through = paths.filter((path) => path[t] === label).reduce((sum, path) => sum + Math.exp(scoreOf(chain, path)), 0);
            expect(nodes[t * labels + label]).to.be.closeTo(through / total, 1e-9);
          }
        }
      });

      it(`gives each step the share of the paths that take it: ${name}`, () => {
        const pairs = new Float64Array(labels * labels);
        marginals(chain, pairs);
        const expected = new Float64Array(labels * labels);
        for (const path of paths) {
          for (let t = 1; t < length; t++) expected[path[t - 1]! * labels + path[t]!]! += Math.exp(scoreOf(chain, path)) / total;
        }
        expected.forEach((value, index) => expect(pairs[index]).to.be.closeTo(value, 1e-9));
      });

      it(`finds the best path: ${name}`, () => {
        const best = Math.max(...paths.map((path) => scoreOf(chain, path)));
        expect(scoreOf(chain, [...bestPath(chain)])).to.be.closeTo(best, 1e-9);
      });
    }
  }

  it('does not overflow on long chains with large scores', () => {
    const chain = randomChain(3, 2000, 7, true);
    const { nodes, logPartition } = marginals({ ...chain, scores: chain.scores.map((score) => score * 300) });
    expect(Number.isFinite(logPartition)).to.equal(true);
    expect(nodes.every((p) => p >= 0 && p <= 1 + 1e-9)).to.equal(true);
  });

  it('takes an empty chain', () => {
    const chain = randomChain(3, 0, 1, false);
    expect(bestPath(chain)).to.have.length(0);
    expect(marginals(chain).logPartition).to.equal(0);
  });
});

describe('SpanChain', () => {
  const SCALE = 0.03;

  /** A span chain of these transitions, run over sums of weights, and the same as a plain chain. */
  function runOver(length: number, seed: number): { span: SpanChain; chain: Chain } {
    const drawn = randomChain(5, length, seed, true);
    const sums = Int32Array.from({ length: length * 4 }, (_, at) => Math.round(drawn.scores[at]! * 40));
    const scores = Float64Array.from({ length: length * 5 }, (_, at) => (at % 5 === 0 ? 0 : sums[Math.floor(at / 5) * 4 + (at % 5) - 1]! * SCALE));
    const space = FeatureSpace.of(Int32Array.of(1));
    const { transitions, start } = drawn;
    const span = SpanChain.of(new FeatureTable({ labels: 5, known: space.known, rows: new Int8Array(space.rows * 4), scale: SCALE, transitions, start }));
    span.run(Int32Array.from({ length: 8 }, () => 99), 2);
    span.run(sums, length);
    return { span, chain: { ...drawn, scores } };
  }

  for (const [length, seed] of [[1, 3], [2, 4], [5, 5]] as const) {
    it(`finds the best path over ${length} tokens`, () => {
      const { span, chain } = runOver(length, seed);
      const best = Math.max(...allPaths(5, length).map((path) => scoreOf(chain, path)));
      expect(span.path).to.have.length(length);
      expect(scoreOf(chain, [...span.path])).to.be.closeTo(best, 1e-9);
    });
  }

  it('has the marginals of a plain chain, whatever ran before', () => {
    for (const [length, seed] of [[1, 6], [3, 7], [40, 8]] as const) {
      const { span, chain } = runOver(length, seed);
      marginals(chain).nodes.forEach((share, at) => expect(span.nodes[at]).to.be.closeTo(share, 1e-9));
    }
  });

  it('gives a label that is as good as impossible no share and no place in the path', () => {
    const { span } = runOver(4, 9);
    const sums = new Int32Array(16);
    sums.fill(-(2 ** 28), 4, 8);
    span.run(sums, 4);
    expect(span.path[1]).to.equal(0);
    expect(span.nodes[5]).to.be.closeTo(1, 1e-9);
    expect([...span.nodes.subarray(0, 20)].every((share) => share >= 0 && share <= 1 + 1e-9)).to.equal(true);
  });
});
