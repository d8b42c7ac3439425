import { expect } from 'chai';
import { analyse, articleOf } from '../../../support/analyse.js';
import type { GivenAttribution } from '../../../support/analyse.js';

interface Ranking {
  readonly title: string;
  readonly text: string;
  readonly given?: readonly GivenAttribution[];
  /** A word of each claim that an editor would check first. */
  readonly first: readonly string[];
  /** A word of each claim that can wait. */
  readonly last: readonly string[];
}

const RANKINGS: readonly Ranking[] = [
  {
    title: 'a disaster',
    text: 'It was a grey, quiet morning on the river. The dam above Hollin broke at noon and killed 14 people. Engineers had ignored two warnings, the union said. '
      + 'The valley is a place of rare beauty. The council should rebuild it. Varga Lines was fined $2 million in May.',
    given: [{ source: 'the union', cue: 'said', content: 'Engineers had ignored two warnings' }],
    first: ['killed 14', 'ignored two', '$2 million'],
    last: ['grey', 'beauty', 'should'],
  },
  {
    title: 'a trial',
    text: 'Marta Ilves was accused of taking 300,000 crowns from a builder. Her lawyer smiled at the crowd. Prosecutors charged Ilves with fraud on Monday. '
      + '“I think this is a sad day for all of us,” a neighbour said. The trial will be long. The court acquitted her deputy, Ben Cole, in March.',
    given: [{ source: 'a neighbour', cue: 'said', content: '“I think this is a sad day for all of us,”' }],
    first: ['300,000', 'fraud', 'acquitted'],
    last: ['smiled', 'sad day', 'will be long'],
  },
  {
    title: 'a vote',
    text: 'The Odra assembly voted 212 to 187 to close the port on Friday. We are all tired. Perhaps it could be reopened. Unemployment in Odra rose to 9 per cent. '
      + 'There were speeches. The mayor hid the figures, the Odra Herald reported.',
    given: [{ source: 'the Odra Herald', cue: 'reported', content: 'The mayor hid the figures' }],
    first: ['voted 212', '9 per cent', 'hid the figures'],
    last: ['tired', 'reopened', 'speeches'],
  },
];

describe('the ranking of claims', () => {
  for (const { title, text, given = [], first, last } of RANKINGS) {
    it(`puts what can be checked on top in ${title}`, () => {
      const { claims } = analyse(text, given);
      const rank = (word: string): number => {
        const found = claims.find((claim) => claim.text.includes(word));
        if (found === undefined) throw new Error(`no claim with “${word}”`);
        return found.checkworthiness;
      };
      expect(Math.min(...first.map(rank))).to.be.greaterThan(Math.max(...last.map(rank)) + 0.1);
    });
  }
});

describe('the kind of a claim', () => {
  const kinds: readonly [string, string][] = [
    ['The mayor has been accused of taking bribes.', 'statement'],
    ['The crew must have known of the leak.', 'event'],
    ['The union could not confirm the figure.', 'event'],
    ['The board is worried about the effect the letter will have.', 'event'],
    ['If the union walks out, the port will close.', 'forecast'],
    ['Saving the port should be our aim.', 'opinion'],
  ];
  const dated: readonly [string, readonly string[]][] = [
    ['The court on Friday found the builder guilty over a fire that killed two people in 2023.', ['event']],
    ['The hall, which was rated unsafe in 2019, declined to comment.', ['event', 'background']],
    ['The region, which must approve large sites, has backed the plan.', ['event', 'background']],
    ['The hall was built in 1971.', ['background']],
    ['The hall burned down on Sunday for the first time since 1971.', ['event']],
    ['The board has published the 2019 audit.', ['event']],
  ];
  for (const [text, expected] of dated) {
    it(`of “${text}” does not hang on the year of something else`, () => {
      expect(analyse(articleOf(text, { published: { iso: '2025-03-03', precision: 'day' } })).claims.map(({ kind }) => kind)).to.deep.equal(expected);
    });
  }
  for (const [text, kind] of kinds) it(`of “${text}” is ${kind}`, () => expect(analyse(text).claims.map((claim) => claim.kind)).to.deep.equal([kind]));
});
