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
    expect(claims('“Why?” he asked.', '“Why?”', 'asked', 'he')).to.deep.equal([]);
  });
});

describe('what somebody asked', () => {
  /** Claims of a text with what is said in it, as [text, kind, factuality]. */
  function asked(text: string, content: string, cue: string, source: string): (readonly [string, string, string])[] {
    return analyse(text, [{ content, cue, source }]).claims.map((claim) => [claim.text, claim.kind, claim.factuality] as const);
  }

  it('is a claim of its own with its question mark, which leaves open whether it is so', () => {
    expect(asked('“Is it true that 40 people drowned?” Orla Fenn asked the minister.', '“Is it true that 40 people drowned?”', 'asked', 'Orla Fenn')).to.deep.equal([['Is it true that 40 people drowned?', 'statement', 'Uu']]);
    expect(asked('“You want to pet him?” Orla Fenn asked.', '“You want to pet him?”', 'asked', 'Orla Fenn')).to.deep.equal([['You want to pet him?', 'statement', 'Uu']]);
  });

  it('stays whole', () => {
    expect(asked('“Who shut the lock, and who will pay for it?” asked Orla Fenn.', '“Who shut the lock, and who will pay for it?”', 'asked', 'Orla Fenn').map(([text]) => text)).to.deep.equal(['Who shut the lock, and who will pay for it?']);
  });

  it('is told apart from what is stated before it', () => {
    const text = 'Orla Fenn left the hall, asking: “Who will pay for the lock?”';
    expect(asked(text, '“Who will pay for the lock?”', 'asking', 'Orla Fenn').map(([claim]) => claim)).to.deep.equal(['Orla Fenn left the hall', 'Who will pay for the lock?']);
  });

  it('is none where the outlet asks by itself', () => {
    expect(analyse('But who will pay for the lock? The lock is old.').claims.map(({ text }) => text)).to.deep.equal(['The lock is old']);
  });

  it('does not make a question of a statement that ends with one in quotation marks', () => {
    expect(analyse('The Herald ran a story called “Who will pay for the lock?”').claims.map(({ factuality }) => factuality)).to.deep.equal(['CT+']);
  });
});
