import { expect } from 'chai';
import { placeOf, readWordNet } from '../../../src/text/wordnet.js';

describe('WordNet', () => {
  it('is read with the words of each entry, what they point to and which adjectives are satellites', () => {
    const file = '  1 This line is of the licence.\n00000010 18 n 02 Hacker 0 cut_up 1 001 + 00000020 v 0102 | a gloss\n00000030 00 s 01 soggy(p) 0 001 & 00000040 s 0000 | wet through\n';
    expect(readWordNet(file)).to.deep.equal([
      { place: 'n00000010', words: ['hacker', 'cut_up'], satellite: false, pointers: [{ symbol: '+', place: 'v00000020', from: 1, to: 2 }] },
      { place: 'a00000030', words: ['soggy'], satellite: true, pointers: [{ symbol: '&', place: 'a00000040', from: 0, to: 0 }] },
    ]);
  });

  it('has satellite adjectives in the file of adjectives', () => {
    expect([placeOf('s', '00000005'), placeOf('a', '00000005')]).to.deep.equal(['a00000005', 'a00000005']);
  });
});
