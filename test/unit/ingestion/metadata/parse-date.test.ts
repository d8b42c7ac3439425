import { expect } from 'chai';
import { isFuture, parseDate } from '../../../../src/ingestion/metadata/parse-date.js';

describe('a date as a document states it', () => {
  const read: readonly (readonly [words: string, iso: string])[] = [
    // ISO 8601 and what looks like it.
    ['2017', '2017'],
    ['2017-09', '2017-09'],
    ['2017-09-12', '2017-09-12'],
    ['2017-9-2', '2017-09-02'],
    ['2017/09/12', '2017-09-12'],
    ['2017/09/12 14:05:00', '2017-09-12'],
    ['20170912', '2017-09-12'],
    ['20170912T140500Z', '2017-09-12T14:05:00Z'],
    ['2017-09-12T14:05Z', '2017-09-12T14:05Z'],
    ['2017-09-12T14:05:00.123Z', '2017-09-12T14:05:00Z'],
    ['2017-09-12T14:05:00Z[UTC]', '2017-09-12T14:05:00Z'],
    ['2017-09-12T14:05:00', '2017-09-12'],
    ['2017-09-12T14:05:00-04:00', '2017-09-12T14:05:00-04:00'],
    ['2017-09-12 14:05:00 +0100', '2017-09-12T14:05:00+01:00'],
    ['2017-09-12T14:05+01', '2017-09-12T14:05+01:00'],
    ['2017-09-12 14:05 EST', '2017-09-12T14:05-05:00'],
    // Seconds and milliseconds since 1970.
    ['1505221500', '2017-09-12T13:05:00Z'],
    ['1505221500000', '2017-09-12T13:05:00Z'],
    // Mail, feeds, computers.
    ['Tue, 12 Sep 2017 14:05:00 +0100', '2017-09-12T14:05:00+01:00'],
    ['Tue, 12 Sep 2017 14:05:00 EST', '2017-09-12T14:05:00-05:00'],
    ['Tue Sep 12 14:05:00 UTC 2017', '2017-09-12T14:05:00Z'],
    ['Tue Sep 12 2017 14:05:00 GMT+0100 (British Summer Time)', '2017-09-12T14:05:00+01:00'],
    // People.
    ['12 September 2017 14:05 BST', '2017-09-12T14:05+01:00'],
    ['First published on Tue 12 Sep 2017 07.22 BST', '2017-09-12T07:22+01:00'],
    ['Sept. 12, 2017', '2017-09-12'],
    ['Tuesday, September 12th, 2017', '2017-09-12'],
    ['12th of September 2017', '2017-09-12'],
    ['12. September 2017', '2017-09-12'],
    ['12-Sep-2017', '2017-09-12'],
    ['September 12, 2017 at 2:05 p.m. EDT', '2017-09-12T14:05-04:00'],
    ['Sep. 12, 2017, 12:44 AM EDT', '2017-09-12T00:44-04:00'],
    ['Updated 14:05 GMT, 12 Sep 2017', '2017-09-12T14:05Z'],
    ['Sep 12, 2017, 14:05 (GMT+2)', '2017-09-12T14:05+02:00'],
    ['Sept 2017', '2017-09'],
    // Figures of which only one can be the month, or that are written day first everywhere.
    ['13/09/2017', '2017-09-13'],
    ['09/13/2017', '2017-09-13'],
    ['9/9/2017', '2017-09-09'],
    ['12.09.2017, 14:05 CEST', '2017-09-12T14:05+02:00'],
    // What follows is no time with a zone.
    ['2:05 PM, Sep 12, 2017', '2017-09-12'],
    ['12 Sep 2017 | 14:05 IST', '2017-09-12'],
    ['12 Sep 2017 14:05-15:30', '2017-09-12'],
  ];
  for (const [words, iso] of read) {
    it(`is read from “${words}”`, () => {
      const date = parseDate(words);
      expect(date?.iso).to.equal(iso);
      expect([isFuture(date!, '2016-01-01T00:00:00Z'), isFuture(date!, '2018-01-01T00:00:00Z')]).to.deep.equal([true, false]);
    });
  }

  for (const words of ['12/09/2017', '12-09-2017', '12 Sep 17', '31 February 2017', '2017-02-30', '2017-13-01', '2017-09-12T27:30Z', '12 Sep 2017 25:05 GMT', '12 Sep 2017 13:05 PM GMT', '1970-01-01T00:00:00Z', '0', 'yesterday', '2 days ago', '12 brumaire 2017', '2017-W37-2', '']) {
    it(`is not made up from “${words}”`, () => {
      expect(parseDate(words)).to.equal(null);
    });
  }
});
