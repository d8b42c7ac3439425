import { expect } from 'chai';
import { ValidationError } from '../../src/errors.js';
import { fakeServices } from '../support/fake-services.js';
import type { FakeRecord } from '../support/fake-services.js';
import type { RunningApp } from '../support/start-app.js';
import { startApp } from '../support/start-app.js';
import { get, post, textOf } from '../support/web-client.js';

describe('article page', () => {
  let app: RunningApp;
  let record: FakeRecord;
  beforeEach(async () => {
    const services = fakeServices();
    record = services.record;
    app = await startApp(services, { now: () => new Date('2031-06-01T00:00:00Z') });
  });
  afterEach(async () => app.close());

  it('shows the text unchanged with each claim marked once', async () => {
    const answer = await get(app, '/articles/a-harbour');
    const prose = [...answer.document.querySelectorAll('.prose')].map((paragraph) => {
      for (const note of paragraph.querySelectorAll('sup')) note.remove();
      return paragraph.textContent;
    });
    expect(prose[0]).to.equal('The “luxury” ferry Lady Maud ran aground near Saltmarsh early on Sunday. At least 30 passengers were hurt, according to Ines Toll.');
    expect(answer.document.getElementById('claim-c6')?.textContent).to.equal('At least 30 passengers were hurt');
    expect(answer.document.querySelectorAll('mark[id]')).to.have.length(4);
  });

  it('holds the form open while the outlet or the date is not known', async () => {
    const isOpen = async (id: string): Promise<boolean> => (await get(app, `/articles/${id}`)).document.querySelector('details.filter')?.getAttribute('open') !== null;
    expect(await isOpen('a-early'), 'nobody has named its outlet').to.equal(true);
    expect(await isOpen('a-wire')).to.equal(false);
  });

  it('says how sure each piece of metadata is and what it rests on', async () => {
    const known = textOf(await get(app, '/articles/a-harbour'), '.findings');
    expect(known).to.contain('2 March 2031, 18:00 UTC Estimated from what stands in the dateline: “Saltmarsh, 2 March”');
    expect(known).to.contain('The Harbour Courier Stated at the head of the document');
    const unknown = textOf(await get(app, '/articles/a-early'), '.findings');
    expect(unknown).to.contain('Not known. Who published this?');
  });

  it('confirms an estimate with one button', async () => {
    const answer = await get(app, '/articles/a-harbour');
    const value = answer.document.querySelector('.confirm [name=published]')?.getAttribute('value') ?? '';
    const saved = await post(app, '/articles/a-harbour/metadata', { published: value });
    expect(saved.status).to.equal(303);
    expect(record.corrections).to.deep.equal([{ id: 'a-harbour', correction: { published: '2031-03-02T18:00:00Z' }, editor: 'desk' }]);
  });

  it('stores what an editor states, under their name, and says so', async () => {
    const saved = await post(app, '/articles/a-early/metadata', { outlet: 'Saltmarsh Post', published: '', title: 'Sunday sailing', editor: 'R. Vale' });
    expect(saved.headers.get('location')).to.equal('/articles/a-early?done=saved');
    expect(record.corrections).to.deep.equal([{ id: 'a-early', correction: { outlet: 'Saltmarsh Post' }, editor: 'R. Vale' }]);
    const page = await get(app, '/articles/a-early?done=saved');
    expect(textOf(page, '[role=status]')).to.contain('Saved.');
    expect(textOf(page, '.findings')).to.contain('Saltmarsh Post Stated by an editor');
  });

  it('takes a time that is typed with a space for one in UTC', async () => {
    await post(app, '/articles/a-early/metadata', { published: '2020-02-27 08:30' });
    expect(record.corrections.at(-1)?.correction).to.deep.equal({ published: '2020-02-27T08:30Z' });
  });

  it('takes a statement back when its field is emptied', async () => {
    await post(app, '/articles/a-early/metadata', { outlet: 'Saltmarsh Post' });
    await post(app, '/articles/a-early/metadata', { outlet: '' });
    expect(record.corrections.at(-1)?.correction).to.deep.equal({ outlet: null });
  });

  const wrongDates = [['12/09/2017', 'Write the date as'], ['2017-02-30', 'Write the date as'], ['2017-13', 'Write the date as'], ['2099-01-01', 'lies in the future']] as const;
  for (const [published, message] of wrongDates) {
    it(`refuses the date ${published} and keeps what was typed`, async () => {
      const answer = await post(app, '/articles/a-early/metadata', { outlet: 'Saltmarsh Post', published });
      expect(answer.status).to.equal(400);
      expect(textOf(answer, '#error-published')).to.contain(message);
      expect(answer.document.querySelector('#field-published')?.getAttribute('value')).to.equal(published);
      expect(answer.document.querySelector('#field-outlet')?.getAttribute('value')).to.equal('Saltmarsh Post');
      expect(record.corrections).to.deep.equal([]);
    });
  }

  it('shows what a service finds wrong beside its field', async () => {
    const services = fakeServices();
    const running = await startApp({ ...services, correctArticle: () => Promise.reject(new ValidationError('No.', { outlet: 'Too vague.' })) });
    const answer = await post(running, '/articles/a-early/metadata', { outlet: 'News' });
    await running.close();
    expect(answer.status).to.equal(400);
    expect(textOf(answer, '#error-outlet')).to.equal('Too vague.');
  });

  it('ignores a notice that it does not know', async () => {
    const answer = await get(app, '/articles/a-early?done=constructor');
    expect(answer.document.querySelectorAll('[role=status]')).to.have.length(0);
  });
});
