import { expect } from 'chai';
import { dateWords, periodWords, publicationWords } from '../../../src/web/view-models/date-words.js';
import { countOf, nameList } from '../../../src/web/view-models/number-words.js';
import { externalHref } from '../../../src/web/view-models/links.js';
import { paginationOf } from '../../../src/web/view-models/pagination.js';
import { findingView } from '../../../src/web/view-models/finding-view.js';
import { framingRemarks } from '../../../src/reports/framing-words.js';
import { UNKNOWN } from '../../../src/domain/finding.js';

describe('dates in words', () => {
  const dates = [
    ['2017', '2017'], ['2017-09', 'September 2017'], ['2017-09-02', '2 September 2017'], ['2017-09-12T07:30:00Z', '12 September 2017, 07:30 UTC'],
    ['2017-09-12T07:30:05.123+02:00', '12 September 2017, 07:30 UTC+2'], ['2017-09-12T07:30-03:30', '12 September 2017, 07:30 UTC−3:30'],
    ['2017-09-12T07:30', '12 September 2017, 07:30'], ['2017-13-01', '2017-13-01'], ['soon', 'soon'],
  ] as const;
  for (const [iso, words] of dates) it(`puts ${iso} as “${words}”`, () => { expect(dateWords(iso)).to.equal(words); });

  const periods = [
    ['2017-09-12', '2017-09-12', '12 September 2017'], ['2017-09-12', '2017-09-14', '12–14 September 2017'],
    ['2017-09-30', '2017-10-02', '30 September – 2 October 2017'], ['2016-12-31', '2017-01-01', '31 December 2016 – 1 January 2017'],
    ['2017-09-12', null, '12 September 2017'], [null, null, 'Date not known'], ['2017-09', '2017-10', 'September – October 2017'],
    ['2017-09-12T01:00:00Z', '2017-09-12T09:00:00Z', '12 September 2017'], ['2016', '2017', '2016 – 2017'],
  ] as const;
  for (const [from, to, words] of periods) it(`puts ${from} to ${to} as “${words}”`, () => { expect(periodWords(from, to)).to.equal(words); });

  it('admits that a date is not known', () => { expect(publicationWords(null)).to.equal('Date not known'); });
});

describe('counts and names in words', () => {
  it('matches the noun to the number', () => {
    expect([countOf(0, 'outlet'), countOf(1, 'outlet'), countOf(1200, 'outlet')]).to.deep.equal(['0 outlets', '1 outlet', '1,200 outlets']);
  });

  const names = [[[], ''], [['A'], 'A'], [['A', 'B'], 'A and B'], [['A', 'B', 'C'], 'A, B and C'], [['A', 'B', 'C', 'D', 'E'], 'A, B, C, D and E'], [['A', 'B', 'C', 'D', 'E', 'F'], 'A, B, C, D and 2 more']] as const;
  for (const [list, words] of names) it(`lists ${list.length} names as “${words}”`, () => { expect(nameList(list, 4)).to.equal(words); });
});

describe('links to the web', () => {
  const addresses = [
    ['https://a.example/x', true], ['HTTP://a.example', true], ['javascript:alert(1)', false], ['data:text/html,x', false],
    [' javascript:alert(1)', false], ['//a.example', false], ['file:///etc/passwd', false], [null, false],
  ] as const;
  for (const [url, linked] of addresses) it(`${linked ? 'links' : 'does not link'} ${url}`, () => { expect(externalHref(url) !== null).to.equal(linked); });
});

describe('pagination', () => {
  const at = (page: number, total: number): ReturnType<typeof paginationOf> => paginationOf({ page, pageSize: 10, total }, (number) => `?page=${number}`);
  it('is left out where one page holds all', () => { expect(at(1, 10)).to.equal(null); });
  it('leads both ways in the middle', () => { expect(at(2, 30)).to.deep.equal({ summary: 'Page 2 of 3', previous: '?page=1', next: '?page=3' }); });
  it('leads back to the last page from beyond the end', () => { expect(at(9, 11)).to.deep.equal({ summary: 'Page 9: the list ends at page 2', previous: '?page=2', next: null }); });
});

describe('words that colour the telling', () => {
  const mark = (text: string, type: 'loaded' | 'label' | 'stance', quoted = false): Parameters<typeof framingRemarks>[0][number] => ({ text, type, quoted });
  it('are told by kind, each once, the speaker’s apart and reporting verbs left out', () => {
    const marks = [mark('slammed', 'loaded'), mark('occupied', 'label'), mark('slashed', 'loaded'), mark('slammed', 'loaded'), mark('brutal', 'loaded', true), mark('claimed', 'stance')];
    expect(framingRemarks(marks)).to.deep.equal(['“slammed”, “slashed”: loaded words', '“occupied”: label', '“brutal”: loaded word, in quoted words']);
  });
});

describe('metadata in words', () => {
  const words = { of: (value: string) => value, raw: (value: string) => value, unknown: 'Not known. Who published this?' };
  it('says what a known value rests on', () => {
    const view = findingView('Outlet', { value: 'Post', certainty: 'known', confidence: 1, evidence: 'post.example', method: 'url-host+footer' }, words);
    expect(view).to.include({ value: 'Post', basis: 'Stated in the web address and in the footer: “post.example”', confirm: null });
  });
  it('offers an estimate for confirmation', () => {
    const view = findingView('Outlet', { value: 'Post', certainty: 'estimated', confidence: 0.4, evidence: 'told the Post', method: 'spoken-to' }, words);
    expect(view.basis).to.match(/^Estimated from .*“told the Post”$/);
    expect(view.confirm).to.equal('Post');
  });
  it('asks where nothing is known, and says what was not believed', () => {
    expect(findingView('Outlet', UNKNOWN, words)).to.include({ value: words.unknown, basis: '' });
    const refused = findingView('Published', { ...UNKNOWN, evidence: '2099-01-01', method: 'meta-in-the-future' }, words);
    expect(refused.basis).to.equal('What the document says lies in the future: “2099-01-01”');
  });
});
