import { expect } from 'chai';
import { candidatePairs } from '../../../../src/matching/blocking/candidate-pairs.js';
import { signatureOfText } from '../../../../src/matching/claim-signature.js';
import { compileEvent, type CompiledEvent } from '../../../../src/matching/compile-event.js';
import { shippedPairModel } from '../../../support/pair-model.js';

function compileAll(texts: readonly string[]): CompiledEvent {
  const signatures = texts.map((text, index) => ({ ...signatureOfText(text, `c${String(index).padStart(4, '0')}`), article: `a${index}` }));
  return compileEvent(signatures, { articles: new Map(), model: shippedPairModel() });
}

describe('candidatePairs', () => {
  it('proposes claims that share rare words', () => {
    const claims = compileAll(['The bridge at Orrin collapsed', 'Bakers went on strike', 'Orrin bridge fell into the river']);
    expect(candidatePairs(claims)).to.deep.include([0, 2]);
    expect(candidatePairs(claims)).to.not.deep.include([0, 1]);
  });

  it('proposes claims in words of like meaning that share none', () => {
    const texts = ['The governor resigned', 'Police arrested four men', 'A baker won the race', 'Officers detained several suspects'];
    expect(candidatePairs(compileAll(texts))).to.deep.include([1, 3]).and.not.deep.include([0, 2]);
  });

  it('proposes no two claims of one sentence', () => {
    const twins = ['x.a', 'x.b'].map((id) => ({ ...signatureOfText('The bridge at Orrin fell', id), article: 'x' }));
    expect(candidatePairs(compileEvent(twins, { articles: new Map(), model: shippedPairModel() }))).to.deep.equal([]);
  });

  it('proposes at most fifty partners a claim, however large the event', () => {
    const towns = ['orrin', 'brill', 'dunmore', 'skell', 'farrow', 'quill', 'tamsin'];
    const texts = Array.from({ length: 1200 }, (_, index) => `The council of ${towns[index % 7]!} closed school number${'abcdefghij'[index % 10]!} over flooding`);
    const pairs = candidatePairs(compileAll(texts));
    expect(pairs.length).to.be.at.most(50 * texts.length);
    expect(pairs.length).to.be.greaterThan(0);
  });

  it('reads no more than its budget, whatever the words', () => {
    const claims = compileAll(Array.from({ length: 300 }, () => 'The same words again'));
    expect(candidatePairs(claims, { candidates: 50, reads: 100 })).to.deep.equal([]);
  });
});
