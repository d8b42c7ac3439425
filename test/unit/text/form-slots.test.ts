import { expect } from 'chai';
import { FormSlots } from '../../../src/text/form-slots.js';
import { tokenize } from '../../../src/text/tokens.js';

describe('numbers kept for word forms', () => {
  it('are given back until another form takes the slot', () => {
    const slots = new FormSlots();
    expect(slots.recall(0)).to.equal(-1);
    slots.keep(0, 7);
    slots.keep(3, 0);
    expect([slots.recall(0), slots.recall(3), slots.recall(1)]).to.deep.equal([7, 0, -1]);
    slots.keep(1 << 15, 9);
    expect([slots.recall(0), slots.recall(1 << 15)]).to.deep.equal([-1, 9]);
  });

  it('hang on letters, lemma and part of speech alone', () => {
    const text = 'They left by the left door; she left too. Left alone, they can’t go and the cans are left.';
    const seen = new Map<number, string>();
    for (const { form, text: letters, lemma, pos } of tokenize(text, { start: 0, end: text.length }, 0).tokens) {
      const word = `${letters} ${lemma} ${pos}`;
      expect(seen.get(form!) ?? word).to.equal(word);
      seen.set(form!, word);
    }
    expect(seen.size).to.be.above(10);
  });
});
