import { expect } from 'chai';
import { analyse, articleOf } from '../../../support/analyse.js';
import type { GivenAttribution } from '../../../support/analyse.js';

function source(text: string, given: GivenAttribution): string {
  const [found] = analyse(text, [given]).attributions;
  return found!.source === null ? 'nobody' : `${found!.source.canonical} (${found!.source.type})${found!.via === null ? '' : ` via ${found!.via}`}`;
}

describe('resolution stage', () => {
  const content = 'the lock would open';
  const cases: readonly [string, string, string, string][] = [
    ['a titled name', 'Prime Minister Ines Duarte said the lock would open.', 'Prime Minister Ines Duarte', 'Ines Duarte (person)'],
    ['a role before a name', 'Harbour union chief Karim Odeh said the lock would open.', 'Harbour union chief Karim Odeh', 'Karim Odeh (person)'],
    ['a name behind its role and a preposition', 'The head of the harbour union’s board Karim Odeh said the lock would open.', 'The head of the harbour union’s board Karim Odeh', 'Karim Odeh (person)'],
    ['a name behind a comma', 'A lawyer for the union, Karim Odeh, said the lock would open.', 'A lawyer for the union, Karim Odeh,', 'Karim Odeh (person)'],
    ['a company behind a comma', 'The owner, Dale Chemicals, said the lock would open.', 'The owner, Dale Chemicals', 'Dale Chemicals (organisation)'],
    ['an unnamed source with its story', 'A diplomatic source speaking on condition of anonymity said the lock would open.', 'A diplomatic source speaking on condition of anonymity', 'a diplomatic source (unnamed)'],
    ['an unnamed aide of a named person', 'An aide to Karim Odeh said the lock would open.', 'An aide to Karim Odeh', 'an aide to Karim Odeh (unnamed)'],
    ['officials', 'Egyptian officials said the lock would open.', 'Egyptian officials', 'Egyptian officials (unnamed)'],
    ['a group', 'Both parties said the lock would open.', 'Both parties', 'both parties (group)'],
    ['an owned group', 'The Hamas delegation said the lock would open.', 'The Hamas delegation', 'Hamas delegation (group)'],
    ['an organisation', 'Fatah said the lock would open.', 'Fatah', 'Fatah (organisation)'],
    ['a document', 'The statement said the lock would open.', 'The statement', 'statement (document)'],
    ['an outlet', 'Reuters said the lock would open.', 'Reuters', 'Reuters (outlet)'],
    ['a pair', 'Karim Odeh and Ines Duarte said the lock would open.', 'Karim Odeh and Ines Duarte', 'Karim Odeh and Ines Duarte (group)'],
  ];
  for (const [title, text, words, expected] of cases) {
    it(`resolves ${title}`, () => {
      expect(source(text, { source: words, cue: 'said', content })).to.equal(expected);
    });
  }

  const harder: readonly [string, string, string, string][] = [
    ['people who know', 'Three people familiar with the talks said the lock would open.', 'Three people familiar with the talks', 'three people familiar with the talks (unnamed)'],
    ['sources close to somebody', 'Sources close to Karim Odeh said the lock would open.', 'Sources close to Karim Odeh', 'sources close to Karim Odeh (unnamed)'],
    ['witnesses', 'Witnesses said the lock would open.', 'Witnesses', 'witnesses (unnamed)'],
    ['residents of a place', 'Local residents of the town said the lock would open.', 'Local residents of the town', 'local residents of the town (unnamed)'],
    ['experts', 'Experts at the university said the lock would open.', 'Experts at the university', 'experts at the university (unnamed)'],
    ['no unnamed leader as the named one', 'Hamas leader Karim Odeh spoke. A Hamas leader said the lock would open.', 'A Hamas leader', 'a Hamas leader (unnamed)'],
    ['another official as another', 'Hamas leader Karim Odeh spoke. Another Hamas official said the lock would open.', 'Another Hamas official', 'another Hamas official (unnamed)'],
    ['somebody’s deputy as that person’s', 'Ana Brandt spoke first. Her deputy said the lock would open.', 'Her deputy', 'Ana Brandt’s deputy (unnamed)'],
    ['a deputy with a name', 'Harbour chief Ana Brandt was absent. Her deputy, Tom Reyes, said the lock would open.', 'Her deputy, Tom Reyes,', 'Tom Reyes (person)'],
    ['an office by its place', 'The mayor of Elmford, Ana Brandt, came. The Elmford mayor said the lock would open.', 'The Elmford mayor', 'Ana Brandt (person)'],
    ['an office that a copula gave', 'Ana Brandt is the mayor of Elmford. The mayor said the lock would open.', 'The mayor', 'Ana Brandt (person)'],
    ['no office that two hold', 'President Omar Salem met President Ana Brandt. The president said the lock would open.', 'The president', 'the president (unnamed)'],
    ['an age', 'Omar Salem was elected in May. The 59-year-old said the lock would open.', 'The 59-year-old', 'Omar Salem (person)'],
    ['both parties by the pair before', 'Fatah and Hamas met on Monday. Both parties said the lock would open.', 'Both parties', 'Fatah and Hamas (group)'],
    ['two movements', 'Fatah and Hamas met on Monday. The two movements said the lock would open.', 'The two movements', 'Fatah and Hamas (group)'],
    ['the sides', 'The talks between Fatah and Hamas went on. The sides said the lock would open.', 'The sides', 'Fatah and Hamas (group)'],
    ['rival factions', 'Fatah and Hamas met on Monday. The rival factions said the lock would open.', 'The rival factions', 'Fatah and Hamas (group)'],
    ['two leaders', 'Ana Brandt and Tom Reyes met. The two leaders said the lock would open.', 'The two leaders', 'Ana Brandt and Tom Reyes (group)'],
    ['both', 'Ana Brandt and Tom Reyes met. Both said the lock would open.', 'Both', 'Ana Brandt and Tom Reyes (group)'],
    ['no pair of three', 'Egypt, Fatah and Hamas met. Both sides said the lock would open.', 'Both sides', 'both sides (group)'],
    ['no people as parties', 'Ana Brandt and Tom Reyes met. The two parties said the lock would open.', 'The two parties', 'two parties (group)'],
    ['a body by its last word', 'The Coastal Protection Board met. The board said the lock would open.', 'The board', 'Coastal Protection Board (organisation)'],
    ['no body of two', 'The Coastal Protection Board met the Marrowby Health Board. The board said the lock would open.', 'The board', 'board (group)'],
    ['an outlet by its kind', 'The Elmford Gazette was first. The newspaper said the lock would open.', 'The newspaper', 'Elmford Gazette (outlet)'],
    ['an outlet that is no name elsewhere', 'On Friday the Gazette said the lock would open.', 'the Gazette', 'Gazette (outlet)'],
    ['state media', 'State media said the lock would open.', 'State media', 'state media (outlet)'],
    ['particles in a family name', 'Ursula von der Haan came. Von der Haan said the lock would open.', 'Von der Haan', 'Ursula von der Haan (person)'],
  ];
  for (const [title, text, words, expected] of harder) {
    it(`resolves ${title}`, () => {
      expect(source(text, { source: words, cue: 'said', content })).to.equal(expected);
    });
  }

  it('gives no title of courtesy as a role', () => {
    const [found] = analyse('Mr Karim Odeh, the harbour master, said the lock would open.', [{ source: 'Mr Karim Odeh, the harbour master,', cue: 'said', content }]).attributions;
    expect(found!.source?.roles).to.not.include('Mr');
  });

  const routes: readonly [string, string, GivenAttribution, string][] = [
    ['told an outlet', 'Karim Odeh told the news channel Al Jazeera the lock would open.', { source: 'Karim Odeh', cue: 'told', content }, 'Karim Odeh (person) via Al Jazeera'],
    ['an interview', 'Karim Odeh said in an interview with Reuters that the lock would open.', { source: 'Karim Odeh', cue: 'said', content }, 'Karim Odeh (person) via Reuters'],
    ['an agency at the end', '“The lock opens,” Karim Odeh said, Reuters reported.', { source: 'Karim Odeh', cue: 'said', content: '“The lock opens,”' }, 'Karim Odeh (person) via Reuters'],
    ['a statement', 'Karim Odeh said in a press statement that the lock would open.', { source: 'Karim Odeh', cue: 'said', content }, 'Karim Odeh (person) via press statement'],
    ['a letter before the speaker', 'In his letter, Karim Odeh said the lock would open.', { source: 'Karim Odeh', cue: 'said', content }, 'Karim Odeh (person) via letter'],
    ['a platform', 'Karim Odeh wrote on Twitter that the lock would open.', { source: 'Karim Odeh', cue: 'wrote', content }, 'Karim Odeh (person) via Twitter'],
    ['the outlet rather than the document', 'Karim Odeh told Reuters in a statement that the lock would open.', { source: 'Karim Odeh', cue: 'told', content }, 'Karim Odeh (person) via Reuters'],
    ['no document of what is said', 'Karim Odeh said that in a letter the lock would open.', { source: 'Karim Odeh', cue: 'said', content: 'that in a letter the lock would open' }, 'Karim Odeh (person)'],
    ['no outlet that only stands by', 'Karim Odeh sued Reuters and said the lock would open.', { source: 'Karim Odeh', cue: 'said', content }, 'Karim Odeh (person)'],
  ];
  for (const [title, text, given, expected] of routes) {
    it(`records the way words came: ${title}`, () => {
      expect(source(text, given)).to.equal(expected);
    });
  }

  it('follows a pronoun and a role phrase to the full name', () => {
    const text = 'Hamas bureau chief Karim Odeh spoke on Friday. He said the lock would open. “It is done,” the top Hamas official added.';
    const found = analyse(text, [{ source: 'He', cue: 'said', content }, { source: 'the top Hamas official', cue: 'added', content: '“It is done,”' }]).attributions;
    expect(found.map((attribution) => attribution.source?.canonical)).to.deep.equal(['Karim Odeh', 'Karim Odeh']);
    expect(found[0]!.source?.roles).to.deep.equal(['Hamas bureau chief']);
  });

  it('ties a pronoun without a name to the group that spoke before', () => {
    const text = 'Both parties said the lock would open. They added that ships may pass.';
    const found = analyse(text, [{ source: 'Both parties', cue: 'said', content }, { source: 'They', cue: 'added', content: 'that ships may pass' }]).attributions;
    expect(found[1]!.source).to.include({ canonical: 'both parties', type: 'group' });
  });

  it('takes an outlet or document that shares its content with a speaker for the outer source', () => {
    const text = 'The board pledged that the lock would open, according to the statement.';
    const found = analyse(text, [{ source: 'The board', cue: 'pledged', content }, { source: 'the statement', cue: 'according to', content }]).attributions;
    expect(found.map(({ parent }) => parent)).to.deep.equal([1, null]);
  });

  it('owns a bare delegation by the organisation named with it elsewhere', () => {
    expect(source('The delegation said the lock would open. The Hamas delegation left.', { source: 'The delegation', cue: 'said', content })).to.equal('Hamas delegation (group)');
  });

  it('never gives the publishing outlet as a source or a way', () => {
    const input = articleOf('Karim Odeh told Reuters that the lock would open.', { outlet: 'Reuters' });
    expect(analyse(input, [{ source: 'Karim Odeh', cue: 'told', content }]).attributions[0]!.via).to.equal(null);
    const self = articleOf('Reuters said the lock would open.', { outlet: 'Reuters' });
    expect(analyse(self, [{ source: 'Reuters', cue: 'said', content }]).attributions[0]!.source).to.equal(null);
  });

  it('hands an unattributed quotation to the last speaker', () => {
    const text = '“The lock opens,” Karim Odeh said. “Ships may pass.”';
    const found = analyse(text, [{ source: 'Karim Odeh', cue: 'said', content: '“The lock opens,”' }, { content: '“Ships may pass.”' }]).attributions;
    expect(found[1]!.source?.canonical).to.equal('Karim Odeh');
  });

  it('takes nobody who was only spoken to for the source', () => {
    for (const cue of ['was warned', 'had been told', 'were repeatedly advised']) {
      expect(analyse(`The board ${cue} the lock would open.`, [{ source: 'The board', cue, content }]).attributions[0]!.source, cue).to.equal(null);
    }
    expect(source('The board warned the lock would open.', { source: 'The board', cue: 'warned', content })).to.equal('board (group)');
  });

  it('hands a coordinated cue the subject of the one before', () => {
    const text = 'Karim Odeh said the lock would open and also repeated that ships may pass. Nobody else repeated that tolls may rise.';
    const given = [{ source: 'Karim Odeh', cue: 'said', content }, { cue: 'repeated', content: 'that ships may pass' }];
    expect(analyse(text, given).attributions[1]!.source?.canonical).to.equal('Karim Odeh');
    const alone = 'Karim Odeh said the lock would open, as repeated that day, ships may pass.';
    expect(analyse(alone, [given[0]!, { cue: 'repeated', content: 'ships may pass' }]).attributions[1]!.source).to.equal(null);
  });

  it('nests an attribution in the content that holds it', () => {
    const text = 'Reuters reported that Karim Odeh said the lock would open.';
    const found = analyse(text, [{ source: 'Reuters', cue: 'reported', content: 'Karim Odeh said the lock would open' }, { source: 'Karim Odeh', cue: 'said', content }]).attributions;
    expect(found.map(({ parent, via }) => [parent, via])).to.deep.equal([[null, null], [0, 'Reuters']]);
  });

  const stances: readonly [string, string][] = [
    ['said', 'neutral'], ['claimed', 'distancing'], ['admitted', 'conceding'], ['insisted', 'committed'], ['confirmed', 'endorsing'], ['denied', 'denying'], ['did not deny', 'neutral'],
  ];
  for (const [cue, stance] of stances) {
    it(`reads “${cue}” as ${stance}`, () => {
      const text = `Karim Odeh ${cue} the lock would open.`;
      expect(analyse(text, [{ source: 'Karim Odeh', cue, content }]).attributions[0]!.cue?.stance).to.equal(stance);
    });
  }
});
