import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'chai';
import type { EditSummary } from '../../src/domain/article-edit.js';
import { REPORT_SCHEMA } from '../../src/reports/report-schema.js';
import { compareDemo, type DemoComparisons } from '../support/demo-comparisons.js';
import { readDemoPlants } from '../support/demo-plants.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const SUMMARY = 'headline changed, 1 claim softened, 1 with another number; no note says so';

describe('the edited article of the sample coverage', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  const { plants } = readDemoPlants();
  const plantOf = (id: string) => plants.find((plant) => plant.id === id)!;
  let demo: DemoComparisons;

  before(async () => {
    demo = await compareDemo(path.join(folder, 'edited.sqlite'), true);
  });
  after(async () => demo.close());

  it('was softened and given another number, silently, and nothing else is said of it', async () => {
    const { a, b } = plantOf('inquiry-edit-lead');
    const edit = await demo.services.compareVersions(demo.articleOf(b.file));
    expect([edit.from.version, edit.to.version, edit.silent, edit.notice]).to.deep.equal([1, 2, true, null]);
    expect(edit.claims).to.have.length(1);
    const [lead] = edit.claims;
    expect(lead!.kinds).to.deep.equal(['softened', 'number']);
    expect(lead!.reasons).to.deep.equal(['“may” was added.', '“four” became “three”.']);
    expect([lead!.before!.sentence.includes(a.quote), lead!.after!.sentence.includes(b.quote)]).to.deep.equal([true, true]);
  });

  it('has another headline, which lost its number', async () => {
    const { a, b } = plantOf('inquiry-edit-headline');
    const { headline } = await demo.services.compareVersions(demo.articleOf(b.file));
    expect([headline!.before!.text, headline!.after!.text, headline!.kinds]).to.deep.equal([a.quote, b.quote, ['number']]);
  });

  it('is told in a line by lists, by the timeline and by the JSON report', async () => {
    const { b } = plantOf('inquiry-edit-lead');
    const { items } = await demo.services.listArticles({ page: 1, pageSize: 100 });
    const edited = items.filter(({ edits }) => edits!.length > 0);
    expect(edited.map(({ edits, id }) => [id, edits!.map(({ text }) => text)])).to.deep.equal([[demo.articleOf(b.file), [SUMMARY]]]);
    const event = demo.comparisons.find(({ articles }) => articles.some(({ id }) => id === demo.articleOf(b.file)))!.subject.id;
    const { body } = await demo.services.exportReport({ type: 'event', id: event }, 'json', {});
    const report = JSON.parse(body) as { timeline: { text: string; kind: string; edit?: EditSummary }[] };
    const ajv = formats.default(new Ajv2020({ strict: false }));
    expect(ajv.validate(REPORT_SCHEMA, report), ajv.errorsText()).to.equal(true);
    const [entry, ...others] = report.timeline.filter(({ kind }) => kind === 'edited');
    expect(others).to.deep.equal([]);
    expect(entry!.text).to.contain(SUMMARY);
    expect(entry!.edit!.counts).to.deep.include({ softened: 1, number: 1, removed: 0, added: 0 });
  });

  it('has no version but those two', async () => {
    const id = demo.articleOf(plantOf('inquiry-edit-lead').b.file);
    for (const range of [{ from: 2, to: 3 }, { from: 0, to: 1 }]) {
      const refused = await demo.services.compareVersions(id, range).then(() => null, (error: Error) => error.name);
      expect(refused).to.equal('NotFoundError');
    }
  });
});
