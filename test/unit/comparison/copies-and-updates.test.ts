import { expect } from 'chai';
import { buildComparison } from '../../../src/comparison/build-comparison.js';
import type { ComparedUpdate, ComparisonInput } from '../../../src/comparison/comparison-input.js';
import type { ComparisonRow } from '../../../src/domain/comparison-row.js';
import { sampleInput } from '../../support/sample-input.js';

function rowOf(input: ComparisonInput, group: string): ComparisonRow {
  return buildComparison(input).rows.find(({ groupId }) => groupId === group)!;
}

describe('copies in a row', () => {
  const reuse = [{ article: 'a-harbour', parent: 'a-wire', agency: null }];

  it('point to the wording that they were copied from, and only where the words are', () => {
    const input = { ...sampleInput(), reuse };
    const copied = rowOf(input, 'g-rescue').wordings.map(({ claimId, copyOf }) => [claimId, copyOf]);
    expect(copied).to.deep.equal([['c4', null], ['c8', 'c4']]);
    expect(rowOf(input, 'g-pilot').wordings.every(({ copyOf }) => copyOf === null), 'another sentence').to.equal(true);
    expect(rowOf(sampleInput(), 'g-rescue').wordings.every(({ copyOf }) => copyOf === null), 'nobody copied').to.equal(true);
  });

  it('are told of the article, with the outlet or agency whose text it is', () => {
    const copies = (input: ComparisonInput): unknown => buildComparison(input).articles.find(({ id }) => id === 'a-harbour')!.copyOf;
    expect(copies({ ...sampleInput(), reuse })).to.deep.equal({ articleId: 'a-wire', outletId: 'wire', name: 'Coastline Wire' });
    expect(copies({ ...sampleInput(), reuse: [{ article: 'a-harbour', parent: null, agency: 'Distant Press' }] })).to.deep.equal({ articleId: null, outletId: null, name: 'Distant Press' });
    expect(copies(sampleInput())).to.equal(null);
  });

  it('repeat a dispute instead of adding one', () => {
    const input = { ...sampleInput(), reuse };
    const dispute = { ...input.disputes[0]!, group: 'g-rescue-3', type: 'denial' as const };
    const row = rowOf({
      ...input,
      groups: [{ id: 'g-rescue-3', members: ['c4', 'c8', 'c10'], reference: 'c4' }],
      disputes: [{ ...dispute, id: 'd-1', a: 'c8', b: 'c10' }, { ...dispute, id: 'd-2', a: 'c4', b: 'c10' }, { ...dispute, id: 'd-3', a: 'c4', b: 'c10', type: 'cause' }],
    }, 'g-rescue-3');
    expect(row.disputes.map(({ id, repeats }) => [id, repeats])).to.deep.equal([['d-1', 'd-2'], ['d-2', null], ['d-3', null]]);
  });
});

describe('values that move', () => {
  it('are listed in order of publication with who gave them, and the latest marked', () => {
    const { histories } = rowOf(sampleInput(), 'g-treated');
    expect(histories.map(({ values }) => values.map(({ outletId, source, standing, value }) => [outletId, value.text, source, standing]))).to.deep.equal([
      [['harbour', 'At least 30', 'Ines Toll', 'not-updated'], ['northvale', '31', 'a hospital <b>spokeswoman</b>', 'latest']],
    ]);
  });

  it('are superseded where the same outlet gave a later one', () => {
    const input = sampleInput();
    const articles = input.articles.map((article) => article.id === 'a-northvale' ? { ...article, outletId: 'harbour' } : article);
    expect(rowOf({ ...input, articles }, 'g-treated').histories[0]!.values.map(({ standing }) => standing)).to.deep.equal(['superseded', 'latest']);
  });

  it('are kept apart where no update ties them together, and left out without words', () => {
    const input = sampleInput();
    const update: ComparedUpdate = input.updates[0]!;
    const passengers = (claim: string): { start: number; end: number; text: string } => {
      const { start, text } = input.claims.find(({ id }) => id === claim)!.claim;
      const at = start + text.indexOf('passengers');
      return { start: at, end: at + 'passengers'.length, text: 'passengers' };
    };
    const updates: readonly ComparedUpdate[] = [update, { ...update, evidence: { earlier: passengers('c6'), later: passengers('c9') } }, { ...update, evidence: null }];
    const { histories } = rowOf({ ...input, updates }, 'g-treated');
    expect(histories.map(({ values }) => values.length)).to.deep.equal([2, 2]);
  });
});
