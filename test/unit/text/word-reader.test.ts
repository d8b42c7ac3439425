import { expect } from 'chai';
import { WordReader } from '../../../src/text/word-reader.js';

const textsOf = (reader: WordReader, text: string): string[] => reader.read(text).words.map((word) => word.text);

describe('reading words', () => {
  it('gives the same for a text whatever was read before it', () => {
    const reader = new WordReader();
    const before = reader.read('See Marrach’s ship and the Quellers.');
    expect(before.words.map(({ text }) => text)).to.deep.equal(['See', 'Marrach', '’s', 'ship', 'and', 'the', 'Quellers', '.']);
    // Before a comma the name stays one word, and “Queller” is a noun.
    expect(textsOf(reader, 'Not hers but Marrach’s, said a queller.')).to.include('Marrach’s');
    expect(reader.read('See Marrach’s ship and the Quellers.')).to.deep.equal(before);
  });

  it('numbers the last word of each sentence', () => {
    expect(new WordReader().read('It rains. Nobody came.').lastWords).to.deep.equal([2, 5]);
    expect(new WordReader().read('')).to.deep.include({ words: [] });
  });

  it('reads on after more new words than it lets lie', () => {
    const reader = new WordReader();
    const first = textsOf(reader, 'Ilse Marrach spoke in Quell.');
    for (let round = 0; round < 30; round++) reader.read(Array.from({ length: 1000 }, (_, index) => `zq${'abcdefghij'[round % 10]!}${'klmnopqrst'[Math.floor(round / 10)]!}${String(index)}`).join(' '));
    expect(textsOf(reader, 'Ilse Marrach spoke in Quell.')).to.deep.equal(first);
  });
});
