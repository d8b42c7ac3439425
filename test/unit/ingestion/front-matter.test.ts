import { expect } from 'chai';
import { splitFrontMatter } from '../../../src/ingestion/readers/front-matter.js';
import { readDocument } from '../../../src/ingestion/read-document.js';
import '../../../src/ingestion/metadata/with-detector.js';

const BODY = 'The bridge is safe, the mayor said on Monday.\n\n---\n\nPolice denied that anybody was hurt.\n';

function titleOf(block: string): string | undefined {
  const { hints, body } = splitFrontMatter(`---\n${block}\noutlet: The Paper\n---\n${BODY}`, 'x.md');
  expect([hints.outlet[0]?.value, body]).to.deep.equal(['The Paper', BODY]);
  return hints.title[0]?.value;
}

describe('front matter', () => {
  const meant: readonly (readonly [line: string, title: string])[] = [
    ['title: Mayor: bridge is safe', 'Mayor: bridge is safe'],
    ['title: One: two: three', 'One: two: three'],
    ['title: Bridge: ', 'Bridge:'],
    ['title: @mayor says it is safe', '@mayor says it is safe'],
    ['title: %tage of bridges', '%tage of bridges'],
    ['title: - Bridge', '- Bridge'],
    ['title: *Safe*, they say', '*Safe*, they say'],
    ['title: !Safe', '!Safe'],
    ['title: [Analysis] Is it safe?', '[Analysis] Is it safe?'],
    ['title: {Live} Bridge', '{Live} Bridge'],
    ['title: "Safe" says mayor', '"Safe" says mayor'],
    ['title: "Safe" and "sound"', '"Safe" and "sound"'],
    ['title: "He said "no" today"', 'He said "no" today'],
    ["title: 'It's safe'", "It's safe"],
  ];
  for (const [line, title] of meant) {
    it(`is read as its author plainly meant it: ${line}`, () => {
      expect(titleOf(line)).to.equal(title);
    });
  }

  it('is mended on every line that needs it, in lists too', () => {
    expect(titleOf('title: Bridge: safe\ndescription: so: they: say\ntags:\n  - one: two: three\n  - at: @four')).to.equal('Bridge: safe');
  });

  it('is otherwise read by the rules of YAML', () => {
    expect(titleOf('title: Bridge # the old one')).to.equal('Bridge');
    expect(titleOf('title: >\n  Mayor\n  says')).to.equal('Mayor says');
    expect(titleOf('title: "It\\u2019s: safe"')).to.equal('It’s: safe');
  });

  it('may be written with capital letters and joined names', () => {
    const { hints } = splitFrontMatter(`---\nTitle: Bridge\nSite_Name: The Paper\npublish-date: 2017-09-12\nAuthor: Ann Lee\n---\n${BODY}`, 'x.md');
    expect([hints.title, hints.outlet, hints.published, hints.byline].map(([found]) => found?.value)).to.deep.equal(['Bridge', 'The Paper', '2017-09-12', 'Ann Lee']);
  });

  it('may be TOML', () => {
    const toml = ['+++', '# of the bridge', 'title = "Mayor: \\"safe\\" \\u2013 so far"', "publisher = 'The Paper'", 'date = 2017-09-12T14:05:00+01:00 # local', 'authors = ["Ann Lee", \'Bo Ek\']', 'draft = false', 'summary = """', 'It is safe.', '"""', '[extra]', 'url = "https://x.example/"', '+++'];
    const { hints, body } = splitFrontMatter(`${toml.join('\n')}\n${BODY}`, 'x.md');
    expect(body).to.equal(BODY);
    expect([hints.title, hints.outlet, hints.published, hints.byline].map(([found]) => found?.value)).to.deep.equal(['Mayor: "safe" – so far', 'The Paper', '2017-09-12T14:05:00+01:00', 'Ann Lee, Bo Ek']);
    expect(hints.url).to.equal(null);
  });

  it('is not seen in rules and signs of the text', () => {
    for (const text of ['---\n\nThe bridge is safe.\n\n---\n\nSo they say.\n', '+++\nBreaking news\n+++\nThe bridge is safe.\n', 'The bridge is safe.\n\n---\ntitle: x\n---\n']) {
      const { hints, body } = splitFrontMatter(text, 'x.md');
      expect([hints.title, body]).to.deep.equal([[], text]);
    }
  });

  it('is recognised in a text file with the line ends of Windows', () => {
    for (const [mark, joint] of [['---', ': '], ['+++', ' = ']] as const) {
      const bytes = Buffer.from(`\ufeff${mark}\ntitle${joint}"Bridge"\n${mark}\n${BODY}`.replaceAll('\n', '\r\n'));
      const draft = readDocument({ origin: '/n/a.txt', bytes, now: '2024-06-01T00:00:00Z' });
      expect(draft).to.include({ format: 'markdown', text: 'The bridge is safe, the mayor said on Monday.\n\nPolice denied that anybody was hurt.' });
      expect(draft.title.value).to.equal('Bridge');
    }
  });

  it('is read or refused at once however much there is of it', () => {
    const started = process.cpuUsage().user;
    const lines = Array.from({ length: 5_000 }, (_, index) => `name${index}: a: b`).join('\n');
    expect(() => splitFrontMatter(`---\n${lines}\n---\n${BODY}`, 'x.md')).to.throw('cannot be read at line 2');
    splitFrontMatter(`+++\n${'\n'.repeat(100_000)}`, 'x.md');
    splitFrontMatter(`---\n${'\n'.repeat(100_000)}`, 'x.md');
    expect(process.cpuUsage().user - started).to.be.below(5_000_000);
  });
});
