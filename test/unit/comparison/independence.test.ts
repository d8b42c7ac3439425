import { expect } from 'chai';
import type { ComparedReuse } from '../../../src/comparison/comparison-input.js';
import type { ComparisonRow } from '../../../src/domain/comparison-row.js';
import { citedRow, type Cited } from '../../support/cited-row.js';

function range(cited: readonly [Cited, Cited, Cited], reuse: readonly ComparedReuse[] = []): [number, number] {
  const { min, max } = citedRow(cited, reuse).independentSources;
  return [min, max];
}

describe('independence', () => {
  it('counts outlets that report in their own name one by one', () => {
    expect(range([null, null, null])).to.deep.equal([3, 3]);
  });

  it('counts one spokesman once, however many outlets quote him and whatever article his name takes', () => {
    expect(range([{ source: 'The Ferry Office' }, { source: 'Ferry Office' }, { source: 'ferry office' }])).to.deep.equal([1, 1]);
  });

  it('takes a source of the name of a compared outlet for that outlet', () => {
    expect(range([{ source: 'Northvale Times', type: 'person' }, null, { source: 'The Harbour Courier', type: 'person' }])).to.deep.equal([1, 1]);
  });

  it('widens the range by each unnamed source', () => {
    expect(range([{ source: 'an official', type: 'unnamed' }, { source: 'a source', type: 'unnamed' }, { source: 'Ines Toll' }])).to.deep.equal([1, 3]);
  });

  it('counts at least one where every source is unnamed', () => {
    const official: Cited = { source: 'an official', type: 'unnamed' };
    expect(range([official, official, official])).to.deep.equal([1, 3]);
  });

  it('counts an outlet with the outlet that it cites, by any of its names', () => {
    expect(range([null, { source: 'Coastline Wire', type: 'outlet' }, { via: 'CW' }])).to.deep.equal([1, 1]);
  });

  it('counts one unnamed source that two outlets have through the same agency once', () => {
    const viaAgency: Cited = { source: 'an official', type: 'unnamed', via: 'Distant Press' };
    expect(range([viaAgency, viaAgency, viaAgency])).to.deep.equal([1, 1]);
  });

  it('counts copies with the text that they copy, and agencies that are not at hand once', () => {
    expect(range([null, null, null], [{ article: 'a-harbour', parent: 'a-wire', agency: null }])).to.deep.equal([2, 2]);
    const agency = { parent: null, agency: 'Distant Press' };
    expect(range([null, null, null], [{ article: 'a-harbour', ...agency }, { article: 'a-northvale', ...agency }])).to.deep.equal([2, 2]);
  });

  it('counts an unnamed source of an agency’s text once, in the original and in copies that credit the agency', () => {
    const official: Cited = { source: 'an official', type: 'unnamed' };
    const copy = { parent: 'a-wire', agency: 'Coastline Wire' };
    expect(range([official, official, official], [{ article: 'a-harbour', ...copy }, { article: 'a-northvale', ...copy }])).to.deep.equal([1, 1]);
  });

  it('takes the short and the full name of an agency for one', () => {
    expect(range([{ via: 'AP' }, { via: 'The Associated Press' }, { source: 'Associated Press', type: 'outlet' }])).to.deep.equal([1, 1]);
    expect(range([{ via: 'Reuters' }, { via: 'AFP' }, { via: 'Agence France-Presse' }])).to.deep.equal([2, 2]);
  });

  it('counts at most one where outlets cite only one another', () => {
    const row = citedRow([{ source: 'The Harbour Courier', type: 'outlet' }, { via: 'Northvale Times' }, { via: 'Coastline Wire' }]);
    expect([row.independentSources.min, row.independentSources.max]).to.deep.equal([0, 1]);
    expect(row.independentSources.reasons.join(' ')).to.contain('circular');
  });

  it('lets a wording that states little of a circular claim not vouch for it', () => {
    const circle = (said: string): ComparisonRow => citedRow([{ source: 'The Harbour Courier', type: 'outlet' }, { via: 'Coastline Wire' }, { text: said }]);
    const other = circle('The ferry company met on Sunday').independentSources;
    expect([other.min, other.max]).to.deep.equal([0, 1]);
    expect(other.reasons.join(' ')).to.contain('circular').and.to.contain('Northvale Times states too little of it to vouch for it');
    const same = circle('On Sunday the ferry Lady Maud ran aground near Saltmarsh').independentSources;
    expect([same.min, same.max]).to.deep.equal([1, 2]);
  });

  it('calls reprints of one agency single-source, and agreement beyond them corroborated', () => {
    const reprint = (article: string): ComparedReuse => ({ article, parent: 'a-wire', agency: null });
    expect(citedRow([null, null, null], [reprint('a-harbour'), reprint('a-northvale')]).status).to.equal('single-source');
    expect(citedRow([null, null, null], [reprint('a-harbour')]).status).to.equal('corroborated');
  });

  it('ends with articles that are marked as copies of one another', () => {
    const circle = [
      { article: 'a-wire', parent: 'a-harbour', agency: null },
      { article: 'a-harbour', parent: 'a-wire', agency: null },
    ];
    expect(range([null, null, null], circle)).to.deep.equal([2, 2]);
  });

  describe('of what several outlets have from one source', () => {
    const statement: Cited = { source: 'Ferry Office', via: 'a statement', document: true };

    it('lists it as a common source, not the outlets that copy one another', () => {
      expect(citedRow([statement, { source: 'Ines Toll' }, statement]).independentSources.commonSources).to.deep.equal([
        { name: 'Ferry Office', kind: 'statement', outletIds: ['wire', 'northvale'], reason: 'Coastline Wire and Northvale Times have it from a statement of Ferry Office: a common source, so one origin.' },
      ]);
      expect(citedRow([statement, { source: 'Ines Toll' }, statement], [{ article: 'a-northvale', parent: 'a-wire', agency: null }]).independentSources).not.to.have.property('commonSources');
      expect(citedRow([null, null, null]).independentSources).not.to.have.property('commonSources');
    });

    it('tells a document from a person', () => {
      const report: Cited = { source: 'the harbour report', type: 'document' };
      const { commonSources } = citedRow([report, report, { source: 'Ines Toll' }]).independentSources;
      expect(commonSources!.map(({ kind, name }) => [kind, name])).to.deep.equal([['document', 'the harbour report']]);
    });

    it('takes the same words for one statement where only one outlet says whose they are', () => {
      const words = '“Nobody on board was in danger at any time, and every passenger went home that evening,”';
      const quoted = (by: string): string => `${words} ${by} said.`;
      const spokesman: Cited = { source: 'a spokesman', type: 'unnamed', sentence: quoted('a spokesman') };
      const named: Cited = { source: 'Ferry Office', type: 'organisation', sentence: quoted('the Ferry Office') };
      const { commonSources, max, min } = citedRow([spokesman, named, { source: 'an official', type: 'unnamed' }]).independentSources;
      expect([min, max]).to.deep.equal([1, 2]);
      expect(commonSources!.map(({ kind, name, outletIds }) => [kind, name, outletIds])).to.deep.equal([['statement', 'Ferry Office', ['wire', 'harbour']]]);
      expect(range([{ ...spokesman, sentence: '“Nobody was in danger,” a spokesman said.' }, { ...named, sentence: '“Nobody was in danger,” the Ferry Office said.' }, { source: 'Ines Toll' }])).to.deep.equal([2, 3]);
    });

    it('leaves words that are given to two people with both', () => {
      const sentence = '“We turned the ship as soon as we saw the light on the rocks,” the captain said.';
      expect(range([{ source: 'Ines Toll', sentence }, { source: 'Per Holm', sentence }, { source: 'Ines Toll' }])).to.deep.equal([2, 2]);
    });
  });

  it('names the outlets and the source in its reasons', () => {
    expect(citedRow([{ source: 'Ines Toll' }, { source: 'Ines Toll' }, null]).independentSources.reasons).to.deep.equal([
      'Coastline Wire and The Harbour Courier cite Ines Toll: a common source, so one origin.',
      'Northvale Times reports it in its own name.',
    ]);
  });
});
