import { expect } from 'chai';
import { buildComparison } from '../../../src/comparison/build-comparison.js';
import type { ComparisonRow } from '../../../src/domain/comparison-row.js';
import { sampleComparison } from '../../support/sample-comparison.js';
import { sampleInput } from '../../support/sample-input.js';

function row(id: string, filter = {}): ComparisonRow {
  const found = sampleComparison(filter).rows.find(({ groupId }) => groupId === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
}

describe('buildComparison', () => {
  it('orders rows by urgency, then by what is worth checking', () => {
    const rows = sampleComparison().rows.map(({ groupId, status }) => `${groupId} ${status}`);
    expect(rows).to.deep.equal(['g-hurt disputed', 'g-treated updated', 'g-aground corroborated', 'g-pilot corroborated', 'g-rescue corroborated', 'c11 single-source']);
  });

  it('gives a claim that is in no group a row of its own', () => {
    expect(row('c11').wordings.map(({ claimId }) => claimId)).to.deep.equal(['c11']);
  });

  it('counts an outlet in a row that borrows its claim, and says where the claim belongs', () => {
    const input = sampleInput();
    const groups = input.groups.map((group) => (group.id === 'g-pilot' ? { ...group, borrowed: ['c11'] } : group));
    const before = row('g-pilot');
    const comparison = buildComparison({ ...input, groups });
    const pilot = comparison.rows.find(({ groupId }) => groupId === 'g-pilot')!;
    const borrowed = pilot.wordings.find(({ claimId }) => claimId === 'c11')!;
    expect(borrowed.borrowedFrom).to.equal('c11');
    expect(pilot.absentFrom.map(({ outletId }) => outletId)).to.deep.equal(before.absentFrom.map(({ outletId }) => outletId).filter((id) => id !== borrowed.outletId));
    expect(before.absentFrom.map(({ outletId }) => outletId)).to.include(borrowed.outletId);
    expect([pilot.claim, pilot.referenceClaimId]).to.deep.equal([before.claim, before.referenceClaimId]);
    expect(comparison.rows.map(({ groupId }) => groupId)).to.include('c11');
  });

  it('keeps a dismissed dispute on the row without calling the row disputed', () => {
    expect(row('g-pilot').status).to.equal('corroborated');
    expect(row('g-pilot').disputes.map(({ state }) => state)).to.deep.equal(['dismissed']);
  });

  it('shows both sides of a dispute with the outlet of each', () => {
    const [dispute] = row('g-hurt').disputes;
    expect([dispute?.a.outletId, dispute?.a.evidence.text, dispute?.b.outletId, dispute?.b.evidence.text]).to.deep.equal(['wire', 'Twelve', 'harbour', 'At least 30']);
  });

  it('accounts for every outlet in every row, by a wording or by a reason for its absence', () => {
    const comparison = sampleComparison();
    for (const { wordings, absentFrom } of comparison.rows) {
      const seen = [...new Set([...wordings, ...absentFrom].map(({ outletId }) => outletId))].sort();
      expect(seen).to.deep.equal(comparison.outlets.map(({ id }) => id).sort());
    }
  });

  it('tells apart an early article, a cut text and a plain omission', () => {
    expect(row('g-hurt').absentFrom).to.deep.equal([
      { outletId: 'northvale', reason: 'truncated' },
      { outletId: 'unknown-1', reason: 'published-before' },
    ]);
    expect(row('c11').absentFrom.find(({ outletId }) => outletId === 'wire')?.reason).to.equal('not-reported');
  });

  it('never infers "published before" from an estimated date', () => {
    const input = sampleInput();
    const articles = input.articles.map((article) => (article.id === 'a-early' ? { ...article, publishedCertainty: 'estimated' as const } : article));
    const rows = buildComparison({ ...input, articles }).rows;
    expect(rows[0]?.absentFrom.find(({ outletId }) => outletId === 'unknown-1')?.reason).to.equal('not-reported');
  });

  it('takes the chosen outlet’s wording as the reference and puts the outlet first', () => {
    const comparison = sampleComparison({ reference: 'harbour' });
    expect(comparison.outlets[0]?.id).to.equal('harbour');
    const hurt = comparison.rows.find(({ groupId }) => groupId === 'g-hurt');
    expect(hurt?.claim).to.equal('At least 30 passengers were hurt');
    expect(hurt?.wordings.filter(({ isReference }) => isReference).map(({ outletId }) => outletId)).to.deep.equal(['harbour']);
  });

  it('shows how each wording differs from the reference, word by word', () => {
    const other = row('g-hurt').wordings.find(({ isReference }) => !isReference);
    expect(other?.difference).to.deep.equal([
      { text: 'Twelve', kind: 'removed' },
      { text: 'At least 30', kind: 'added' },
      { text: ' passengers were hurt', kind: 'same' },
    ]);
    expect(row('g-hurt').wordings.find(({ isReference }) => isReference)?.difference).to.deep.equal([]);
  });

  it('gives a wording the marks inside it and the stance of its reporting verb', () => {
    const wording = row('g-pilot').wordings.find(({ outletId }) => outletId === 'harbour');
    expect(wording?.framing.map(({ text }) => text)).to.deep.equal(['reckless', 'claimed']);
  });

  it('returns a page of rows and still counts them all', () => {
    const page = buildComparison({ ...sampleInput(), page: { offset: 2, limit: 2 } });
    expect(page.rows.map(({ groupId }) => groupId)).to.deep.equal(['g-aground', 'g-pilot']);
    expect([page.totalRows, page.matchingRows]).to.deep.equal([6, 6]);
  });

  it('is the same to the byte whatever the order of the stored data', () => {
    const input = sampleInput();
    const shuffled = { ...input, articles: [...input.articles].reverse(), claims: [...input.claims].reverse(), groups: [...input.groups].reverse(), outlets: [...input.outlets].reverse() };
    expect(JSON.stringify(buildComparison(shuffled))).to.equal(JSON.stringify(buildComparison(input)));
  });

  it('compares an event of one article', () => {
    const input = sampleInput();
    const alone = buildComparison({ ...input, articles: input.articles.filter(({ id }) => id === 'a-wire') });
    expect(alone.rows.map(({ status }) => status)).to.deep.equal(['single-source', 'single-source', 'single-source', 'single-source']);
    expect(alone.outlets.map(({ id }) => id)).to.deep.equal(['wire']);
  });

  it('is empty but whole for an event without articles', () => {
    const nothing = buildComparison({ ...sampleInput(), articles: [], claims: [], groups: [], disputes: [], updates: [], decisions: [] });
    expect([nothing.rows, nothing.outlets, nothing.timeline, nothing.totalRows]).to.deep.equal([[], [], [], 0]);
  });
});

describe('comparison filters', () => {
  const ids = (filter: Parameters<typeof sampleComparison>[0]) => sampleComparison(filter).rows.map(({ groupId }) => groupId);

  it('choose rows by status', () => {
    expect(ids({ status: ['disputed', 'updated'] })).to.deep.equal(['g-hurt', 'g-treated']);
  });

  it('find the words of a query in any wording, at the start of a word, whatever the case', () => {
    expect(ids({ query: 'RECKL drunk' })).to.deep.equal(['g-pilot']);
    expect(ids({ query: 'eckless' })).to.deep.equal([]);
  });

  it('leave out rows that are less worth checking', () => {
    expect(ids({ minCheckworthiness: 0.7 })).to.deep.equal(['g-hurt', 'g-aground', 'g-pilot']);
  });

  it('keep rows with a claim of the kind', () => {
    expect(ids({ kinds: ['opinion'] })).to.deep.equal([]);
    expect(ids({ kinds: ['event'] })).to.have.length(6);
  });

  it('by outlet compare only those outlets, and still offer the others', () => {
    const comparison = sampleComparison({ outlets: ['wire', 'northvale'] });
    expect(comparison.rows.map(({ groupId, status }) => `${groupId} ${status}`)).to.deep.equal([
      'g-aground corroborated',
      'g-hurt single-source',
      'g-pilot single-source',
      'g-treated single-source',
      'g-rescue single-source',
    ]);
    expect(comparison.outlets.map(({ id }) => id)).to.deep.equal(['wire', 'northvale']);
    expect(comparison.allOutlets).to.have.length(4);
    expect(comparison.articles.map(({ outletId }) => outletId)).to.deep.equal(['wire', 'northvale']);
  });

  it('that are empty lists mean no filter', () => {
    expect(ids({ outlets: [], status: [], kinds: [], query: ' ' })).to.have.length(6);
  });
});
