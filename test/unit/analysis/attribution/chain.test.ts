import { expect } from 'chai';
import { bestPath, marginals, type Chain } from '../../../../src/analysis/attribution/chain.js';
import { allowedTransitions } from '../../../../src/analysis/attribution/labels.js';
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
