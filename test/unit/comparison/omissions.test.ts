import { expect } from 'chai';
import { buildComparison } from '../../../src/comparison/build-comparison.js';
import type { ComparisonInput } from '../../../src/comparison/comparison-input.js';
import type { Attribution } from '../../../src/domain/attribution.js';
import type { ClaimInContext } from '../../../src/domain/claim-in-context.js';
import { spanOf } from '../../../src/domain/span.js';

const CLAIM = 'The harbour crane at Fenwater collapsed onto two parked lorries';

/** Outlets with an article of so many sentences each; the first sentence of each is a claim. */
function input(articles: Readonly<Record<string, { readonly sentences: readonly string[]; readonly published?: string; readonly truncated?: boolean }>>, groups: readonly (readonly string[])[]): ComparisonInput {
  const subject = { type: 'event' as const, id: 'e', title: 'Crane', from: null, to: null };
  const compared = Object.entries(articles).map(([id, { published, sentences, truncated = false }]) => {
    const text = sentences.map((sentence) => `${sentence}.`).join(' ');
    const spans = sentences.map((sentence) => ({ start: text.indexOf(sentence), end: text.indexOf(sentence) + sentence.length + 1 }));
    return {
      id, text, truncated, outletId: id, title: id, url: null, published: published === undefined ? null : { iso: published, precision: 'minute' as const }, publishedCertainty: 'known' as const,
      version: 1, sha256: id, words: 10, attributions: [] as Attribution[], framing: [], edits: [], sentences: spans,
    };
  });
  const claims = compared.map(({ id, sentences, text }): ClaimInContext => {
    const sentence = spanOf(text, sentences[0]!.start, sentences[0]!.end);
    const claim = { ...spanOf(text, sentence.start, sentence.end - 1), id: 'c', sentence: 0, proposition: sentence.text, kind: 'event' as const, attribution: null, factuality: 'CT+' as const, checkworthiness: 0.5, quantities: [], times: [], entities: [] };
    return { id: `${id}.c`, article: id, outlet: id, published: null, claim, attribution: null, chain: [], sentence, before: null, capitalised: null, position: 0 };
  });
  return {
    subject, articles: compared, claims, events: [subject], outlets: compared.map(({ id }) => ({ id, name: id, known: true, aliases: [] })),
    groups: groups.map((members, at) => ({ id: `g${at}`, members: members.map((id) => `${id}.c`), reference: `${members[0]!}.c` })),
    disputes: [], updates: [], reuse: [], decisions: [], notIngested: [], filter: {}, generatedAt: '2031-01-01T00:00:00Z', engine: { version: '1', weights: '1', lexicons: '1' },
  };
}

const OTHER = 'Bakers in the old town have put up the price of rye bread again';

describe('omissions', () => {
  const comparison = buildComparison(input({
    north: { sentences: [CLAIM], published: '2031-03-02T10:00Z' },
    south: { sentences: [`${CLAIM} on Friday`], published: '2031-03-02T11:00Z' },
    near: { sentences: [OTHER, 'Two parked lorries lie under what was the harbour crane of Fenwater'], published: '2031-03-02T12:00Z' },
    early: { sentences: [OTHER], published: '2031-03-01T10:00Z' },
    cut: { sentences: [OTHER], published: '2031-03-02T12:00Z', truncated: true },
    silent: { sentences: [OTHER], published: '2031-03-02T12:00Z' },
  }, [['north', 'south']]));
  const row = comparison.rows.find(({ groupId }) => groupId === 'g0')!;

  it('are told apart by what is known: close wording, earlier coverage, cut text, none of these', () => {
    expect(row.absentFrom.map(({ outletId, reason }) => [outletId, reason])).to.deep.equal([
      ['cut', 'truncated'], ['early', 'published-before'], ['near', 'unmatched'], ['silent', 'not-reported'],
    ]);
  });

  it('show the sentence that comes close, to the character', () => {
    const { similar } = row.absentFrom.find(({ outletId }) => outletId === 'near')!;
    expect(similar).to.deep.include({ articleId: 'near', text: 'Two parked lorries lie under what was the harbour crane of Fenwater.' });
  });

  it('do not point to a sentence that stands in a row with other articles', () => {
    const grouped = buildComparison(input({
      north: { sentences: [CLAIM] }, south: { sentences: [CLAIM] },
      near: { sentences: ['Two parked lorries lie under what was the harbour crane of Fenwater'] }, far: { sentences: ['Lorries lie under the harbour crane'] },
    }, [['north', 'south'], ['near', 'far']]));
    expect(grouped.rows.find(({ groupId }) => groupId === 'g0')!.absentFrom.map(({ reason }) => reason)).to.deep.equal(['not-reported', 'not-reported']);
  });

  it('are listed by outlet where two independent sources confirm the claim', () => {
    expect(comparison.omissions.map(({ outletId, corroborated }) => [outletId, corroborated.map(({ groupId, reason }) => `${groupId} ${reason}`)])).to.deep.equal([
      ['cut', ['g0 truncated']], ['early', ['g0 published-before']], ['near', ['g0 unmatched']], ['silent', ['g0 not-reported']],
    ]);
  });

  it('are not listed where one outlet copied the other', () => {
    const given = input({ north: { sentences: [CLAIM] }, south: { sentences: [CLAIM] }, silent: { sentences: [OTHER] } }, [['north', 'south']]);
    expect(buildComparison({ ...given, reuse: [{ article: 'south', parent: 'north', agency: null }] }).omissions).to.deep.equal([]);
    expect(buildComparison(given).omissions).to.have.length(1);
  });
});
