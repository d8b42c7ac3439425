import { expect } from 'chai';
import { signatureOfText } from '../../../../src/matching/claim-signature.js';
import { KIND_FEATURES, kindFeatures } from '../../../../src/matching/features/kind-features.js';
import { kindClaim } from '../../../../src/matching/features/kinded-claim.js';
import { wordKinds } from '../../../../src/matching/terms/word-kinds.js';
import { shippedPairModel } from '../../../support/pair-model.js';

describe('kindFeatures', () => {
  const { statistics, vectors } = shippedPairModel();
  const read = (a: string, b: string): Record<string, number> => {
    const values = kindFeatures(kindClaim(signatureOfText(a), statistics, vectors), kindClaim(signatureOfText(b), statistics, vectors), vectors);
    return Object.fromEntries(KIND_FEATURES.map((name, index) => [name, values[index]!]));
  };

  it('gives as many values as it names', () => {
    expect(Object.values(read('The ferry sank', 'The ferry sank off Corvane'))).to.have.length(KIND_FEATURES.length).and.satisfy((values: number[]) => values.every(Number.isFinite));
  });

  it('finds what happens in a noun as well as in a verb', () => {
    const told = read('Two miners died at Orrin', 'The death of two miners at Orrin shook the valley on its feast day');
    const other = read('Two miners sang at Orrin', 'The death of two miners at Orrin shook the valley on its feast day');
    expect(told['shortActions']).to.equal(1);
    expect(other['shortActions']).to.be.below(0.5);
  });

  it('tells names that are missing from names that are there', () => {
    const same = read('Police held Varga near Orrin', 'Officers arrested Varga near Orrin after a chase through the harbour');
    const another = read('Police held Brel near Orrin', 'Officers arrested Varga near Orrin after a chase through the harbour');
    expect(same['shortNames']).to.be.above(another['shortNames']!);
  });

  it('says nothing either way where a kind of word is not there', () => {
    expect(read('Storm over Orrin', 'A storm closed the harbour at Orrin')['shortActions']).to.equal(0.5);
    expect(read('', 'A storm closed the harbour')['direction']).to.equal(0);
  });
});

describe('wordKinds', () => {
  it('leaves out verbs that only report and those that say little', () => {
    expect(wordKinds('The mayor said the bridge had been closed').actions).to.deep.equal(['close']);
  });
});
