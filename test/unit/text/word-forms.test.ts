import { expect } from 'chai';
import { tokenize } from '../../../src/text/tokens.js';
import { WordForms } from '../../../src/text/word-forms.js';

describe('remembered word forms', () => {
  it('are kept apart by part of speech', () => {
    const forms = new WordForms();
    forms.add('Left', 'VERB', 'leave');
    forms.add('Left', 'ADJ', undefined);
    expect(forms.find('Left', 'VERB')?.lemma).to.equal('leave');
    expect(forms.find('Left', 'ADJ')?.lemma).to.equal('left');
    expect(forms.find('Left', 'NOUN')).to.equal(undefined);
    expect(forms.find('left', 'VERB')).to.equal(undefined);
  });

  it('are forgotten when many others were met since', () => {
    const forms = new WordForms();
    forms.add('first', 'NOUN', 'first');
    for (let count = 0; count < 50_000; count++) forms.add(`w${count}`, 'NOUN', undefined);
    expect(forms.find('first', 'NOUN')).to.equal(undefined);
    expect(forms.find('w49999', 'NOUN')?.lower).to.equal('w49999');
  });

  it('do not mix the parts of contractions with words of the same letters', () => {
    const lemmas = (text: string): string[] => tokenize(text, { start: 0, end: text.length }, 0).tokens.map(({ lemma }) => lemma);
    const apart = lemmas("The dog's bowl was there.");
    expect(lemmas("It's there. They can't go.")).to.deep.equal(['it', 'be', 'there', '.', 'they', 'can', 'not', 'go', '.']);
    expect(lemmas("The dog's bowl was there.")).to.deep.equal(apart);
  });
});
