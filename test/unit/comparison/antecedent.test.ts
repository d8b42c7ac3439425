import { expect } from 'chai';
import { antecedentOf, readableWording } from '../../../src/comparison/antecedent.js';

const shown = (text: string, proposition: string): string => readableWording({ text, proposition });

describe('a wording that is only a part of a clause', () => {
  for (const [text, proposition, wanted] of [
    ['where the board met', 'the board met in the Guildhall', '[the Guildhall] where the board met'],
    ['who sat on the court for years', 'Dame Orla Finch sat on the court for years', '[Dame Orla Finch] who sat on the court for years'],
    ['a retired judge', 'Orla Finch is a retired judge', '[Orla Finch is] a retired judge'],
    ['did not include the foot of the dam', 'The last inspection did not include the foot of the dam', '[The last inspection] did not include the foot of the dam'],
    ['who left his house at dawn', 'a joiner of 71 left his house at dawn', '[a joiner of 71] who left his house at dawn'],
    ['who had lost his own house', 'Ivo Brandt had lost his Ivo Brandt’s own house', '[Ivo Brandt] who had lost his own house'],
    ['whose brother drowned', 'Ivo Brandt’s brother drowned', '[Ivo Brandt] whose brother drowned'],
  ] as const) {
    it(`carries what it is about: ${text}`, () => {
      expect(shown(text, proposition)).to.equal(wanted);
    });
  }

  it('is left alone where it reads by itself, where a pronoun is all there is, and where the parts cannot be told', () => {
    expect(antecedentOf({ text: 'The dam failed.', proposition: 'The dam failed' })).to.equal(null);
    expect(antecedentOf({ text: '“We ran,” he said', proposition: 'We ran, he said' })).to.equal(null);
    expect(antecedentOf({ text: 'ran uphill', proposition: 'She ran uphill' })).to.equal(null);
    expect(antecedentOf({ text: 'who took the readings', proposition: 'who took the readings' })).to.equal(null);
    expect(antecedentOf({ text: 'He fell', proposition: 'Ivo Brandt fell' })).to.equal(null);
  });
});
