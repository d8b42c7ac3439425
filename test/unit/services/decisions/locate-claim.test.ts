import { expect } from 'chai';
import { followClaims, locateClaim, type PlacedClaim } from '../../../../src/services/decisions/locate-claim.js';

const SENTENCE = 'Twelve people were hurt and two boats sank, police said.';
const ANCHOR = { article: 'a1', key: 'c-1', text: 'Twelve people were hurt', sentence: SENTENCE };

function claim(key: string, text: string, sentence: string): PlacedClaim {
  return { id: `a1.${key}`, key, text, sentence };
}

describe('finding a decision’s claim again', () => {
  const CASES: readonly (readonly [string, PlacedClaim[], string | undefined])[] = [
    ['the same words, wherever they stand now', [claim('c-1', 'Twelve people were hurt', 'Again: Twelve people were hurt.')], 'a1.c-1'],
    ['the likest piece of a sentence that is cut otherwise', [claim('c-2', 'Twelve people were hurt and two boats sank', SENTENCE), claim('c-3', 'police said', SENTENCE)], 'a1.c-2'],
    ['no other piece of that sentence', [claim('c-3', 'two boats sank', SENTENCE)], undefined],
    ['a claim that holds the wording uncut', [claim('c-4', 'Twelve people were hurt there', 'Twelve people were hurt there.')], 'a1.c-4'],
    ['no claim with another figure', [claim('c-5', 'Thirteen people were hurt', 'Thirteen people were hurt and two boats sank, police said.')], undefined],
    ['no claim with a word more in its middle', [claim('c-6', 'Twelve people were not hurt', 'Twelve people were not hurt.')], undefined],
    ['nothing in an article without claims', [], undefined],
  ];
  for (const [name, claims, expected] of CASES) {
    it(`finds ${name}`, () => {
      expect(locateClaim(ANCHOR, claims)?.id).to.equal(expected);
    });
  }

  it('follows claims from one analysis to the next, each new one taken once', () => {
    const before = [claim('c-1', 'Twelve people were hurt', SENTENCE), claim('c-2', 'two boats sank', SENTENCE), claim('c-9', 'Nobody died', 'Nobody died.')];
    const after = [claim('c-5', 'Twelve people were hurt, police said', SENTENCE), claim('c-6', 'and two boats sank', SENTENCE), claim('c-9', 'Nobody died', 'Nobody died.')];
    expect([...followClaims(before, after)]).to.deep.equal([['a1.c-1', 'a1.c-5'], ['a1.c-2', 'a1.c-6']]);
  });
});
