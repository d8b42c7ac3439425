import { expect } from 'chai';
import { slotTerms } from '../../../../src/matching/terms/slot-terms.js';
import { stem } from '../../../../src/matching/terms/stem.js';

describe('stem', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['charities', 'charity'], ['elections', 'election'], ['shot', 'shooting'], ['fled', 'flees'], ['negotiations', 'negotiated'],
    ['women', 'woman'], ['stopped', 'stopping'], ['died', 'dying'], ['told', 'tells'],
  ];
  for (const [a, b] of cases) it(`gives “${a}” and “${b}” one stem`, () => expect(stem(a)).to.equal(stem(b)));

  it('keeps different words apart', () => {
    expect(stem('universe')).to.not.equal(stem('uniform'));
    expect(stem('officer')).to.not.equal(stem('offer'));
  });

  it('leaves short words and words with other letters as they are', () => {
    expect(stem('us')).to.equal('us');
    expect(stem('zürich')).to.equal('zürich');
  });
});

describe('slotTerms', () => {
  const read = (text: string): readonly string[] => slotTerms(text).terms;

  it('reads the same slot whatever the amount, date, polarity or certainty', () => {
    const base = read('The ferry company dismissed 40 stewards on Monday.');
    for (const other of [
      'The ferry company dismissed more than 300 stewards on Friday.',
      'The ferry company did not dismiss any stewards.',
      'The ferry company has reportedly dismissed nearly a hundred stewards since last March.',
    ]) expect(read(other), other).to.deep.equal(base);
  });

  it('keeps words of grammar for the order of words only', () => {
    const { terms, words } = slotTerms('The mayor of Brill resigned');
    expect(terms).to.have.length(3);
    expect(words).to.have.length(5);
  });

  it('takes capitals inside a sentence for names, but not in a headline set in title case', () => {
    expect(slotTerms('Yesterday the mayor met Clara Voss in Brill.').names).to.include.members(['clara', 'voss']);
    expect(slotTerms('Mayor Meets Angry Ferry Crews In Harbour Town').names).to.deep.equal([]);
  });

  it('takes U.S. and US for one name, and “us” for none', () => {
    expect(read('The U.S. fleet')[0]).to.equal('u.s.');
    expect(read('The US fleet')[0]).to.equal('u.s.');
    expect(read('They told us')).to.not.include('u.s.');
  });
});
