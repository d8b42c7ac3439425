import { expect } from 'chai';
import { analyse } from '../../../support/analyse.js';

/** The claims of a sentence in which somebody says `content`. */
function claims(text: string, content: string, cue: string, source: string): string[] {
  return analyse(text, [{ content, cue, source }]).claims.map(({ proposition }) => proposition);
}

describe('what was said in so many words', () => {
  it('is a claim although it is no clause, without who said it', () => {
    expect(claims('“Close the old bridge now,” the engineer told the council.', '“Close the old bridge now,”', 'told', 'the engineer')).to.deep.equal(['Close the old bridge now']);
    expect(claims('“A disaster for this town,” said the mayor.', '“A disaster for this town,”', 'said', 'the mayor')).to.deep.equal(['A disaster for this town']);
  });

  it('is none where it states nothing', () => {
    expect(claims('“Never again,” she said.', '“Never again,”', 'said', 'she')).to.deep.equal([]);
    expect(claims('“Good morning,” she said.', '“Good morning,”', 'said', 'she')).to.deep.equal([]);
    expect(claims('“And who pays for it?” he asked.', '“And who pays for it?”', 'asked', 'he')).to.deep.equal([]);
  });
});
