import { expect } from 'chai';
import { analyse, type GivenAttribution } from '../../../support/analyse.js';

const propositions = (text: string, given: readonly GivenAttribution[] = []): string[] => analyse(text, given).claims.map(({ proposition }) => proposition);

describe('what came of something', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['The earth dam collapsed before dawn, killing three people and flooding two villages.', ['The earth dam collapsed before dawn', 'The earth dam killed three people', 'The earth dam flooded two villages']],
    ['Two trams collided near Aldbury on Monday, killing nine, injuring 30 and closing the line for a week.', ['Two trams collided near Aldbury on Monday', 'Two trams killed nine', 'Two trams injured 30', 'Two trams closed the line for a week']],
    ['The mayor has resigned, leaving the council without a leader.', ['The mayor has resigned', 'The mayor left the council without a leader']],
  ];
  for (const [text, expected] of cases) {
    it(`is a claim of its own: ${text}`, () => {
      expect(propositions(text)).to.deep.equal(expected);
    });
  }

  it('is said by whoever says the rest', () => {
    const text = 'The blast tore through the market, killing at least 40 people, police said.';
    const given = [{ source: 'police', cue: 'said', content: 'The blast tore through the market, killing at least 40 people' }];
    expect(propositions(text, given)).to.deep.equal(['The blast tore through the market', 'The blast killed at least 40 people']);
    expect(analyse(text, given).claims.map(({ attribution }) => attribution)).to.deep.equal([0, 0]);
  });

  const whole: readonly string[] = [
    'She works at home, raising three children.',
    'The dam could burst, killing thousands of people.',
    'The storm, killing two people, moved north.',
    'He walked home, whistling a tune.',
  ];
  for (const text of whole) {
    it(`is not cut off where nothing has come of it yet, or nothing is told of it: ${text}`, () => {
      expect(propositions(text)).to.have.length(1);
    });
  }
});
