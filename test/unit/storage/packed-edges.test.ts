import { expect } from 'chai';
import { packEdges, unpackEdges, withEdge, withoutEdge } from '../../../src/storage/packed-edges.js';

describe('packed edges', () => {
  const edges = ['a-1', 'a-10', 'a-2', 'b'].map((other, place) => ({ other, likeness: 0.1 + place / 7, logOdds: -2.5 + place / 3, length: 1 / (place + 3) }));

  it('come back as they were, to the last bit, in order of id', () => {
    expect(unpackEdges(packEdges([...edges].reverse()))).to.deep.equal(edges);
    expect(unpackEdges(packEdges([]))).to.deep.equal([]);
  });

  it('take in one more at its place, whatever the order in which they come', () => {
    let grown: Uint8Array = packEdges([]);
    for (const place of [2, 0, 3, 1]) grown = withEdge(grown, edges[place]!);
    expect([...grown]).to.deep.equal([...packEdges(edges)]);
  });

  it('let one go', () => {
    expect(unpackEdges(withoutEdge(packEdges(edges), 'a-10'))).to.deep.equal([edges[0], edges[2], edges[3]]);
    expect([...withoutEdge(packEdges(edges), 'a')]).to.deep.equal([...packEdges(edges)]);
  });
});
