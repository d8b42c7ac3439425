import { expect } from 'chai';
import { signatureOfText } from '../../../src/matching/claim-signature.js';
import { comparePair } from '../../../src/matching/compare-pair.js';
import { featureLabel } from '../../../src/matching/feature-label.js';
import { ARTICLE_FEATURES } from '../../../src/matching/events/article-features.js';
import { LINK_FEATURES } from '../../../src/matching/scorer/explain-event-pair.js';
import { loadPairModel } from '../../../src/matching/scorer/pair-model.js';
import { FREE_PARTS } from '../../../src/matching/scorer/score-free-pair.js';
import { shippedPairModel } from '../../support/pair-model.js';

describe('comparePair', () => {
  const compare = (a: string, b: string): number => comparePair(signatureOfText(a), signatureOfText(b), { model: shippedPairModel() }).comparable;
  const base = 'The storm killed 14 people in the port of Lannick on Tuesday, the coastguard said.';

  for (const [difference, other] of [
    ['number', 'The storm killed more than 90 people in the port of Lannick on Tuesday, the coastguard said.'],
    ['date', 'The storm killed 14 people in the port of Lannick on 3 March, the coastguard said.'],
    ['polarity', 'The storm did not kill people in the port of Lannick on Tuesday, the coastguard said.'],
    ['certainty', 'The storm may reportedly have killed 14 people in the port of Lannick on Tuesday, the coastguard said.'],
  ] as const) {
    it(`scores a pair the same whatever the ${difference}`, () => {
      const alike = 'A storm killed people in Lannick port.';
      expect(compare(other, alike)).to.equal(compare(base, alike));
      expect(compare(base, other)).to.equal(compare(base, base));
    });
  }

  it('scores a paraphrase above another claim about the same thing', () => {
    const paraphrase = 'People were killed by the storm in Lannick port, according to the coastguard.';
    const another = 'The coastguard at Lannick wants a new lifeboat.';
    expect(compare(base, paraphrase)).to.be.greaterThan(compare(base, another) + 0.2);
  });

  it('gives a probability for anything, even for nothing', () => {
    for (const text of ['', '42', '…', 'a', 'No.']) expect(compare(text, base)).to.be.within(0, 1);
  });

  it('is symmetric', () => {
    const a = signatureOfText('Ferry crews ended their strike after talks with the harbour board');
    const b = signatureOfText('The harbour board and ferry crews settled the strike');
    expect(comparePair(a, b, { model: shippedPairModel() })).to.deep.equal(comparePair(b, a, { model: shippedPairModel() }));
  });

  it('lists contributions with the largest effect first', () => {
    const { contributions } = comparePair(signatureOfText(base), signatureOfText('Storm in Lannick'), { model: shippedPairModel() });
    const sizes = contributions.map(({ contribution }) => Math.abs(contribution));
    expect(sizes).to.deep.equal([...sizes].sort((a, b) => b - a));
    expect(sizes.length).to.be.greaterThan(5);
  });
});

describe('featureLabel', () => {
  it('has words for every feature that a link can show', () => {
    for (const feature of [...FREE_PARTS, ...LINK_FEATURES]) expect(featureLabel(feature), feature).to.include(' ');
  });

  it('says that there is none of it where there is none', () => {
    expect(featureLabel('sameArticle', 0)).to.equal('they stand in different articles');
    expect(featureLabel('sameArticle', 1)).to.equal('both stand in one article');
    expect(featureLabel('positionGap', 0)).to.equal(featureLabel('positionGap'));
  });
});

describe('loadPairModel', () => {
  it('refuses weights that do not fit the features of this version', () => {
    expect(() => loadPairModel({ version: '1', free: [] })).to.throw();
    expect(ARTICLE_FEATURES.length).to.equal(shippedPairModel().sameEvent.weights.length);
  });
});
