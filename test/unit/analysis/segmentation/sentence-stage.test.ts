import { expect } from 'chai';
import { segment, sentencesStage } from '../../../../src/analysis/segmentation/sentence-stage.js';
import { articleOf, lexicons } from '../../../support/analyse.js';

function sentences(text: string): { text: string; boilerplate: boolean; paragraph: number }[] {
  return sentencesStage.run(articleOf(text), {}, lexicons).sentences
    .map(({ start, end, boilerplate, paragraph }) => ({ text: text.slice(start, end), boilerplate, paragraph }));
}

describe('sentences stage', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['keeps a closing mark with the sentence it closes', 'The quay is shut.” The crew left.', ['The quay is shut.”', 'The crew left.']],
    ['joins the speaker of a quoted question', '“Who pays?” Orla Fenn asked. Nobody knew.', ['“Who pays?” Orla Fenn asked.', 'Nobody knew.']],
    ['joins a speaker in lower case', '“Stop!” she cried. They stopped.', ['“Stop!” she cried.', 'They stopped.']],
    ['does not stop at a state in brackets', 'Rep. Ida Moss (D-N.C.) voted against it.', ['Rep. Ida Moss (D-N.C.) voted against it.']],
    ['does not stop at initials and titles', 'Dr. K. Oduya met Sen. Paul Reyes.', ['Dr. K. Oduya met Sen. Paul Reyes.']],
    ['stops at a word like an abbreviation where speech follows', 'The pilot had been ill. “My client was ill,” his lawyer said.', ['The pilot had been ill.', '“My client was ill,” his lawyer said.']],
    ['stops at a time of day where a statement follows', 'The first call came in at 7:15 p.m. Haldane was arrested in a shop.', ['The first call came in at 7:15 p.m.', 'Haldane was arrested in a shop.']],
    ['does not stop between a time of day and its day, its zone or what is at that time', 'It began at 7 p.m. Friday. It ends at 8 p.m. Eastern time. They delayed the 9 p.m. House vote because it was late.',
      ['It began at 7 p.m. Friday.', 'It ends at 8 p.m. Eastern time.', 'They delayed the 9 p.m. House vote because it was late.']],
    ['does not stop at a time of day that opens the sentence', 'At 7 p.m. Haldane was arrested.', ['At 7 p.m. Haldane was arrested.']],
    ['stops at a speed', 'The train was doing 65 km/h. A limit of 70 km/h was in force.', ['The train was doing 65 km/h.', 'A limit of 70 km/h was in force.']],
    ['stops at a time of day where speech follows', 'It shut at 5 p.m. "We had to," she said. "It rained."', ['It shut at 5 p.m.', '"We had to," she said.', '"It rained."']],
    ['stops behind a time of day in one word', 'The quay is shut until 2pm. Line operator Varnlink is sorry. It opens at 9.', ['The quay is shut until 2pm.', 'Line operator Varnlink is sorry.', 'It opens at 9.']],
    ['keeps a time of day with a full stop in it whole', 'The hall was cleared at about 11.20am after a bag was found. It opened at 9.30pm on Monday.', ['The hall was cleared at about 11.20am after a bag was found.', 'It opened at 9.30pm on Monday.']],
    ['parts the items of a list', 'What is known:\n- The hall was cleared\n- Nobody was hurt, police said\n- Ten trains have been cancelled', ['What is known:', '- The hall was cleared', '- Nobody was hurt, police said', '- Ten trains have been cancelled']],
    ['does not stop before words in marks that are no speech', 'The U.S. “Silent Fleet” met Mr. “Big” Oduya.', ['The U.S. “Silent Fleet” met Mr. “Big” Oduya.']],
    ['parts a heading line from the text under it', 'Ferry talks resume\nThe ferry line said on Monday that talks had resumed in the harbour town.', ['Ferry talks resume', 'The ferry line said on Monday that talks had resumed in the harbour town.']],
  ];
  for (const [title, text, expected] of cases) {
    it(title, () => {
      expect(sentences(text).map((sentence) => sentence.text)).to.deep.equal(expected);
    });
  }

  it('reads a time of day as one word, at the end of a sentence too', () => {
    const { tokens } = segment('It went at 9.30pm on Monday and stops at 7pm.');
    expect(tokens.map(({ text }) => text)).to.include.members(['9.30pm', '7pm', '.']);
  });

  it('makes a dateline a boilerplate sentence of its own', () => {
    const found = sentences('PORT ANSEL, March 3 (Reuters) - The dock workers went back to work on Friday.');
    expect(found.map(({ boilerplate }) => boilerplate)).to.deep.equal([true, false]);
    expect(found[1]!.text).to.equal('The dock workers went back to work on Friday.');
  });

  it('numbers paragraphs', () => {
    expect(sentences('One stands here.\n\nTwo stands there. Three too.').map(({ paragraph }) => paragraph)).to.deep.equal([0, 1, 1]);
  });

  it('keeps given sentences exactly, empty ones too', () => {
    const text = 'The bridge closed. It reopened.';
    const given = [{ start: 0, end: 18 }, { start: 18, end: 19 }, { start: 19, end: 31 }];
    const { sentences: kept, tokens } = sentencesStage.run(articleOf(text, { sentences: given }), {}, lexicons);
    expect(kept.map(({ start, end }) => ({ start, end }))).to.deep.equal(given);
    expect([...new Set(tokens.map(({ sentence }) => sentence))]).to.deep.equal([0, 2]);
  });

  it('gives nothing for an empty text', () => {
    expect(sentences('')).to.deep.equal([]);
    expect(sentences(' \n\n ')).to.deep.equal([]);
  });
});
