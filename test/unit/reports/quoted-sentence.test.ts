import { expect } from 'chai';
import { disputeGist } from '../../../src/reports/dispute-words.js';
import { quotedSentence } from '../../../src/reports/quoted-sentence.js';

describe('a wording in its sentence', () => {
  it('is told from what stands around it', () => {
    expect(quotedSentence({ sentence: 'Police said 26 people were missing.', text: '26 people were missing' })).to.deep.equal({ before: 'Police said ', text: '26 people were missing', after: '.' });
  });

  it('stands by itself where only marks are around it, and where the sentence does not hold it', () => {
    const alone = { before: '', text: 'The bridge fell', after: '' };
    expect(quotedSentence({ sentence: '“The bridge fell.”', text: 'The bridge fell' })).to.deep.equal(alone);
    expect(quotedSentence({ sentence: 'It fell at noon.', text: 'The bridge fell' })).to.deep.equal(alone);
  });
});

describe('what a dispute comes down to', () => {
  const gist = (a: string, b: string, explanation: string): string => {
    const side = (text: string) => ({ claimId: 'c', outletId: 'o', evidence: { start: 0, end: text.length, text } });
    return disputeGist({ a: side(a), b: side(b), explanation });
  };

  it('is the two values where they are short', () => {
    expect(gist('26', 'forty', 'The figures differ: Coast Wire says “26 were missing”; Harbour Gazette says “forty were missing”.')).to.equal('“26” against “forty”');
  });

  it('is what the explanation says before it quotes, else the explanation', () => {
    const long = 'denied that the repairs had been put off in order to save money';
    expect(gist(long, 'the repairs were put off', `One side denies what the other reports: Coast Wire says “${long}”; Harbour Gazette says “the repairs were put off”.`)).to.equal('One side denies what the other reports.');
    expect(gist('12', '30', 'One says 12 passengers, the other at least 30.')).to.equal('One says 12 passengers, the other at least 30.');
  });
});
