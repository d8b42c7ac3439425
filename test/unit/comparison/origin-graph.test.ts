import { expect } from 'chai';
import type { OriginGraph } from '../../../src/domain/origin-graph.js';
import { citedRow, type Cited } from '../../support/cited-row.js';

/** "The Harbour Courier > Ines Toll*": links by name, origins with a star, copies with two arrows. */
function drawn({ links, nodes }: OriginGraph): string[] {
  const name = (key: string): string => {
    const node = nodes.find((candidate) => candidate.key === key)!;
    return `${node.name}${node.isOrigin ? '*' : ''}`;
  };
  return links.map(({ from, how, to }) => `${name(from)} ${how === 'copies' ? '>>' : '>'} ${name(to)}`);
}

describe('origin graph', () => {
  it('leads from each outlet to whom it cites, and ends at outlets that report in their own name', () => {
    const { origins } = citedRow([{ source: 'Ines Toll' }, { source: 'Ines Toll' }, null]);
    expect(drawn(origins)).to.deep.equal(['Coastline Wire > Ines Toll*', 'The Harbour Courier > Ines Toll*']);
    expect(origins.nodes.filter(({ isOrigin }) => isOrigin).map(({ name }) => name)).to.have.members(['Ines Toll', 'Northvale Times']);
  });

  it('shows the outlet through which words came between an outlet and its source', () => {
    expect(drawn(citedRow([null, { source: 'Ines Toll', via: 'CW' }, null]).origins)).to.deep.equal(['The Harbour Courier > Coastline Wire*', 'Coastline Wire* > Ines Toll*']);
  });

  it('leads from a copy over what it copies to the source', () => {
    const { origins } = citedRow([{ source: 'Ines Toll' }, { source: 'Ines Toll' }, null], [{ article: 'a-harbour', parent: 'a-wire', agency: null }]);
    expect(drawn(origins)).to.deep.equal(['Coastline Wire > Ines Toll*', 'The Harbour Courier >> Coastline Wire']);
  });

  it('names an agency of which no article is at hand', () => {
    const { origins } = citedRow([null, null, null], [{ article: 'a-harbour', parent: null, agency: 'Distant Press' }]);
    expect(drawn(origins)).to.deep.equal(['The Harbour Courier >> Distant Press*']);
    expect(origins.nodes.find(({ name }) => name === 'Distant Press')!.kind).to.equal('cited-outlet');
  });

  it('marks outlets that cite only one another', () => {
    const { origins } = citedRow([{ source: 'The Harbour Courier', type: 'outlet' }, { via: 'Coastline Wire' }, { via: 'Coastline Wire' }]);
    expect(origins.circles).to.have.length(1);
    expect(origins.nodes.some(({ isOrigin }) => isOrigin)).to.equal(false);
  });

  it('has as many origins and circles as the range of independent sources ends with', () => {
    const cases: readonly [Cited, Cited, Cited][] = [
      [null, null, null], [{ source: 'an official', type: 'unnamed' }, { source: 'Ines Toll' }, null], [{ via: 'CW' }, { source: 'an official', type: 'unnamed', via: 'CW' }, { source: 'Ines Toll' }],
    ];
    for (const cited of cases) {
      for (const reuse of [[], [{ article: 'a-harbour', parent: 'a-wire', agency: null }], [{ article: 'a-wire', parent: null, agency: 'Distant Press' }]]) {
        const { independentSources, origins } = citedRow(cited, reuse);
        expect(origins.nodes.filter(({ isOrigin }) => isOrigin).length + origins.circles.length, JSON.stringify({ cited, reuse })).to.equal(independentSources.max);
      }
    }
  });

  it('puts every node before those that it has it from', () => {
    const { origins } = citedRow([{ source: 'Ines Toll' }, { via: 'CW' }, { via: 'The Harbour Courier' }]);
    const place = new Map(origins.nodes.map(({ key }, at) => [key, at]));
    expect(origins.links).to.not.be.empty;
    for (const { from, to } of origins.links) expect(place.get(from)!).to.be.lessThan(place.get(to)!);
  });
});
