import { expect } from 'chai';
import { detectBoilerplate, isBoilerplate } from '../../../src/text/boilerplate.js';
import { findDateline } from '../../../src/text/datelines.js';

const found = (text: string): string[] => detectBoilerplate(text).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);
const BODY = 'The bridge was closed on Monday after the river rose by two metres, officials said.';

describe('detecting boilerplate', () => {
  for (const [kind, line] of [
    ['credit', 'Photo: Ann Lee'], ['credit', 'This report was supplied by Harbour Wire.'], ['credit', 'The story was first published in the Northvale Times'], ['credit', 'Image source, Getty Images'], ['caption', 'Cars wait at the bridge on Monday. (Photo: file)'],
    ['caption', 'Cars wait at the bridge on Monday. (Ann Lee/AFP)'], ['caption', 'Cars at the bridge Photo Credit: EPA'], ['placeholder', '*Image not found or type unknown*'],
    ['promotion', 'Read more: Why bridges close'], ['promotion', 'Follow us on Telegram'], ['promotion', 'Advertisement'], ['promotion', 'Share this article'],
    ['promotion', 'Sign up for our newsletter.'], ['copyright', '© 2020 Example Times. All rights reserved.'], ['link', '<https://www.example.org/a-b>'], ['rule', '---'],
    ['header', 'Published: 12 May 2020, 10:15'], ['header', 'May 12, 2020'], ['byline', 'By Ann Lee, Harbour Correspondent'], ['footer', '(Reporting by Ann Lee; Editing by Bo Ek.)'],
  ] as const) {
    it(`takes “${line}” for a ${kind}`, () => {
      expect(found(`${BODY}\n\n${line}\n\n${BODY}`)).to.deep.equal([`${kind}: ${line}`]);
    });
  }

  for (const line of [
    BODY, 'Share prices fell 3% on Monday.', 'The report was prepared by Harbour Wire.', 'The report was published in Geneva.', 'This report was supplied by a whistleblower.', 'By Monday, the town was empty.', 'He works for the Environmental Protection Agency (EPA).', 'Copyright law was at issue, the judge said.',
    'NATO — which met in May — said nothing.', 'Date set for trial of three officers', 'Like us, they fled.', 'Watch groups condemned the ruling.', 'Register offices closed across the county on Monday.',
  ]) {
    it(`leaves “${line}” alone`, () => {
      expect(found(`${BODY}\n\n${line}\n\n${BODY}`)).to.deep.equal([]);
    });
  }

  for (const [prefix, rest] of [
    ['WASHINGTON (AP) —', 'The bill passed.'], ['Port City, January 2 (XNA)--', 'Ann Lee says so.'], ['LONDON, Jan 2 (Reuters) -', '“No,” she said.'], ['CAIRO —', 'Talks began.'], ['Ankara, Jan 5, 2021 –', 'Talks began.'],
  ] as const) {
    it(`covers the dateline “${prefix}” and nothing else`, () => {
      expect(found(`${prefix} ${rest}`)).to.deep.equal([`dateline: ${prefix}`]);
    });
  }

  it('covers a header that stands before the first sentence', () => {
    expect(found(` date 2017-09-12 ${BODY}\n\n${BODY}`)).to.deep.equal(['header: date 2017-09-12']);
  });

  it('finds a caption that is printed twice', () => {
    expect(found(`${BODY}\n\nTwo people on a bridge\n\nTwo people on a bridge Photo Credit: EPA\n\n${BODY}`)).to.deep.equal(['caption: Two people on a bridge', 'caption: Two people on a bridge Photo Credit: EPA']);
  });

  it('finds the name that signs the page, behind its link', () => {
    expect(found(`${BODY}\n\n<https://x.example/a>\n\n**Radio Northbank**`)).to.deep.equal(['link: <https://x.example/a>', 'footer: **Radio Northbank**']);
  });

  it('tells the parts of a dateline', () => {
    const text = 'RENO, Nev., Oct. 4, 2019 (UPI) — Snow fell.';
    expect(findDateline(text, { start: 0, end: text.length })).to.include({ place: 'RENO, Nev.', date: 'Oct. 4, 2019', credit: 'UPI' });
  });

  it('says whether a span is nothing else', () => {
    const text = `${BODY}\n\nPhoto: Ann Lee`;
    const spans = detectBoilerplate(text);
    expect(isBoilerplate(text, { start: text.indexOf('Photo'), end: text.length }, spans)).to.equal(true);
    expect(isBoilerplate(text, { start: 0, end: text.length }, spans)).to.equal(false);
  });

  it('is quick on long and hostile text', () => {
    for (const unit of ['word ', '(Photo: ', 'Xy ', '\n \n', '<https://', 'A B — ']) {
      const started = performance.now();
      detectBoilerplate(unit.repeat(200_000));
      expect(performance.now() - started, unit).to.be.below(4000);
    }
  });
});
