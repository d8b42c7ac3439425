import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cleanTitle } from '../../../../src/ingestion/metadata/clean-title.js';
import '../../../../src/ingestion/metadata/with-detector.js';
import { detectLanguage } from '../../../../src/ingestion/metadata/language.js';
import { findOutlet } from '../../../../src/ingestion/metadata/outlet.js';
import { isFuture, parseDate } from '../../../../src/ingestion/metadata/parse-date.js';
import { findPublished } from '../../../../src/ingestion/metadata/published.js';
import { domainOf, namesDomain, normalizeUrl } from '../../../../src/ingestion/metadata/web-address.js';
import { readDocument } from '../../../../src/ingestion/read-document.js';
import type { Finding } from '../../../../src/domain/finding.js';
import { skipWithout } from '../../../support/skip-without.js';

const NOW = '2026-01-01T00:00:00Z';
const outletOf = (text: string): Finding<string> => findOutlet({ override: undefined, stated: [], domain: null, domainCertain: false, text });
const dateOf = (text: string): ReturnType<typeof findPublished> => findPublished({ override: undefined, stated: [], url: null, text, now: NOW });

describe('finding the outlet in a text', () => {
  for (const text of [
    'Both sides agreed, the minister told Reuters. According to Reuters, talks go on.', 'Guards at the gate Photo Credit: EPA', 'He told the Evening Herald newspaper, which printed it. The daily Evening Herald is read by many.',
    'She told the North Herald, a rival paper, that it was over.', 'He was speaking to Mr Post.', 'He told the Press Association he would go.', 'He told the North Gazette. The North Gazette reported that he would go.',
  ]) {
    it(`never takes one that is merely cited: ${text.slice(0, 50)}`, () => {
      expect(outletOf(text).value).to.equal(null);
    });
  }

  it('takes the one whose reporter was spoken to for a weak hint, with the words', () => {
    expect(outletOf('A source speaking to The Herald of Norway on condition of anonymity said no. He told Radio Quist, the station said, much.')).to.deep.equal({
      value: 'The Herald of Norway', certainty: 'estimated', confidence: 0.3, evidence: 'speaking to The Herald of Norway on condition of anonymity', method: 'spoken-to',
    });
  });

  it('estimates from signatures, datelines and copyright lines', () => {
    expect(outletOf('Port City, May 2 (RNB) — Rain fell.')).to.include({ value: 'RNB', certainty: 'estimated', method: 'dateline' });
    expect(outletOf('Rain fell on the hills, they said.\n\nRadio Northbank')).to.include({ value: 'Radio Northbank', certainty: 'estimated', method: 'footer' });
    expect(outletOf('Rain fell on the hills, they said.\n\n© 2021 Example Media Ltd. All rights reserved.')).to.include({ value: 'Example Media', certainty: 'estimated' });
  });
});

describe('an outlet that names itself twice', () => {
  it('is known when dateline and signature agree, and has both for evidence', () => {
    const found = outletOf('Port City, May 2 (Radio Northbank) — Rain fell on the hills.\n\nRadio Northbank');
    expect(found).to.include({ value: 'Radio Northbank', certainty: 'known' });
    expect(found.evidence).to.include('Port City, May 2').and.include('“Radio Northbank”');
  });

  it('stays an estimate when one of the two is the credit of an agency', () => {
    expect(outletOf('PORT CITY (Reuters) — Rain fell on the hills.\n\nReuters').certainty).to.equal('estimated');
  });
});

describe('dates', () => {
  for (const [raw, iso, precision] of [
    ['2017', '2017', 'year'], ['2017-09', '2017-09', 'month'], ['2017-09-12', '2017-09-12', 'day'], ['20170912', '2017-09-12', 'day'], ['2017-09-12T07:30Z', '2017-09-12T07:30Z', 'minute'], ['2017-09-12 07:30:05 +0200', '2017-09-12T07:30:05+02:00', 'second'],
    ['2017-09-12T07:30', '2017-09-12', 'day'], ['Tue, 12 Sep 2017 07:30:00 GMT', '2017-09-12T07:30:00Z', 'second'], ['Sept. 12, 2017', '2017-09-12', 'day'], ['12th of September 2017', '2017-09-12', 'day'], ['September 2017', '2017-09', 'month'],
  ] as const) {
    it(`reads ${raw} to the ${precision}`, () => {
      expect(parseDate(raw)).to.deep.equal({ iso, precision });
    });
  }

  for (const raw of ['', 'soon', '03/04/2017', '2017-02-30', '2017-13-01', '1970-01-01', '32 May 2017', 'Marchand 3, 2017', '2017-09-12T27:30Z']) {
    it(`refuses ${raw || 'nothing'}`, () => {
      expect(parseDate(raw)).to.equal(null);
    });
  }

  it('lie in the future only beyond every time zone', () => {
    expect(isFuture({ iso: '2026-01-02', precision: 'day' }, NOW)).to.equal(false);
    expect(isFuture({ iso: '2026-01-03', precision: 'day' }, NOW)).to.equal(true);
  });
});

describe('finding the publication date in a text', () => {
  it('knows it from a header or a full dateline', () => {
    expect(dateOf('date 2017-09-12 The head of the group met officials on Monday.')).to.deep.include({ value: { iso: '2017-09-12', precision: 'day' }, certainty: 'known', method: 'header' });
    expect(dateOf('Ankara, Jan 5, 2021 – The ministers met.')).to.deep.include({ value: { iso: '2021-01-05', precision: 'day' }, certainty: 'known', method: 'dateline' });
  });

  it('estimates the month from a day that follows dated events, and quotes them', () => {
    const found = dateOf('The pact was signed in 2014, in March, by both. On February 3 the mayor said it failed. He left earlier this month.');
    expect(found).to.deep.include({ value: { iso: '2015-02', precision: 'month' }, certainty: 'estimated' });
    expect(found.evidence).to.contain('On February 3').and.to.contain('signed in 2014').and.to.contain('earlier this month');
  });

  it('leaves it unknown, with the year as evidence, where only background is dated', () => {
    expect(dateOf('In 2014, the sides agreed on a plan that failed.')).to.include({ value: null, certainty: 'unknown', method: 'latest-year-mentioned' });
    expect(dateOf('The vote is due by 3 May 2031, they said on Monday.').value).to.equal(null);
  });

  it('does not believe a date ahead, and says so', () => {
    expect(findPublished({ override: undefined, stated: [{ value: '2031-01-01', evidence: '2031-01-01', method: 'json-ld', confidence: 1 }], url: null, text: 'Rain fell.', now: NOW })).to.include({ value: null, certainty: 'unknown', evidence: '2031-01-01', method: 'json-ld-in-the-future' });
  });

  it('reads it from the address', () => {
    expect(findPublished({ override: undefined, stated: [], url: 'https://x.example/2019/3/07/a', text: 'Rain fell.', now: NOW }).value).to.deep.equal({ iso: '2019-03-07', precision: 'day' });
  });
});

describe('addresses', () => {
  it('have one form for all their variants', () => {
    for (const url of ['http://www.example.org/a/b/', 'https://m.example.org/a/b#c', 'https://amp.example.org/a/b?utm_medium=x', 'https://example.org/a/b/amp', 'https://web.archive.org/web/20200101000000/http://example.org/a/b']) {
      expect(normalizeUrl(url)).to.equal('https://example.org/a/b');
    }
    expect(normalizeUrl('file:///etc/passwd')).to.equal(null);
    expect(domainOf('https://edition.example.co.uk/x')).to.equal('example.co.uk');
    expect(domainOf('http://127.0.0.1/x')).to.equal(null);
  });

  it('are matched to the names they abbreviate', () => {
    expect(namesDomain('Radio North Bank', 'radionb.example')).to.equal(true);
    expect(namesDomain('The Herald of Norway', 'heraldofnorway.example')).to.equal(true);
    expect(namesDomain('North Broadcasting Corporation', 'news.nbc.co.uk')).to.equal(true);
    expect(namesDomain('Getty Images', 'radionb.example')).to.equal(false);
  });
});

describe('titles and language', () => {
  it('take the outlet off a page title', () => {
    expect(cleanTitle('Flood closes the bridge - Example Times', null)).to.equal('Flood closes the bridge');
    expect(cleanTitle('Example Times: Flood closes bridge', 'The Example Times')).to.equal('Example Times: Flood closes bridge');
    expect(cleanTitle('Example Times | Flood closes bridge', 'The Example Times')).to.equal('Flood closes bridge');
    expect(cleanTitle('Flood - and fire - in the north', 'Example Times')).to.equal('Flood - and fire - in the north');
  });

  it('tell languages, and trust a declared one only for short texts', () => {
    expect(detectLanguage('Die Brücke wurde am Montag gesperrt, weil der Fluss um zwei Meter gestiegen ist.', 'en-GB')).to.equal('de');
    expect(detectLanguage('OK', 'en-GB')).to.equal('en');
    expect(detectLanguage('OK')).to.equal(null);
  });
});

describe('the sample articles', () => {
  const folder = '../shared/real';

  it('get the metadata that their texts support', function () {
    skipWithout(this, folder);
    const drafts = readdirSync(folder).sort().map((name) => readDocument({ origin: join(folder, name), bytes: readFileSync(join(folder, name)), now: NOW }));
    expect(drafts.map(({ outlet }) => outlet.certainty)).to.deep.equal(['estimated', 'unknown', 'unknown', 'known']);
    expect(drafts[3]!.outlet.value).to.equal('Radio Habana Cuba');
    expect(drafts.map(({ published }) => [published.value?.iso ?? null, published.certainty])).to.deep.equal([['2013-01', 'estimated'], [null, 'unknown'], ['2017-09-12', 'known'], [null, 'unknown']]);
    expect(drafts.map(({ language }) => language)).to.deep.equal(['en', 'en', 'en', 'en']);
  });
});
