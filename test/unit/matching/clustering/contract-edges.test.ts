import { expect } from 'chai';
import { contractEdges, type ContractionOptions, type WeightedEdge } from '../../../../src/matching/clustering/contract-edges.js';
import { shuffled } from '../../../support/shuffle.js';

const OPTIONS: ContractionOptions = { unscored: 0.01, averageLink: 0.5, neutral: 0.5 };
const edge = (a: number, b: number, probability: number): WeightedEdge => ({ a, b, probability });

describe('contractEdges', () => {
  it('puts every item in exactly one cluster', () => {
    expect(contractEdges(4, [edge(0, 2, 0.9)], OPTIONS)).to.deep.equal([[0, 2], [1], [3]]);
  });

  it('does not let a chain of strong links pull its ends together', () => {
    const chain = [edge(0, 1, 0.95), edge(1, 2, 0.95), edge(2, 3, 0.95), edge(3, 4, 0.95)];
    const clusters = contractEdges(5, chain, OPTIONS);
    expect(Math.max(...clusters.map((cluster) => cluster.length))).to.equal(2);
  });

  it('follows must-links and cannot-links', () => {
    const edges = [edge(0, 1, 0.99), edge(1, 2, 0.01)];
    expect(contractEdges(3, edges, { ...OPTIONS, cannotLink: [[0, 1]] })).to.deep.equal([[0], [1], [2]]);
    expect(contractEdges(3, edges, { ...OPTIONS, mustLink: [[1, 2]], cannotLink: [[0, 1]] })).to.deep.equal([[0], [1, 2]]);
  });

  it('never merges clusters with different labels, even through an item without one', () => {
    const edges = [edge(0, 1, 0.99), edge(1, 2, 0.98), edge(0, 2, 0.99)];
    expect(contractEdges(3, edges, { ...OPTIONS, labels: ['east', undefined, 'west'] })).to.deep.equal([[0, 1], [2]]);
  });

  it('gives the same clusters whatever the order of the edges', () => {
    const edges: WeightedEdge[] = [];
    for (let a = 0; a < 30; a++) for (let b = a + 1; b < 30; b++) edges.push(edge(a, b, ((a * 7 + b * 13) % 10) / 10 + (a % 5 === b % 5 ? 0.09 : 0)));
    const expected = contractEdges(30, edges, OPTIONS);
    for (let seed = 1; seed <= 5; seed++) expect(contractEdges(30, shuffled(edges, seed), OPTIONS)).to.deep.equal(expected);
  });

  it('lets one sure "no" weigh no more than any other where probabilities are averaged', () => {
    const edges = [edge(0, 1, 0.95), edge(0, 2, 0.9), edge(1, 2, 0.01)];
    const options = { unscored: 0, averageLink: 0, neutral: 0.4 };
    expect(contractEdges(3, edges, { ...options, linkage: 'mean' })).to.deep.equal([[0, 1], [2]]);
    expect(contractEdges(3, edges, { ...options, linkage: 'mean-probability' })).to.deep.equal([[0, 1, 2]]);
  });
});
