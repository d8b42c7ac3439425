import { expect } from 'chai';
import stringSimilarity from 'string-similarity';
import { signatureOfText } from '../../../src/matching/claim-signature.js';
import { compileLooseClaim } from '../../../src/matching/features/compiled-claim.js';
import { diceOf } from '../../../src/matching/features/overlap.js';

describe('letter pairs', () => {
  const statistics = { idf: () => 1 };
  const context = { general: statistics, local: statistics, vectors: null, vocabulary: new Map<string, number>() };
  const pairs = [
    ['The ferry company dismissed its stewards', 'Ferry stewards were dismissed by their company'],
    ['Rain closed the harbour', 'The orchestra toured the islands'],
    ['banana banana', 'ananas'],
  ] as const;

  for (const [first, second] of pairs) {
    it(`agree with the string-similarity library on “${first}” and “${second}”`, () => {
      const a = signatureOfText(first);
      const b = signatureOfText(second);
      const own = diceOf(compileLooseClaim(a, context).letterPairs, compileLooseClaim(b, context).letterPairs);
      expect(own).to.be.closeTo(stringSimilarity.compareTwoStrings(a.words.join(''), b.words.join('')), 1e-12);
    });
  }
});
