import { expect } from 'chai';
import type { PublicationDate } from '../../../../src/domain/article.js';
import { findTimes } from '../../../../src/text/times/find-times.js';
import { tokenize } from '../../../../src/text/tokens.js';

/** A Wednesday. */
const WEDNESDAY: PublicationDate = { iso: '2025-04-09T10:00Z', precision: 'minute' };

function shown(text: string, published: PublicationDate | null = WEDNESDAY): string[] {
  const { tokens } = tokenize(text, { start: 0, end: text.length }, 0);
  return findTimes(tokens, text, published).map((one) => `${one.text}: ${one.from ?? '?'} ${one.to ?? '?'} ${one.granularity}`);
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['The council met on Monday.', ['Monday: 2025-04-07 2025-04-08 day']],
  ['The dentist was convicted of fraud by a jury in Lowell Falls on Monday.', ['Monday: 2025-04-07 2025-04-08 day']],
  ['The judge gave the jury until noon on Friday.', ['noon on Friday: 2025-04-11T12:00 2025-04-11T12:01 minute']],
  ['The council met on Wednesday.', ['Wednesday: 2025-04-09 2025-04-10 day']],
  ['The council will meet on Friday.', ['Friday: 2025-04-11 2025-04-12 day']],
  ['Police arrested 40 dockers on Friday, and the union said it would call a strike.', ['Friday: 2025-04-04 2025-04-05 day']],
  ['The firm, whose shares fell on Monday, said it would appeal.', ['Monday: 2025-04-07 2025-04-08 day']],
  ['The board agreed to meet on Friday.', ['Friday: 2025-04-11 2025-04-12 day']],
  ['The dam failed to open on Monday.', ['Monday: 2025-04-07 2025-04-08 day']],
  ['The board meets on Friday.', ['Friday: 2025-04-11 2025-04-12 day']],
  ['The board said on Tuesday that it will meet on Saturday.', ['Tuesday: 2025-04-08 2025-04-09 day', 'Saturday: 2025-04-12 2025-04-13 day']],
  ['The mayor would not say why he left on Monday.', ['Monday: 2025-04-07 2025-04-08 day']],
  ['Ahead of Monday’s vote, the mayor spoke.', ['Monday’s: 2025-04-14 2025-04-15 day']],
  ['He resigned on Dec. 27.', ['Dec. 27: 2024-12-27 2024-12-28 day']],
  ['He will resign on Dec 27.', ['Dec 27: 2025-12-27 2025-12-28 day']],
  ['In 2023-24 the firm paid no tax.', ['2023-24: 2023-01-01 2025-01-01 year']],
  ['It meets next Thursday.', ['next Thursday: 2025-04-17 2025-04-18 day']],
  ['It meets next Monday.', ['next Monday: 2025-04-14 2025-04-15 day']],
  ['It shut last Wednesday.', ['last Wednesday: 2025-04-02 2025-04-03 day']],
  ['He left yesterday evening.', ['yesterday evening: 2025-04-08T17:00 2025-04-09T00:00 hour']],
  ['They arrived at 10.40pm on Saturday.', ['10.40pm on Saturday: 2025-04-05T22:40 2025-04-05T22:41 minute']],
  ['The polls shut on Sunday at 8.30 p.m. local time (GMT+2).', ['Sunday at 8.30 p.m. local time (GMT+2): 2025-04-06T18:30Z 2025-04-06T18:31Z minute']],
  ['It closed at 1800 GMT on Sunday.', ['1800 GMT on Sunday: 2025-04-06T18:00Z 2025-04-06T18:01Z minute']],
  ['The vote was called for June 21.', ['June 21: 2025-06-21 2025-06-22 day']],
  ['It burned down on 20 December.', ['20 December: 2024-12-20 2024-12-21 day']],
  ['It opened on Tuesday, March 4, 2025.', ['Tuesday, March 4, 2025: 2025-03-04 2025-03-05 day']],
  ['It was found in late 2019.', ['late 2019: 2019-09-01 2020-01-01 quarter']],
  ['They signed in 1998.', ['1998: 1998-01-01 1999-01-01 year']],
  ['Sales fell in October.', ['October: 2024-10-01 2024-11-01 month']],
  ['It rained in early January.', ['early January: 2025-01-01 2025-01-11 month']],
  ['Profit fell in the fourth quarter.', ['fourth quarter: 2024-10-01 2025-01-01 quarter']],
  ['It was counted a fortnight ago.', ['a fortnight ago: 2025-03-26 2025-03-27 day']],
  ['They met earlier this week.', ['earlier this week: 2025-04-07 2025-04-10 week']],
  ['It shut last year.', ['last year: 2024-01-01 2025-01-01 year']],
  ['They walked out at the weekend.', ['at the weekend: 2025-04-05 2025-04-07 week']],
  ['It was built in the 1980s.', ['the 1980s: 1980-01-01 1990-01-01 decade']],
];

const NO_TIME: readonly string[] = [
  'They march through town and may stop.', 'Theresa May spoke.', 'The second man left.', 'It made 1500 bikes.', 'It cost $2012.', 'He served for two years.', 'The first half was dull.',
];

describe('findTimes', () => {
  for (const [text, expected] of CASES) it(`resolves ${text}`, () => expect(shown(text)).to.deep.equal(expected));

  for (const text of NO_TIME) it(`finds no time in ${text}`, () => expect(shown(text)).to.deep.equal([]));

  it('leaves relative times open when no publication day is known', () => {
    expect(shown('He left on Monday.', null)).to.deep.equal(['Monday: ? ? day']);
    expect(shown('He left last year.', { iso: '2025-04', precision: 'month' })).to.deep.equal(['last year: ? ? year']);
  });

  it('resolves absolute times without a publication date', () => {
    expect(shown('He left on 3 May 2021.', null)).to.deep.equal(['3 May 2021: 2021-05-03 2021-05-04 day']);
  });

  it('leaves a time of day open where no day is named beside it', () => {
    expect(shown('Doors open at 18:30.')).to.deep.equal(['18:30: ? ? minute']);
  });
});
