import { expect } from 'chai';
import { findSlotPairs } from '../../../src/disputes/find-slot-pairs.js';
import { judgeSlot } from '../../../src/disputes/judge-slot.js';
import { relateClaims } from '../../../src/disputes/relate-claims.js';
import { settleUndated } from '../../../src/disputes/settle-undated.js';
import { claimFromText } from './claim-from-text.js';

describe('slots', () => {
  const disputed = (a: string, b: string, later = '2025-04-09T10:00Z'): string => {
    const { relation, type } = relateClaims(claimFromText(a), claimFromText(b, { published: later }), 0.9);
    return relation === 'contradicts' ? type! : relation;
  };

  const different: readonly (readonly [string, string, string])[] = [
    ['a part and the other side of a vote', 'Seven members of the council were in favour.', 'Three of the ten council members voted against.'],
    ['people of whom different things are told', 'In Hardacre 900 people have had to leave their homes.', 'Some 300 people slept in the school hall of Hardacre.'],
    ['durations counted from different ends', 'Gas was leaking from the Hardacre mill four days before it burned.', 'It is fifteen hours since the Hardacre mill burned.'],
    ['distances at which two places lie', 'The flood destroyed Aldbury, two miles below the dam, on Saturday.', 'The flood from the dam reached Corsham, eight miles away, on Saturday.'],
    ['figures of what two people did, though one text names both', 'Ada Korr released eight years of letters on Friday.', 'The release by Korr came a month after Leo Marsh released 33 years of letters.'],
    ['jobs in two towns and those in one of them', 'Harwell Foods will close its plants in Aldbury and Corsham with the loss of 1,200 jobs.', 'Harwell Foods will close its plant in Aldbury with the loss of 740 jobs.'],
    ['age of a person and of a thing', 'Among the injured was a seven-year-old boy with a broken wrist.', 'The 31-year-old ferry failed its yearly survey in November.'],
    ['some of the injured and all of them', 'Two of the injured were still at the surgery in Hardacre, one with cracked ribs.', 'At least 11 people were hurt in Hardacre.'],
    ['a week and a day in it', 'The council wants a vote on the Hardacre mill next week.', 'The council votes on the Hardacre mill next Thursday.'],
    ['figures of one year and of many', 'The mill paid an effective tax rate of 35.7 percent in 2014.', 'From 2007 to 2014 the mill paid an effective tax rate of 31.5 percent.'],
  ];
  for (const [title, a, b] of different) {
    it(`set no ${title} against each other`, () => {
      expect(disputed(a, b)).not.to.be.oneOf(['quantity', 'date']);
    });
  }

  it('are one where both count the same two towns', () => {
    expect(disputed('Harwell Foods will close its plants in Aldbury and Corsham with the loss of 1,200 jobs.', 'Harwell Foods is to close its Aldbury and Corsham plants with the loss of 1,450 jobs.')).to.equal('quantity');
  });

  it('tell a later count of the missing from a rival one', () => {
    const [first, second] = ['26 people were missing after the Hardacre flood.', '18 people were still missing after the Hardacre flood.'];
    expect(disputed(first, second)).to.equal('quantity');
    expect(disputed(first, second, '2025-04-10T09:00Z')).to.equal('updates');
  });

  it('take what rises with the time up to which it is counted for an update', () => {
    const [first, second] = ['A petition against the Hardacre mill had 2,300 names on Friday.', 'A petition against the Hardacre mill had 6,100 names by Sunday night.'];
    expect(disputed(first, second, '2025-04-11T10:00Z')).to.equal('updates');
    expect(disputed('A collection in Hardacre had raised 4,800 crowns by lunchtime.', 'The Hardacre collection stood at 6,500 crowns at half past five.')).to.equal('updates');
    expect(disputed(first.replace('2,300', '7,300'), second, '2025-04-11T10:00Z')).to.equal('quantity');
  });

  it('date one act by its clause, however much else a sentence tells', () => {
    expect(disputed('Hardacre Mills announced the sale on 2 April, in a letter to staff that reached investors as well.', 'Hardacre announced its £20m sale on April 4.')).to.equal('date');
  });

  const crowd = claimFromText('Police put the crowd at 4,000.', { id: 'a', outlet: 'A' });
  const marchers = claimFromText('Organisers said 9,000 people took part.', { id: 'b', outlet: 'B' });

  it('are found for one thing counted in other words, without a score of the matcher', () => {
    expect(findSlotPairs([crowd, marchers], []).map(({ a, b, finding }) => `${a}${b} ${finding.type}`)).to.deep.equal(['ab quantity']);
  });

  it('are the same whatever the order of the claims', () => {
    const pairs = (claims: readonly (typeof crowd)[]): readonly string[] => findSlotPairs(claims, []).map(({ a, b }) => [a, b].sort().join(' '));
    expect(pairs([marchers, crowd])).to.deep.equal(pairs([crowd, marchers]));
  });

  it('are judged without regard to amounts and polarity', () => {
    const judged = (a: string, b: string): unknown => judgeSlot(claimFromText(a), claimFromText(b));
    expect(judged('The ferry fire killed 43 people.', 'The ferry fire killed 51 people.')).to.deep.equal(judged('The ferry fire killed 43 people.', 'The ferry fire killed 43 people.'));
    expect(judged('The ferry did not sink.', 'The ferry sank.')).to.deep.equal(judged('The ferry did sink.', 'The ferry sank.'));
  });

  it('judge other names and ranks to be other slots', () => {
    const value = (feature: string, a: string, b: string): number => judgeSlot(claimFromText(a), claimFromText(b)).find((one) => one.feature === feature)!.value;
    expect(value('slotOtherRank', 'The first trial began in Hardacre.', 'The second trial began in Hardacre.')).to.equal(1);
    expect(value('slotOtherNames', 'The mayor of Hardacre resigned.', 'The director of Ottery resigned.')).to.equal(1);
    expect(value('slotOtherNames', 'The mayor of Hardacre resigned.', 'The mayor of Hardacre has stepped down.')).to.equal(0);
  });

  it('count for less than wording where no date is known', () => {
    const [a, b] = [claimFromText('The mill may close, officials say.'), claimFromText('The mill may close in May, officials say.')];
    const found = relateClaims(a, b, 0.9);
    expect(settleUndated(found, a, b, 0.9).relation).to.equal('equivalent');
    const rival = relateClaims(crowd, marchers, 0.9);
    expect(settleUndated(rival, crowd, marchers, 0.9)).to.equal(rival);
  });
});
