import { expect } from 'chai';
import { buildComparison } from '../../../src/comparison/build-comparison.js';
import { wordDifference } from '../../../src/comparison/word-difference.js';
import { sampleComparison } from '../../support/sample-comparison.js';
import { sampleInput } from '../../support/sample-input.js';

describe('framing summary', () => {
  it('lists what each outlet calls an entity', () => {
    expect(sampleComparison().framing.labels).to.deep.equal([{ entity: 'Lady Maud', uses: [{ outletId: 'northvale', label: 'scandal-plagued', count: 1 }] }]);
  });

  const labelled = (labels: readonly (readonly [string, string])[], bodies: readonly string[] = []) => {
    const input = sampleInput();
    const articles = input.articles.map((article, at) => ({
      ...article,
      framing: labels.slice(at, at + 1).map(([category, text]) => ({ start: 0, end: 1, text, type: 'label' as const, category, target: null, weight: 0.4, quoted: false })),
    }));
    const entities = bodies.map((canonical) => ({ canonical, type: 'organisation' as const, gender: null, aliases: [canonical], roles: [], names: [] }));
    return buildComparison({ ...input, articles, entities }).framing.labels.map(({ entity, uses }) => `${entity}: ${uses.map(({ label }) => label).sort().join(', ')}`);
  };

  it('sets side by side what two outlets call a crowd, and nothing where only one speaks of it', () => {
    expect(labelled([['crowd', 'rioters'], ['crowd', 'marchers']])).to.deep.equal(['The people in the crowd: marchers, rioters']);
    expect(labelled([['crowd', 'rioters']])).to.deep.equal([]);
  });

  it('gives officeholders to the one body of their field', () => {
    const chiefs = [['officeholders', 'reckless port chiefs']] as const;
    expect(labelled(chiefs, ['Northvale Port Authority', 'Port Workers’ Union'])).to.deep.equal(['Northvale Port Authority: reckless port chiefs']);
    expect(labelled(chiefs, ['Northvale Port Authority', 'Harbour Port Board'])).to.deep.equal([]);
    expect(labelled(chiefs, ['Port Allerby'])).to.deep.equal([]);
  });

  it('counts who is cited by which outlet at what length', () => {
    const toll = sampleComparison().framing.voices.find(({ source }) => source === 'Ines Toll');
    expect(toll?.uses).to.deep.equal([
      { outletId: 'harbour', attributions: 1, words: 6 },
      { outletId: 'wire', attributions: 1, words: 4 },
    ]);
  });

  it('leaves words inside quotations to the speaker', () => {
    const input = sampleInput();
    const articles = input.articles.map((article) => ({ ...article, framing: article.framing.map((mark) => ({ ...mark, quoted: true })) }));
    const { loaded, labels } = buildComparison({ ...input, articles }).framing;
    expect([loaded, labels]).to.deep.equal([[], []]);
  });
});

describe('timeline', () => {
  const { timeline } = sampleComparison();

  it('runs in order of time with publications, values and edits', () => {
    expect(timeline.map(({ at, kind }) => `${at} ${kind}`)).to.deep.equal([
      '2031-02-27 published',
      '2031-03-02T11:30:00Z published',
      '2031-03-02T11:30:00Z value',
      '2031-03-02T18:00:00Z published',
      '2031-03-02T18:00:00Z value',
      '2031-03-03T09:00:00Z edited',
      '2031-03-04 published',
      '2031-03-04 value',
    ]);
  });

  it('shows a claim that stands in two rows once', () => {
    expect(timeline.filter(({ text }) => text === 'At least 30 passengers were hurt')).to.have.length(1);
  });
});

describe('wordDifference', () => {
  it('takes a number for one word, with its separators and its unit', () => {
    const changed = (a: string, b: string) => wordDifference(a, b).filter(({ kind }) => kind !== 'same').map(({ text }) => text);
    expect(changed('Around 3,000 people marched', 'Around 3,500 people marched')).to.deep.equal(['3,000', '3,500']);
    expect(changed('Some 11,400 use it', 'Some 9,800 use it')).to.deep.equal(['11,400', '9,800']);
    expect(changed('at 10.42am, for £1.4m', 'at 10.43am, for £1.6m')).to.deep.equal(['10.42am', '10.43am', '1.4m', '1.6m']);
  });

  it('puts together to the reference and to the other wording', () => {
    const parts = wordDifference('The bridge fell at noon.', 'A bridge fell, at about noon!');
    const keep = (drop: string) => parts.filter(({ kind }) => kind !== drop).map(({ text }) => text).join('');
    expect(keep('removed')).to.equal('A bridge fell, at about noon!');
    expect(keep('added')).to.equal('The bridge fell at noon.');
  });

  it('gives up word by word where two long texts share nothing', () => {
    const long = (word: string) => Array.from({ length: 600 }, (_, i) => `${word}${i}`).join(' ');
    expect(wordDifference(long('a'), long('b')).map(({ kind }) => kind)).to.deep.equal(['removed', 'added']);
  });
});
