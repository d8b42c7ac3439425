import { expect } from 'chai';
import { buildComparison } from '../../../src/comparison/build-comparison.js';
import type { CanonicalEntity } from '../../../src/domain/canonical-entity.js';
import { sampleInput } from '../../support/sample-input.js';

function entity(canonical: string, type: CanonicalEntity['type'], article: string): CanonicalEntity {
  return { canonical, type, gender: null, aliases: [canonical, 'Toll'], roles: [{ role: 'mayor', from: null, to: null }], names: [{ article, name: canonical }] };
}

describe('entities of a comparison', () => {
  const input = sampleInput();
  const [article] = input.articles;

  it('are those whom its articles cite, with other names, roles and how often', () => {
    const entities = [entity('Ines Toll', 'person', article!.id), entity('Never Cited', 'person', article!.id), entity('the mayor', 'role', article!.id)];
    const found = buildComparison({ ...input, entities }).entities;
    expect(found.map(({ name }) => name)).to.deep.equal(['Ines Toll']);
    expect(found[0]).to.deep.include({ aliases: ['Toll'], roles: [{ role: 'mayor', from: null, to: null }] });
    expect(found[0]!.attributions).to.be.greaterThan(1);
  });

  it('leave out those of articles that the filter leaves out', () => {
    const outlets = input.articles.filter(({ outletId }) => outletId !== article!.outletId).map(({ outletId }) => outletId);
    const entities = [entity('Ines Toll', 'person', article!.id)];
    expect(buildComparison({ ...input, entities, filter: { outlets } }).entities).to.deep.equal([]);
  });

  it('are none where nobody was told apart', () => {
    expect(buildComparison(input).entities).to.deep.equal([]);
  });
});
