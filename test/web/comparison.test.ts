import { expect } from 'chai';
import { fakeServices } from '../support/fake-services.js';
import type { RunningApp } from '../support/start-app.js';
import { startApp } from '../support/start-app.js';
import { get, hrefsOf, textOf } from '../support/web-client.js';

const EVENT = '/events/event-ferry';

describe('comparison page', () => {
  const services = fakeServices();
  let app: RunningApp;
  before(async () => { app = await startApp(services); });
  after(async () => app.close());

  it('shows disputed claims first and single-source claims last', async () => {
    const answer = await get(app, EVENT);
    const headings = [...answer.document.querySelectorAll('section.rows h2')].map((heading) => heading.id);
    expect(headings).to.deep.equal(['disputed', 'updated', 'corroborated', 'single-source']);
  });

  it('gives each outlet a column with its own wording or the reason why it has none', async () => {
    const answer = await get(app, EVENT);
    const row = answer.document.querySelector('[aria-labelledby="disputed"] .cells')!;
    const cells = [...row.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim());
    expect(cells).to.have.length(4);
    expect(cells[0]).to.contain('Twelve passengers were hurt').and.to.contain('Ines Toll');
    expect(cells[1]).to.contain('Text is cut short');
    expect(cells[2]).to.contain('At least 30').and.to.contain('“according to”');
    expect(cells[3]).to.contain('Published before this was known');
  });

  it('marks words that differ from the reference wording, and can leave them plain', async () => {
    const marked = await get(app, EVENT);
    const cell = marked.document.querySelector('[aria-labelledby="disputed"] .cells td:nth-child(3)')!;
    expect(cell.querySelector('del')?.textContent).to.equal('Twelve');
    expect(cell.querySelector('ins')?.textContent).to.equal('At least 30');
    const plain = await get(app, `${EVENT}?differences=plain`);
    expect(plain.document.querySelectorAll('section.rows ins')).to.have.length(0);
  });

  it('carries the filter into every report link, and the report obeys it', async () => {
    const query = 'status=disputed&status=updated&outlet=wire&outlet=harbour&kind=event&q=hurt&min=0.3&reference=harbour';
    const answer = await get(app, `${EVENT}?${query}`);
    expect(hrefsOf(answer, '.reports a')).to.deep.equal(['html', 'markdown', 'csv', 'json'].map((format) => `${EVENT}/report.${format}?${query}`));
    const report = await get(app, hrefsOf(answer, '.reports a')[2]!);
    expect(report.headers.get('content-type')).to.equal('text/csv; charset=utf-8');
    expect(report.headers.get('content-disposition')).to.equal('attachment; filename=report.csv');
    expect(services.record.reports.at(-1)).to.deep.equal({
      format: 'csv',
      filter: { outlets: ['wire', 'harbour'], status: ['disputed', 'updated'], kinds: ['event'], query: 'hurt', minCheckworthiness: 0.3, reference: 'harbour' },
    });
  });

  it('keeps what was chosen in the form', async () => {
    const answer = await get(app, `${EVENT}?status=disputed&outlet=wire&q=hurt&min=0.5&reference=wire`);
    const chosen = [...answer.document.querySelectorAll('.filter input[checked]')].map((input) => input.getAttribute('value'));
    expect(chosen).to.deep.equal(['disputed', 'wire']);
    expect(answer.document.querySelector('#filter-words')?.getAttribute('value')).to.equal('hurt');
    const selected = [...answer.document.querySelectorAll('.filter option[selected]')].map((option) => option.getAttribute('value'));
    expect(selected).to.deep.equal(['0.5', 'wire', 'marked']);
    expect(answer.document.querySelectorAll('[name="outlet"]'), 'all outlets stay on offer').to.have.length(4);
  });

  it('says so when no claim matches', async () => {
    const answer = await get(app, `${EVENT}?q=zeppelin`);
    expect(answer.status).to.equal(200);
    expect(textOf(answer, '.message')).to.contain('No claim matches this filter');
  });

  const wrong = [
    ['status=bogus', '“bogus” is not a status'],
    ['kind=rumour', '“rumour” is not a kind of claim'],
    ['min=2', 'a number from 0 to 1'],
    ['min=lots', 'a number from 0 to 1'],
    ['page=0', 'Pages are counted from 1'],
    ['page=-1', 'whole number'],
    ['differences=maybe', '“marked” or “plain”'],
    ['outlet=nobody', 'No outlet with the id “nobody”'],
    [`q=${'x'.repeat(201)}`, 'at most 200 characters'],
  ] as const;

  for (const [query, message] of wrong) {
    it(`answers ?${query.slice(0, 20)} with 400, a message, and the form as typed`, async () => {
      const answer = await get(app, `${EVENT}?${query}&reference=wire`);
      expect(answer.status).to.equal(400);
      expect(textOf(answer, '[role=alert]')).to.contain(message);
      expect(answer.document.querySelector('#filter-reference option[selected]')?.getAttribute('value')).to.equal('wire');
    });
  }

  it('refuses a report with a filter that cannot be used', async () => {
    const answer = await get(app, `${EVENT}/report.csv?status=bogus`);
    expect(answer.status).to.equal(400);
    expect(textOf(answer, 'main')).to.contain('“bogus” is not a status');
  });

  it('cuts many rows into pages that keep the filter', async () => {
    const many = fakeServices();
    const running = await startApp({
      ...many,
      async compareEvent(id, filter) {
        const comparison = await many.compareEvent(id, filter);
        const rows = Array.from({ length: 95 }, (_, index) => ({ ...comparison.rows[0]!, groupId: `g${index}` }));
        return { ...comparison, rows, totalRows: 95, matchingRows: 95 };
      },
    });
    const first = await get(running, `${EVENT}?q=hurt`);
    const last = await get(running, hrefsOf(first, '[rel=next]')[0]!.replace('page=2', 'page=3'));
    await running.close();
    expect(first.document.querySelectorAll('tr.cells')).to.have.length(40);
    expect(hrefsOf(first, '[rel=next]')).to.deep.equal([`${EVENT}?q=hurt&page=2`]);
    expect(last.document.querySelectorAll('tr.cells')).to.have.length(15);
    expect(hrefsOf(last, '[rel=prev]')).to.deep.equal([`${EVENT}?q=hurt&page=2`]);
    expect(hrefsOf(last, '[rel=next]')).to.deep.equal([]);
  });
});
