import { expect } from 'chai';
import { featureLabel } from '../../../src/matching/feature-label.js';
import { LINK_FEATURES } from '../../../src/matching/scorer/explain-event-pair.js';
import type { ClaimLinkDetail } from '../../../src/services/contract/claims.js';
import { headline } from '../../../src/web/view-models/headline.js';
import { matchView } from '../../../src/web/view-models/match-view.js';
import { percentWords } from '../../../src/web/view-models/number-words.js';
import { reasonFamily, SMALLER_REASONS } from '../../../src/web/view-models/reason-family.js';
import { sampleComparison } from '../../support/sample-comparison.js';

const other = sampleComparison().rows[0]!.wordings[0]!;

function linkOf(comparable: number, parts: Readonly<Record<string, number>>): ClaimLinkDetail {
  return { other, comparable, contributions: Object.entries(parts).map(([feature, contribution]) => ({ feature, contribution, value: 1, label: featureLabel(feature) })) };
}

describe('why two wordings were matched', () => {
  const view = matchView(linkOf(0.9, { wordPairs: 2, cosine: 1.5, nameCosine: 1, namesMissing: -1.4, others: 3, thirdArticle: 0.5 }), 'The Paper');

  it('goes from any two claims over the sorts of reasons to the result, weightiest first and the smaller ones last', () => {
    expect(view.steps.map(({ label, weight }) => `${label} ${weight}`)).to.deep.equal([
      'Any two claims of one event −4.40', 'The words that both use +3.50', 'How well other claims match them +0.50', 'The names in them −0.40', 'Smaller reasons of all kinds +3.00', 'All together +2.20',
    ]);
  });

  it('starts each bar where the one before ended, and ends the last at the result', () => {
    const [start, words, company, names, smaller, all] = view.steps.map(({ barStart, barWidth }) => ({ from: Number(barStart), to: Number(barStart) + Number(barWidth) }));
    const even = Number(view.even);
    expect(start!.to).to.be.closeTo(even, 0.11);
    expect(words!.from).to.be.closeTo(start!.from, 0.11);
    expect(company!.from).to.be.closeTo(words!.to, 0.11);
    expect(names!.to, 'one against runs back').to.be.closeTo(company!.to, 0.11);
    expect(smaller!.from).to.be.closeTo(names!.from, 0.11);
    expect([all!.from, all!.to]).to.satisfy(([from, to]: [number, number]) => Math.abs(from - even) < 0.11 && Math.abs(to - smaller!.to) < 0.11);
    for (const { from, to } of [start!, words!, company!, names!, smaller!, all!]) expect([from, to]).to.satisfy(([a, b]: [number, number]) => a >= 0 && b <= 200.1);
  });

  it('says in a sentence what tells for and against', () => {
    expect(view.gist).to.equal('What tells most for it: the words that both use and how well other claims match them. Against it: the names in them.');
    expect(matchView(linkOf(0.3, { cosine: 1 }), 'The Paper').gist).to.contain('Taken alone this pair would not do');
  });

  it('lists every reason by itself, weightiest first', () => {
    expect(view.reasons[0]).to.equal('All smaller reasons together: +3.00');
    expect(view.reasons).to.include('Names that the other does not mention: −1.40');
  });

  it('claims no certainty, and draws a score of 1 or without reasons all the same', () => {
    expect(matchView(linkOf(0.9999, {}), 'The Paper').score).to.equal('Over 99% sure that both speak of the same thing');
    for (const score of [0, 0.5, 1]) for (const step of matchView(linkOf(score, {}), 'The Paper').steps) expect(step.barWidth).to.match(/^\d+\.\d$/);
  });
});

describe('sorts of reasons', () => {
  const families = [
    ['localCosine', 'The words that both use'], ['conceptLoose', 'Words of like meaning'], ['namesMissing', 'The names in them'], ['shortNamesMissing', 'The names in them'], ['shorter', 'Their length'],
    ['shortActions', 'What happens, to what and to whom'], ['firstLongAction', 'What happens, to what and to whom'], ['wideRarest', 'The sentences around them'], ['orderShort', 'The words that both use'],
    ['quantityOne', 'Amounts and sources'], ['titleBoth', 'Their place in the articles'], ['mutualBest', 'How well other claims match them'], ['plainLikeMost', 'Words of like meaning'], ['quotedCovered', 'What they quote'], ['oftenTold', 'What happens, to what and to whom'], ['others', SMALLER_REASONS], ['something new', SMALLER_REASONS],
  ] as const;
  for (const [feature, family] of families) it(`puts ${feature} under “${family}”`, () => { expect(reasonFamily(feature)).to.equal(family); });

  it('leave no reason for a match without a sort', () => {
    expect(LINK_FEATURES.filter((feature) => reasonFamily(feature) === SMALLER_REASONS)).to.deep.equal([]);
  });
});

describe('headlines', () => {
  const headlines = [
    ['repairs were put off', 'Repairs were put off'], ['“we did not”, he said', '“We did not”, he said'], ['Already so', 'Already so'], ['iPhone sales fell', 'iPhone sales fell'],
    ['élan', 'Élan'], ['26 people', '26 people'], ['', ''],
  ] as const;
  for (const [text, words] of headlines) it(`prints “${text}” as “${words}”`, () => { expect(headline(text)).to.equal(words); });
});

describe('percentages', () => {
  const shares = [[0.92, '92%'], [1, '100%'], [0.9999, 'over 99%'], [0, '0%'], [0.001, 'under 1%']] as const;
  for (const [share, words] of shares) it(`puts ${share} as “${words}”`, () => { expect(percentWords(share)).to.equal(words); });
});
