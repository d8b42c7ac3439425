import { expect } from 'chai';
import { buildComparison } from '../../../src/comparison/build-comparison.js';
import { sampleInput } from '../../support/sample-input.js';

const at = (iso: string) => ({ iso, precision: 'second' as const });

/** The sample with the Courier's article as the second version of one that came out first of all, with or without a claim's words. */
function edited(earlierText: string) {
  const input = sampleInput();
  const articles = input.articles.map((article) =>
    article.id === 'a-harbour'
      ? { ...article, earlier: [{ text: earlierText, published: at('2031-03-02T09:00:00Z') }], edits: [{ version: 2, at: '2031-03-02T18:00:00Z', asRead: false }] }
      : article,
  );
  return buildComparison({ ...input, articles });
}

describe('an article that was edited', () => {
  const kept = edited('At least 30 passengers were hurt, and no more is known.');

  it('stands in the timeline at its first publication, its edit and each value where they came', () => {
    const own = kept.timeline.filter(({ articleId }) => articleId === 'a-harbour').map(({ at: when, kind, text }) => `${when} ${kind} ${text}`);
    expect(own).to.deep.equal([
      '2031-03-02T09:00:00Z published Thirty hurt as “luxury” ferry hits rocks',
      '2031-03-02T09:00:00Z value At least 30 passengers were hurt',
      '2031-03-02T18:00:00Z edited Version 2 of “Thirty hurt as “luxury” ferry hits rocks”',
    ]);
    expect(edited('Little is known.').timeline.find(({ articleId, kind }) => articleId === 'a-harbour' && kind === 'value')?.at).to.equal('2031-03-02T18:00:00Z');
  });

  it('is listed by its first publication, which it is told with', () => {
    const order = kept.articles.map(({ id }) => id);
    expect(order.indexOf('a-harbour')).to.be.lessThan(order.indexOf('a-wire'));
    expect(kept.articles.find(({ id }) => id === 'a-harbour')).to.deep.include({ firstPublished: at('2031-03-02T09:00:00Z') });
    expect(kept.articles.find(({ id }) => id === 'a-wire')?.firstPublished?.iso).to.equal('2031-03-02T11:30:00Z');
  });

  it('makes nobody “published before” it by an edit that came later than the claim', () => {
    const reasonOfWire = (text: string) => edited(text).rows.find(({ groupId }) => groupId === 'g-treated')!.absentFrom.find(({ outletId }) => outletId === 'wire')?.reason;
    expect(reasonOfWire('At least 30 passengers were hurt.')).to.not.equal('published-before');
    expect(reasonOfWire('Little is known.')).to.equal('published-before');
  });
});
