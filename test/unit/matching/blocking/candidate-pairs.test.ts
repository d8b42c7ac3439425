import { expect } from 'chai';
import { candidatePairs } from '../../../../src/matching/blocking/candidate-pairs.js';
import { signatureOfText } from '../../../../src/matching/claim-signature.js';
import { compileClaim, type CompiledClaim } from '../../../../src/matching/features/compiled-claim.js';
import { statisticsAmong } from '../../../../src/matching/terms/term-statistics.js';

function compileAll(texts: readonly string[]): CompiledClaim[] {
  const signatures = texts.map((text, index) => signatureOfText(text, `c${index}`));
  const statistics = statisticsAmong(signatures.map(({ words }) => words));
  const context = { general: statistics, local: statistics, vectors: null, vocabulary: new Map<string, number>() };
  return signatures.map((signature) => compileClaim(signature, context));
}

describe('candidatePairs', () => {
  it('proposes claims that share rare words', () => {
    const claims = compileAll(['The bridge at Orrin collapsed', 'Bakers went on strike', 'Orrin bridge fell into the river']);
    expect(candidatePairs(claims)).to.deep.include([0, 2]);
    expect(candidatePairs(claims)).to.not.deep.include([0, 1]);
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
