import { expect } from 'chai';
import { analyse } from '../../../support/analyse.js';

function mentions(text: string): string[] {
  return analyse(text).mentions.map(({ text: words, canonical, type, form }) => `${words} = ${canonical} (${type}, ${form})`);
}

describe('mentions stage', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['strips a title and ties the surname to the full name', 'Prime Minister Ines Duarte arrived. Duarte spoke.', ['Ines Duarte = Ines Duarte (person, name)', 'Duarte = Ines Duarte (person, short-name)']],
    ['ties a surname that comes before the full name', 'Duarte spoke. Ines Duarte left.', ['Duarte = Ines Duarte (person, short-name)', 'Ines Duarte = Ines Duarte (person, name)']],
    ['leaves a possessive ending out', 'The mayor saw Ines Duarte’s car.', ['Ines Duarte = Ines Duarte (person, name)']],
    ['keeps hyphenated names whole', 'Reporters met Karim Al-Masri on Friday.', ['Karim Al-Masri = Karim Al-Masri (person, name)']],
    ['takes a name with and without its article for one person', 'Karim Al-Masri came. Later Karim Masri left.', ['Karim Al-Masri = Karim Al-Masri (person, name)', 'Karim Masri = Karim Al-Masri (person, short-name)']],
    ['parts an organisation from the name after it', 'Hamas Karim Odeh is not one name, but Hamas and Karim Odeh are two.', ['Hamas = Hamas (organisation, name)', 'Karim Odeh = Karim Odeh (person, name)', 'Hamas = Hamas (organisation, name)', 'Karim Odeh = Karim Odeh (person, name)']],
    ['learns an acronym from brackets', 'The Coastal Protection Board (CPB) met. The CPB voted.', ['Coastal Protection Board = Coastal Protection Board (organisation, name)', 'CPB = Coastal Protection Board (organisation, acronym)', 'CPB = Coastal Protection Board (organisation, acronym)']],
    ['expands known acronyms', 'The talks in the U.S. were led by the EU.', ['U.S. = United States (place, acronym)', 'EU = European Union (organisation, acronym)']],
    ['knows an outlet by the noun before it', 'She told the newspaper Ostkurier that it was late.', ['Ostkurier = Ostkurier (outlet, name)']],
    ['joins the parts of an organisation', 'It went to the Farming and Rural Affairs Committee in May.', ['Farming and Rural Affairs Committee = Farming and Rural Affairs Committee (organisation, name)']],
  ];
  for (const [title, text, expected] of cases) {
    it(title, () => {
      expect(mentions(text).filter((line) => !line.includes('pronoun'))).to.deep.equal(expected);
    });
  }

  it('takes no capitalised opener for a name', () => {
    for (const text of ['Meanwhile, the lock stayed shut.', 'Breaking a deadlock, the crew voted.', 'Under pressure, they left.', 'Security cooperation went on.', 'Members were told on Monday.', 'On Tuesday in May it rained.']) {
      expect(mentions(text), text).to.deep.equal([]);
    }
  });

  it('gives roles before and after a name', () => {
    const roles = analyse('Harbour board chief negotiator Ines Duarte met Karim Odeh, one of the leaders of the dock union, on Friday.').mentions
      .map(({ canonical, role }) => [canonical, role]);
    expect(roles).to.deep.equal([['Ines Duarte', 'Harbour board chief negotiator'], ['Karim Odeh', 'one of the leaders of the dock union']]);
  });

  it('ties a role phrase to the one person who holds it', () => {
    expect(mentions('Fatah’s security chief resigned. Fatah security chief Karim Odeh gave no reason.'))
      .to.include('Fatah’s security chief = Karim Odeh (person, role)');
  });

  it('leaves a role phrase open when two people may be meant', () => {
    expect(mentions('Hamas leader Karim Odeh met Hamas leader Yusuf Nasser. The top Hamas official spoke.').join()).not.to.include('role)');
  });

  it('never takes a former holder for the present one', () => {
    expect(mentions('Mayor Ines Duarte spoke. The former mayor was silent.').join()).not.to.include('former');
  });

  const pronouns: readonly [string, string, string | null][] = [
    ['the subject of the sentence before', 'Ines Duarte met Karim Odeh. She smiled.', 'Ines Duarte'],
    ['somebody of the right gender', 'Ines Duarte met Karim Odeh. He smiled.', 'Karim Odeh'],
    ['the subject, not who stands after a preposition', 'Karim Odeh argued with Tom Reyes. He left.', 'Karim Odeh'],
    ['nobody inside a quotation', 'Karim Odeh spoke. “He lies,” a guard said.', null],
    ['nobody where no one was named', 'A guard spoke. He left.', null],
    ['nobody named before, where the sentence speaks of somebody else', 'Karim Odeh spoke. A man in his sixties died.', null],
    ['nobody named before, a sentence after somebody else came in', 'Karim Odeh spoke. A boy had come. He waved.', null],
    ['who is named beside somebody without a name', 'A reporter saw Ines Duarte and her aide.', 'Ines Duarte'],
    ['who it is told of, not who does it', 'Karim Odeh waited. Tom Reyes met him.', 'Karim Odeh'],
    ['somebody by the gender of a role', 'Her sister Quillane Adair called Karim Odeh. She smiled.', 'Quillane Adair'],
    ['somebody whose age is given', 'Zoddle Farn, 41, heard a crack. He ran.', 'Zoddle Farn'],
    ['nobody where the name is a storm', 'Storm Odile broke over the coast. His van was hit.', null],
    ['the organisation that is the subject', 'The Harbour Authority said it would close.', 'Harbour Authority'],
  ];
  for (const [title, text, expected] of pronouns) {
    it(`ties a pronoun to ${title}`, () => {
      const found = analyse(text).mentions.findLast(({ form }) => form === 'pronoun');
      expect(found?.canonical ?? null).to.equal(expected);
    });
  }

  it('gives one person one gender', () => {
    const found = analyse('Zoddle Farn opened the meeting. He thanked Ines Duarte. Farn waved. He left. His car broke down while she watched.').mentions.filter(({ form }) => form === 'pronoun');
    expect(found.map(({ text, canonical }) => `${text} = ${canonical}`)).to.deep.equal(['He = Zoddle Farn', 'He = Zoddle Farn', 'His = Zoddle Farn', 'she = Ines Duarte']);
  });

  it('ties the first word of a company to its name', () => {
    expect(mentions('Calder Partners bought the yard. Calder paid in May.')).to.include('Calder = Calder Partners (organisation, short-name)');
  });
});
