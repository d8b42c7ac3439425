import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { marked } from 'marked';
import { buildComparison } from '../../../src/comparison/build-comparison.js';
import type { Comparison } from '../../../src/domain/comparison.js';
import { renderReport } from '../../../src/reports/render-report.js';
import { REPORT_SCHEMA } from '../../../src/reports/report-schema.js';
import { sampleComparison } from '../../support/sample-comparison.js';
import { sampleInput } from '../../support/sample-input.js';

const FORMATS = ['html', 'markdown', 'csv', 'json'] as const;
const HOSTILE = '<script>alert(1)</script> | *bold* [x](javascript:alert(1))\n# head \u0000 & "q" \'s\'';

/** The sample comparison with a hostile text wherever somebody else's words can come in. */
function hostile(): Comparison {
  const comparison = sampleComparison();
  return {
    ...comparison,
    subject: { ...comparison.subject, title: HOSTILE },
    allOutlets: comparison.allOutlets.map(({ id }) => ({ id, name: HOSTILE })),
    outlets: comparison.outlets.map((outlet) => ({ ...outlet, name: HOSTILE })),
    articles: comparison.articles.map((article) => ({ ...article, title: HOSTILE, url: 'javascript:alert(1)' })),
    rows: comparison.rows.map((row) => ({
      ...row,
      claim: HOSTILE,
      wordings: row.wordings.map((wording) => ({ ...wording, text: HOSTILE, sentence: `${HOSTILE}.` })),
      origins: { ...row.origins, nodes: row.origins.nodes.map((node) => ({ ...node, name: HOSTILE })) },
      histories: row.histories.map(({ values }) => ({ values: values.map((value) => ({ ...value, source: HOSTILE, value: { ...value.value, text: HOSTILE } })) })),
      decisions: [{ id: 'x', kind: 'same' as const, summary: HOSTILE, effect: 'applied' as const, by: HOSTILE, at: HOSTILE, note: HOSTILE }],
    })),
    notIngested: [{ origin: HOSTILE, reason: HOSTILE, at: HOSTILE }],
  };
}

const RFC4180 = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gy;

function parseCsv(body: string): string[][] {
  const lines: string[][] = [[]];
  for (const [all, cell = '', end] of body.replace('\uFEFF', '').matchAll(RFC4180)) {
    if (all === '') break;
    lines[lines.length - 1]!.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

describe('renderReport', () => {
  for (const format of FORMATS) {
    it(`gives the same ${format} to the byte for the same comparison`, () => {
      expect(renderReport(sampleComparison(), format)).to.deep.equal(renderReport(sampleComparison(), format));
    });

    it(`renders an empty comparison as ${format}`, () => {
      const empty = buildComparison({ ...sampleInput(), articles: [], claims: [], groups: [], disputes: [], updates: [], notIngested: [] });
      expect(renderReport(empty, format).body).to.not.equal('');
    });

    it(`holds every wording, dispute and note of the page in ${format}`, () => {
      const { body } = renderReport(sampleComparison(), format);
      for (const words of ['passengers were hurt', 'By Tuesday 31 passengers had been treated', 'Ines Toll', 'One says 12 passengers', 'R. Vale', 'another pilot']) {
        expect(body.replaceAll('\\', '')).to.contain(words);
      }
    });

    it(`follows the filter in ${format}`, () => {
      const { body, filename } = renderReport(sampleComparison({ status: ['disputed'] }), format);
      expect(body).to.contain('Twelve passengers').and.not.contain('Rescue boats');
      expect(filename).to.contain('status-in-dispute-1-of-6-rows');
    });
  }

  it('says in every format who ruled on a dispute, when, why and on what source', () => {
    for (const format of ['html', 'markdown', 'csv', 'json'] as const) {
      const { body } = renderReport(buildComparison(sampleInput()), format);
      expect(body, format).to.match(format === 'json' ? /"ruling": "dismissed"/ : /Editor’s decision: dismissed by R\. Vale, 5 March 2031/);
      expect(body.replaceAll('\\', ''), format).to.contain('Log | book');
      expect(body, format).to.match(/of (<another>|\\<another\\>|&lt;another&gt;) pilot/);
    }
  });

  it('names the file after subject, day and number of rows, in plain letters', () => {
    expect(renderReport(sampleComparison(), 'csv').filename).to.equal('ferry-runs-aground-off-saltmarsh-2031-03-06-6-rows.csv');
    expect(renderReport(hostile(), 'html').filename).to.match(/^[a-z0-9-]+\.html$/);
  });

  it('renders 5,000 rows of each format in less than a second of processor time', () => {
    const sample = sampleComparison();
    const rows = Array.from({ length: 5000 }, (_, i) => ({ ...sample.rows[i % sample.rows.length]!, groupId: `g${i}` }));
    for (const format of FORMATS) {
      // The best of a few runs: the first also pays for compiling the code, and others may be slowed down from outside.
      let seconds = Infinity;
      for (let run = 0; run < 4 && seconds >= 1; run++) {
        const start = process.cpuUsage();
        expect(renderReport({ ...sample, rows, totalRows: rows.length }, format).body.length).to.be.greaterThan(1_000_000);
        seconds = Math.min(seconds, process.cpuUsage(start).user / 1e6);
      }
      expect(seconds, format).to.be.lessThan(1);
    }
  });
});

describe('copies, origins and moved values in reports', () => {
  const copied = buildComparison({ ...sampleInput(), reuse: [{ article: 'a-harbour', parent: 'a-wire', agency: null }] });

  it('draw where a row comes from, with the same in words', () => {
    const { body } = renderReport(copied, 'html');
    const rescue = body.slice(body.indexOf('Rescue boats needed four hours</h3>'));
    expect(rescue).to.match(/<svg role="img" aria-label="The Harbour Courier copies Coastline Wire\. Origin: Coastline Wire \(in its own name\)\."/);
    expect(rescue).to.contain('<path class="copies"').and.contain('<circle class="origin"');
    expect(renderReport(copied, 'markdown').body).to.contain('The Harbour Courier copies Coastline Wire.');
    expect(renderReport(copied, 'csv').body).to.contain(',Coastline Wire,,The Harbour Courier,present,Coastline Wire,');
  });

  it('tell a copied wording once', () => {
    expect(renderReport(copied, 'html').body, 'credited otherwise').to.contain('copied from Coastline Wire and changed');
    const input = sampleInput();
    const claims = input.claims.map((claim) => (claim.id === 'c8' ? { ...claim, attribution: null, chain: [] } : claim));
    const verbatim = buildComparison({ ...input, claims, reuse: [{ article: 'a-harbour', parent: 'a-wire', agency: null }] });
    expect(renderReport(verbatim, 'html').body).to.contain('Copied from Coastline Wire, word for word.');
    expect(renderReport(verbatim, 'markdown').body).to.contain('copied from Coastline Wire, word for word');
  });

  it('show how a value moved, who said it when, and who has not updated it', () => {
    const { body } = renderReport(sampleComparison(), 'html');
    expect(body).to.match(/<li>2 March 2031, 18:00 UTC, The Harbour Courier, citing Ines Toll: “<mark>At least 30<\/mark> passengers were hurt” <span class="not-updated">\(not updated\)/);
    expect(body).to.match(/“By Tuesday <mark>31<\/mark> passengers had been treated” <span class="latest">\(latest\)/);
    expect(renderReport(sampleComparison(), 'markdown').body).to.contain('“**At least 30** passengers were hurt” (not updated)');
    expect(renderReport(sampleComparison(), 'csv').body).to.contain('At least 30: not-updated');
  });
});

describe('HTML report', () => {
  it('escapes every text and links only to the web', () => {
    const { body } = renderReport(hostile(), 'html');
    expect(body).to.not.match(/<script|href="javascript/);
    expect(body).to.not.contain('\u0000');
    expect(body).to.contain('&lt;script&gt;');
  });

  it('needs no other file and runs no script', () => {
    const { body } = renderReport(sampleComparison(), 'html');
    expect(body).to.not.match(/<script|<link|<img|@import|url\(|\son\w+=/);
    expect(body).to.contain('name="viewport"').and.contain('@media print');
  });

  it('says at the top how many claims are disputed, and lists in a long report those of several outlets alone', () => {
    const sample = sampleComparison();
    expect(renderReport(sample, 'html').body).to.contain('<p>Claims: 1 in dispute (1 open dispute; those between copies count once), 1 updated, 3 in several outlets, 1 in one outlet.</p>');
    const rows = Array.from({ length: 40 }, (_, i) => ({ ...sample.rows[i % sample.rows.length]!, groupId: `g${i}` }));
    const { body } = renderReport({ ...sample, rows, totalRows: rows.length }, 'html');
    const contents = body.slice(body.indexOf('<nav'), body.indexOf('</nav>'));
    expect(contents).to.contain('In dispute').and.not.contain('In one outlet');
    expect(contents).to.match(/[5-9] more follow them, not listed here/);
    for (const [, target] of contents.matchAll(/href="#([^"]+)"/g)) expect(body).to.contain(`id="${target!}"`);
  });

  it('names words that colour the telling as pages do, and begins headings with a capital', () => {
    const { body } = renderReport(sampleComparison(), 'html');
    expect(body).to.contain('“reckless”: loaded word').and.not.contain('(loaded, clear)');
    expect(body).to.match(/<h3>\d\. The reckless pilot was drunk<\/h3>|<h3>\d\. The company/);
  });

  it('has a contents list whose every entry leads somewhere', () => {
    const { body } = renderReport(sampleComparison(), 'html');
    const targets = [...body.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(targets).to.include.members(['claims', 'claim-1', 'claim-6', 'not-ingested']);
    for (const target of targets) expect(body).to.contain(`id="${target}"`);
  });

  it('marks the evidence of both sides of a dispute', () => {
    const { body } = renderReport(sampleComparison(), 'html');
    expect(body).to.contain('<mark>Twelve</mark> passengers were hurt').and.contain('<mark>At least 30</mark> passengers were hurt');
  });

  it('says why an outlet is absent and what was not ingested', () => {
    const { body } = renderReport(sampleComparison(), 'html');
    expect(body).to.contain('Text is cut short, so it may be missing').and.contain('The page asks for a subscription.');
  });
});

describe('Markdown report', () => {
  it('keeps every text a text when it is rendered', () => {
    const page = marked.parse(renderReport(hostile(), 'markdown').body, { async: false });
    expect(page).to.not.match(/<script|href="javascript|<h1[^>]*>head/);
    expect(page).to.contain('&lt;script&gt;').and.contain('*bold* [x](javascript:alert(1))');
  });

  it('keeps table rows whole where a title holds a pipe', () => {
    const page = marked.parse(renderReport(hostile(), 'markdown').body, { async: false });
    const table = page.slice(page.indexOf('<table>'), page.indexOf('</table>'));
    expect(table.match(/<tr>/g)).to.have.length(5);
    expect(table.match(/<td>/g)).to.have.length(24);
  });

  it('shows additions in bold and removals struck through', () => {
    const page = marked.parse(renderReport(sampleComparison(), 'markdown').body, { async: false });
    expect(page).to.contain('<del>Twelve</del> <strong>At least 30</strong> passengers were hurt');
  });
});

describe('CSV report', () => {
  it('has one line for each wording and each absence, all with every column', () => {
    const comparison = sampleComparison();
    const [head, ...lines] = parseCsv(renderReport(comparison, 'csv').body);
    expect(lines).to.have.length(comparison.rows.reduce((sum, row) => sum + row.wordings.length + row.absentFrom.length, 0));
    for (const line of lines) expect(line).to.have.length(head!.length);
    expect(lines.filter((line) => line[head!.indexOf('presence')] === 'absent').map((line) => line[head!.indexOf('absence_reason')])).to.include('truncated');
  });

  it('starts with a byte order mark and defuses formulas', () => {
    const sample = sampleComparison();
    const rows = sample.rows.map((row) => ({ ...row, claim: '=HYPERLINK("https://bad.example")' }));
    const { body } = renderReport({ ...sample, rows }, 'csv');
    expect(body.charCodeAt(0)).to.equal(0xfeff);
    const [head, line] = parseCsv(body);
    expect(line![head!.indexOf('claim')]).to.equal('\'=HYPERLINK("https://bad.example")');
  });
});

describe('JSON report', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(REPORT_SCHEMA);
  const parse = (comparison: Comparison): Record<string, unknown> => JSON.parse(renderReport(comparison, 'json').body) as Record<string, unknown>;

  it('follows its published schema, for events, filtered events, stories and hostile texts', () => {
    const sample = sampleComparison();
    const story = { ...sample, subject: { ...sample.subject, type: 'story' as const } };
    for (const comparison of [sample, sampleComparison({ status: ['updated'], query: '31', reference: 'harbour' }), story, hostile()]) {
      validate(parse(comparison));
      expect(validate.errors ?? []).to.deep.equal([]);
    }
  });

  it('is refused by the schema when a key is missing, unknown or of the wrong kind', () => {
    const report = parse(sampleComparison());
    for (const bad of [{ ...report, groups: undefined }, { ...report, extra: 1 }, { ...report, event: undefined }, { ...report, generatedAt: 'yesterday' }]) {
      expect(validate(JSON.parse(JSON.stringify(bad)))).to.equal(false);
    }
  });

  it('gives spans that cut the claim out of the article', () => {
    const report = parse(sampleComparison()) as { groups: { members: { article: string; start: number; end: number; text: string }[] }[] };
    const texts = new Map(sampleInput().articles.map(({ id, text }) => [id, text]));
    const members = report.groups.flatMap((group) => group.members);
    expect(members).to.not.be.empty;
    for (const { article, start, end, text } of members) {
      expect(texts.get(article)?.slice(start, end)).to.equal(text);
    }
  });
});
