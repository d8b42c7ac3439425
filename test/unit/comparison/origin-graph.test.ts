import { expect } from 'chai';
import { buildComparison } from '../../../src/comparison/build-comparison.js';
import type { ComparedReuse } from '../../../src/comparison/comparison-input.js';
import type { Attribution, SourceType } from '../../../src/domain/attribution.js';
import type { ComparisonRow } from '../../../src/domain/comparison-row.js';
import type { OriginGraph } from '../../../src/domain/origin-graph.js';
import { sampleInput } from '../../support/sample-input.js';

type Cited = { readonly source?: string; readonly type?: SourceType; readonly via?: string } | null;

function attribution(cited: Cited): Attribution | null {
  if (cited === null) return null;
  const source = cited.source === undefined ? null : { start: 0, end: 1, text: 'T', canonical: cited.source, type: cited.type ?? ('person' as const), roles: [] };
  return { source, cue: null, content: [], kind: 'indirect', via: cited.via ?? null, viaType: cited.via === undefined ? null : 'outlet', confidence: 1, parent: null };
}

/** The row of one claim from each of the wire, the Courier and the Northvale Times. */
function rowOf(cited: readonly [Cited, Cited, Cited], reuse: readonly ComparedReuse[] = []): ComparisonRow {
  const input = sampleInput();
  const ids = ['c1', 'c5', 'c10'];
  const claims = input.claims.filter(({ id }) => ids.includes(id)).map((claim) => {
    const found = attribution(cited[ids.indexOf(claim.id)] ?? null);
    return { ...claim, attribution: found, chain: found === null ? [] : [{ attribution: found, factuality: 'CT+' as const }] };
  });
  return buildComparison({ ...input, claims, reuse, groups: input.groups.filter(({ id }) => id === 'g-aground'), disputes: [], updates: [] }).rows[0]!;
}

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
    const { origins } = rowOf([{ source: 'Ines Toll' }, { source: 'Ines Toll' }, null]);
    expect(drawn(origins)).to.deep.equal(['Coastline Wire > Ines Toll*', 'The Harbour Courier > Ines Toll*']);
    expect(origins.nodes.filter(({ isOrigin }) => isOrigin).map(({ name }) => name)).to.have.members(['Ines Toll', 'Northvale Times']);
  });

  it('shows the outlet through which words came between an outlet and its source', () => {
    expect(drawn(rowOf([null, { source: 'Ines Toll', via: 'CW' }, null]).origins)).to.deep.equal(['The Harbour Courier > Coastline Wire*', 'Coastline Wire* > Ines Toll*']);
  });

  it('leads from a copy over what it copies to the source', () => {
    const { origins } = rowOf([{ source: 'Ines Toll' }, { source: 'Ines Toll' }, null], [{ article: 'a-harbour', parent: 'a-wire', agency: null }]);
    expect(drawn(origins)).to.deep.equal(['Coastline Wire > Ines Toll*', 'The Harbour Courier >> Coastline Wire']);
  });

  it('names an agency of which no article is at hand', () => {
    const { origins } = rowOf([null, null, null], [{ article: 'a-harbour', parent: null, agency: 'Distant Press' }]);
    expect(drawn(origins)).to.deep.equal(['The Harbour Courier >> Distant Press*']);
    expect(origins.nodes.find(({ name }) => name === 'Distant Press')!.kind).to.equal('cited-outlet');
  });

  it('marks outlets that cite only one another', () => {
    const { origins } = rowOf([{ source: 'The Harbour Courier', type: 'outlet' }, { via: 'Coastline Wire' }, { via: 'Coastline Wire' }]);
    expect(origins.circles).to.have.length(1);
    expect(origins.nodes.some(({ isOrigin }) => isOrigin)).to.equal(false);
  });

  it('has as many origins and circles as the range of independent sources ends with', () => {
    const cases: readonly [Cited, Cited, Cited][] = [
      [null, null, null], [{ source: 'an official', type: 'unnamed' }, { source: 'Ines Toll' }, null], [{ via: 'CW' }, { source: 'an official', type: 'unnamed', via: 'CW' }, { source: 'Ines Toll' }],
    ];
    for (const cited of cases) {
      for (const reuse of [[], [{ article: 'a-harbour', parent: 'a-wire', agency: null }], [{ article: 'a-wire', parent: null, agency: 'Distant Press' }]]) {
        const { independentSources, origins } = rowOf(cited, reuse);
        expect(origins.nodes.filter(({ isOrigin }) => isOrigin).length + origins.circles.length, JSON.stringify({ cited, reuse })).to.equal(independentSources.max);
      }
    }
  });

  it('puts every node before those that it has it from', () => {
    const { origins } = rowOf([{ source: 'Ines Toll' }, { via: 'CW' }, { via: 'The Harbour Courier' }]);
    const place = new Map(origins.nodes.map(({ key }, at) => [key, at]));
    for (const { from, to } of origins.links) expect(place.get(from)!).to.be.lessThan(place.get(to)!);
  });
});
