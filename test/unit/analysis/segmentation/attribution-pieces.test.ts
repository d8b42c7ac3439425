import { expect } from 'chai';
import { analyse, type GivenAttribution } from '../../../support/analyse.js';

interface Case {
  readonly about: string;
  readonly text: string;
  readonly given: readonly GivenAttribution[];
  /** Who says it, or null for the outlet, and what. */
  readonly claims: readonly (readonly [string | null, string])[];
}

const CASES: readonly Case[] = [
  {
    about: 'goes on after a comma with a preposition to the end of its clause',
    text: 'Harwell Foods said it would close two plants by May, with the loss of 300 jobs.',
    given: [{ source: 'Harwell Foods', cue: 'said', content: 'it would close two plants by May' }],
    claims: [['Harwell Foods', 'it would close two plants by May, with the loss of 300 jobs']],
  },
  {
    about: 'ends where another quotation follows',
    text: 'Harwell Foods said it would close two plants, in what the union called “an outrage”.',
    given: [{ source: 'Harwell Foods', cue: 'said', content: 'it would close two plants' }],
    claims: [['Harwell Foods', 'it would close two plants']],
  },
  {
    about: 'is told apart from the act before a second cue',
    text: 'A spokesman for the bank rejected the claim, saying that talks began in July.',
    given: [{ source: 'A spokesman for the bank', cue: 'saying', content: 'talks began in July' }],
    claims: [[null, 'A spokesman for the bank rejected the claim'], ['A spokesman for the bank', 'talks began in July']],
  },
  {
    about: 'is told apart from an act before it with an aside',
    text: 'A young man, dressed in a long coat, approached the mayor at the lock, saying that the gates were rotten.',
    given: [{ source: 'A young man, dressed in a long coat', cue: 'saying', content: 'the gates were rotten' }],
    claims: [[null, 'A young man, dressed in a long coat, approached the mayor at the lock'], ['A young man, dressed in a long coat', 'the gates were rotten']],
  },
  {
    about: 'is told apart from what opens the sentence behind a place or time',
    text: 'In the port of Ansel, the crews went back on board, while the union said the strike would go on.',
    given: [{ source: 'the union', cue: 'said', content: 'the strike would go on' }],
    claims: [[null, 'In the port of Ansel, the crews went back on board'], ['the union', 'the strike would go on']],
  },
];

describe('what somebody said', () => {
  for (const { about, text, given, claims } of CASES) {
    it(`${about}: ${text}`, () => {
      const found = analyse(text, given);
      expect(found.claims.map((claim) => [claim.attribution === null ? null : given[claim.attribution]!.source, claim.text])).to.deep.equal(claims);
    });
  }

  for (const content of ['legal action', 'legal action after Harwell Foods announced that it will shut two plants']) {
    it(`is taken out of a clause of time behind another’s act of speech, threatened: ${content}`, () => {
      const text = 'Union leaders threatened legal action after Harwell Foods announced that it will shut two plants.';
      const { attributions, claims } = analyse(text, [{ source: 'Union leaders', cue: 'threatened', content }, { source: 'Harwell Foods', cue: 'announced', content: 'it will shut two plants' }]);
      const said = claims.map(({ attribution, text: words }) => [attribution === null ? null : attributions[attribution]!.source?.text, words]);
      expect(said).to.deep.equal([['Union leaders', 'Union leaders threatened legal action'], ['Harwell Foods', 'it will shut two plants']]);
    });
  }

  it('is told of each act that one person is said to do', () => {
    const text = 'Paul Ennis condemned the closures and promised a ballot on strike action.';
    const given = [{ source: 'Paul Ennis', cue: 'condemned', content: 'the closures' }, { source: 'Paul Ennis', cue: 'promised', content: 'a ballot on strike action' }];
    expect(analyse(text, given).claims.map(({ attribution, proposition }) => [attribution, proposition])).to.deep.equal([[0, 'Paul Ennis condemned the closures'], [1, 'Paul Ennis promised a ballot on strike action']]);
  });

  it('begins behind the colon where what stands before it is no clause', () => {
    const text = 'Harwell, which makes soup, reported falling sales: revenue was down 8% in the half-year.';
    const given = [{ source: 'Harwell', cue: 'reported', content: 'falling sales: revenue was down 8% in the half-year' }];
    expect(analyse(text, given).claims.map(({ text: words }) => words)).to.deep.equal(['which makes soup', 'revenue was down 8% in the half-year']);
  });
});
