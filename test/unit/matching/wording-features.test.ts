import { expect } from 'chai';
import { prepareClaims } from '../../../src/matching/claim-signature.js';
import { compileEvent } from '../../../src/matching/compile-event.js';
import { SentenceWordings, WORDING_FEATURES } from '../../../src/matching/features/wording-features.js';
import { claimsInContext } from '../../../src/services/claims-in-context.js';
import type { ClaimInContext } from '../../../src/domain/claim-in-context.js';
import { analyse, articleOf } from '../../support/analyse.js';
import { shippedPairModel } from '../../support/pair-model.js';

const contextsOfText = (id: string, text: string): readonly ClaimInContext[] => {
  const article = articleOf(text, { id });
  return claimsInContext({ ...article, ...analyse(article) });
};

/** The features of the first sentences of two articles by name. */
function featuresOf(one: string, other: string): Record<string, number> {
  const signatures = prepareClaims([...contextsOfText('a', one), ...contextsOfText('b', other)]);
  const { sentences } = compileEvent([...signatures].sort((x, y) => (x.id < y.id ? -1 : 1)), { articles: new Map(), model: shippedPairModel() });
  const row = new Float64Array(WORDING_FEATURES.length);
  const first = (article: string): number => sentences.findIndex(({ claim: { signature } }) => signature.article === article && signature.sentence === 0);
  new SentenceWordings(sentences).read(first('a'), first('b'), row, 0);
  return Object.fromEntries(WORDING_FEATURES.map((name, at) => [name, row[at]!]));
}

describe('features of the wording of two sentences', () => {
  it('see a quotation in its summary', () => {
    const { quotedCovered, quotedMost, quotedLeast } = featuresOf('“We will never close the harbour school,” Mayor Ada Holt said on Friday.', 'Mayor Ada Holt promised to keep the harbour school open.');
    expect(quotedMost).to.be.greaterThan(0.4);
    expect(quotedLeast).to.equal(0);
    expect(quotedCovered).to.be.within(0.3, 0.9);
  });

  it('see the same words in a row', () => {
    const same = featuresOf('The ferry ran aground on the northern reef.', 'Police said the ferry ran aground on the northern reef.');
    expect(same['longestRun']).to.equal(8);
    expect(same['sharedTriples']).to.equal(6);
    expect(featuresOf('The ferry ran aground on the northern reef.', 'A mayor opened a school.')['longestRun']).to.be.below(2);
  });

  it('do not see which figure, day or degree of doubt is given', () => {
    const told = 'The blast at the mill killed 12 workers on Monday.';
    expect(featuresOf(told, 'The blast at the mill killed 30 workers on Friday.')).to.deep.equal(featuresOf(told, told));
  });
});
