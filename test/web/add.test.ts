import { expect } from 'chai';
import { FetchError } from '../../src/errors.js';
import { fakeServices } from '../support/fake-services.js';
import type { FakeRecord } from '../support/fake-services.js';
import type { RunningApp } from '../support/start-app.js';
import { startApp } from '../support/start-app.js';
import { filesForm, get, hrefsOf, post, textOf } from '../support/web-client.js';

describe('adding coverage', () => {
  let app: RunningApp;
  let record: FakeRecord;
  beforeEach(async () => {
    const services = fakeServices();
    record = services.record;
    app = await startApp(services, { uploads: { maxFileBytes: 100, maxFiles: 3 } });
  });
  afterEach(async () => app.close());

  it('leads from a pasted article to its claims', async () => {
    const fields = { text: 'The pier is closed. Two boats sank.', title: 'Pier closed', outlet: 'Saltmarsh Post', published: '2020-03-02', url: 'https://post.example/pier', story: 'The pier' };
    const answer = await post(app, '/add', fields);
    expect(answer.status).to.equal(303);
    const { overrides, url, origin } = record.documents[0]!;
    expect({ overrides, url, origin }).to.deep.equal({
      origin: 'pasted text', url: 'https://post.example/pier',
      overrides: { title: 'Pier closed', outlet: 'Saltmarsh Post', published: '2020-03-02', story: 'The pier' },
    });
    const page = await get(app, answer.headers.get('location')!);
    expect(textOf(page, '[role=status]')).to.contain('Added.');
    expect(page.document.querySelectorAll('mark[id]')).to.have.length(2);
  });

  const wrong = [
    [{ text: '  ' }, 'text', 'Paste the text'],
    [{ text: 'A claim.', published: 'yesterday' }, 'published', 'Write the date as'],
    [{ text: 'A claim.', url: 'javascript:alert(1)' }, 'url', 'starting with https://'],
    [{ text: 'A claim.', title: 'x'.repeat(301) }, 'title', 'at most 300 characters'],
  ] as const;
  for (const [fields, field, message] of wrong) {
    it(`refuses a wrong ${field}, says why and keeps what was typed`, async () => {
      const answer = await post(app, '/add', { outlet: 'Saltmarsh Post', ...fields });
      expect(answer.status).to.equal(400);
      expect(textOf(answer, `#error-${field}`)).to.contain(message);
      expect(answer.document.querySelector(`#field-${field}`)?.getAttribute('aria-invalid')).to.equal('true');
      expect(answer.document.querySelector('#field-outlet')?.getAttribute('value')).to.equal('Saltmarsh Post');
      expect(record.documents).to.deep.equal([]);
    });
  }

  it('says what is wrong with a text that cannot be read, and keeps it', async () => {
    const running = await startApp({
      ...fakeServices(),
      ingest: () => Promise.resolve([{ origin: 'pasted text', status: 'failed' as const, articleId: null, title: null, claims: 0, error: { code: 'no-text', message: 'pasted text: no sentence was found' } }]),
    });
    const answer = await post(running, '/add', { text: '%%%' });
    await running.close();
    expect(answer.status).to.equal(422);
    expect(textOf(answer, '#error-text')).to.equal('No sentence was found.');
    expect(textOf(answer, 'textarea')).to.equal('%%%');
  });

  it('lists the articles where the pasted text held several', async () => {
    const services = fakeServices();
    const two = [1, 2].map((number) => ({ origin: 'pasted text', bytes: new TextEncoder().encode(`Article ${number}.`) }));
    const running = await startApp({ ...services, ingest: () => services.ingest(two) });
    const answer = await post(running, '/add', { text: '[{}, {}]' });
    await running.close();
    expect(answer.status).to.equal(200);
    expect(hrefsOf(answer, '.card a')).to.have.length(2);
  });

  it('tells what became of each uploaded file, in order', async () => {
    const answer = await post(app, '/add/files', filesForm({ 'one.txt': 'The pier is closed.', 'größe.txt': 'Two boats sank.', 'empty.txt': ' ' }));
    expect(answer.status).to.equal(200);
    expect(textOf(answer, '.lead')).to.equal('2 of 3 documents read, 1 failed.');
    const lines = [...answer.document.querySelectorAll('.card')].map((card) => (card.textContent ?? '').replace(/\s+/g, ' ').trim());
    expect(lines[0]).to.contain('Added').and.to.contain('From one.txt');
    expect(lines[1]).to.contain('From größe.txt');
    expect(lines[2]).to.contain('empty.txt').and.to.contain('Failed').and.to.contain('no text');
    expect(hrefsOf(answer, '.card a')).to.have.length(2);
  });

  it('names a file over the limit and still reads the others', async () => {
    const answer = await post(app, '/add/files', filesForm({ 'big.txt': 'x'.repeat(101), 'small.txt': 'The pier is closed.' }));
    expect(answer.status).to.equal(200);
    expect(textOf(answer, '.cards')).to.contain('The file is larger than 100 bytes.').and.to.contain('From small.txt');
    expect(record.documents.map((document) => document.origin)).to.deep.equal(['small.txt']);
  });

  it('answers with 422 when every file failed', async () => {
    expect((await post(app, '/add/files', filesForm({ 'empty.txt': '' }))).status).to.equal(422);
  });

  it('refuses more files than allowed and adds none', async () => {
    const answer = await post(app, '/add/files', filesForm({ a: 'A.', b: 'B.', c: 'C.', d: 'D.' }));
    expect(answer.status).to.equal(413);
    expect(textOf(answer, 'main')).to.contain('Too many files');
    expect(record.documents).to.deep.equal([]);
  });

  it('asks for files when none was chosen', async () => {
    const answer = await post(app, '/add/files', filesForm({}));
    expect(answer.status).to.equal(400);
    expect(textOf(answer, '#error-files')).to.contain('Choose one or more files');
  });

  it('adds what it fetches from an address', async () => {
    const services = fakeServices();
    const running = await startApp({ ...services, fetchDocuments: (url) => Promise.resolve([{ origin: url, url, bytes: new TextEncoder().encode('The pier is closed.') }]) });
    const answer = await post(running, '/add/address', { address: 'https://post.example/pier' });
    await running.close();
    expect(answer.status).to.equal(200);
    expect(textOf(answer, '.cards')).to.contain('From https://post.example/pier');
  });

  it('says why an address could not be fetched and keeps it', async () => {
    const running = await startApp({ ...fakeServices(), fetchDocuments: (url) => Promise.reject(new FetchError(url, 'answered 404')) });
    const answer = await post(running, '/add/address', { address: 'https://post.example/gone' });
    await running.close();
    expect(answer.status).to.equal(422);
    expect(textOf(answer, '#error-address')).to.equal('Answered 404.');
    expect(answer.document.querySelector('#field-address')?.getAttribute('value')).to.equal('https://post.example/gone');
  });

  for (const address of ['', 'ftp://post.example', 'file:///etc/passwd', 'post.example']) {
    it(`does not fetch “${address}”`, async () => {
      const answer = await post(app, '/add/address', { address });
      expect(answer.status).to.equal(400);
      expect(textOf(answer, '#error-address')).to.contain('address');
    });
  }
});
