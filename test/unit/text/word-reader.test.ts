import { expect } from 'chai';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { RandomTexts } from '../../support/random-texts.js';
import { WordReader } from '../../../src/text/word-reader.js';

const textsOf = (reader: WordReader, text: string): string[] => reader.read(text).words.map((word) => word.text);

describe('reading words', () => {
  it('gives the same for a text whatever was read before it', () => {
    const reader = new WordReader();
    const before = reader.read('See Marrach’s ship and the Quellers.');
    expect(before.words.map(({ text }) => text)).to.deep.equal(['See', 'Marrach', '’s', 'ship', 'and', 'the', 'Quellers', '.']);
    // Before a comma the library keeps the name one word, and would from then on; and “Queller” is a noun.
    expect(textsOf(reader, 'Not hers but Marrach’s, said a queller of Marrach’s ship.')).to.include.members(['Marrach’s', 'Marrach', '’s']);
    expect(reader.read('See Marrach’s ship and the Quellers.')).to.deep.equal(before);
  });

  it('gives the words, tags, lemmas and sentence ends that the library gives by itself', () => {
    const reader = new WordReader();
    const texts = [RandomTexts['sentences of every kind'], RandomTexts['sentences with other spaces and line ends'], RandomTexts['one long paragraph']];
    for (const [number, textOf] of texts.entries()) {
      // The library's memory of words is part of what it says, so each kind of text gets a library of its own.
      const nlp = winkNLP(model, ['sbd', 'pos']);
      for (let seed = 1; seed <= 25; seed++) {
        const text = textOf(seed);
        const doc = nlp.readDoc(text);
        const { words, lastWords } = reader.read(text);
        const lemmas = words.map((_, index) => (doc.tokens().itemAt(index).out(nlp.its.lemma as never) as string | undefined) ?? words[index]!.lower);
        expect(words.map(({ text: own }) => own), `${number} ${seed}: ${text}`).to.deep.equal(doc.tokens().out());
        expect(words.map(({ pos }) => pos), `${number} ${seed}: ${text}`).to.deep.equal(doc.tokens().out(nlp.its.pos));
        expect(words.map(({ lemma }) => lemma), `${number} ${seed}: ${text}`).to.deep.equal(lemmas);
        expect(lastWords, `${number} ${seed}: ${text}`).to.deep.equal((doc.sentences().out(nlp.its.span) as unknown as number[][]).map(([, last]) => last));
      }
    }
  });

  it('cuts words with marks around them as the library does', () => {
    const reader = new WordReader();
    const nlp = winkNLP(model, ['sbd', 'pos']);
    const marks = ['', ',', '.', '?', '!', ':', ';', ')', '),', ').', '”', '.”', ',"', ",''", "'", '.’', '...', '..', ':)', '?):', '.)', '!!', '?”)'];
    for (const word of ['said', 'Marrach', 'cannot', 'gonna', 'in', 'No', 'Nov', 'Mr', 'all', 've', 'ma', 'I', 'US', 'Corp', 'co', 'ill']) {
      for (const before of ['', '“', '"', '(', '‘', "'", '("']) {
        for (const behind of marks) {
          const text = `Then ${before}${word}${behind} Nobody came.`;
          const doc = nlp.readDoc(text);
          const { words, lastWords } = reader.read(text);
          expect(words.map(({ text: own }) => own), text).to.deep.equal(doc.tokens().out());
          expect(words.map(({ pos }) => pos), text).to.deep.equal(doc.tokens().out(nlp.its.pos));
          expect(lastWords, text).to.deep.equal((doc.sentences().out(nlp.its.span) as unknown as number[][]).map(([, last]) => last));
        }
      }
    }
  });

  it('says where words begin, or that it is not known', () => {
    const text = 'He  said,\n“cannot be” (1.5m).';
    const { words, starts } = new WordReader().read(text);
    for (const [index, { text: word }] of words.entries()) {
      if (starts[index]! >= 0) expect(text.slice(starts[index], starts[index]! + word.length)).to.equal(word);
    }
    expect(starts.filter((start) => start >= 0)).to.have.length.above(words.length - 3);
  });

  it('sets the library up without its rules for entities, a text that doubles each time it is asked for', () => {
    const kept = model.metaCER;
    Object.assign(model, { metaCER: () => expect.fail('asked for') });
    try {
      expect(textsOf(new WordReader(), 'It rains.')).to.deep.equal(['It', 'rains', '.']);
    } finally {
      Object.assign(model, { metaCER: kept });
    }
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
