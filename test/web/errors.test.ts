import { expect } from 'chai';
import { ConflictError, FetchError, StorageError, UnreadableInputError, ValidationError } from '../../src/errors.js';
import { fakeServices } from '../support/fake-services.js';
import type { RunningApp } from '../support/start-app.js';
import { startApp } from '../support/start-app.js';
import { get, hrefsOf, post, textOf } from '../support/web-client.js';

describe('error pages', () => {
  let app: RunningApp;
  before(async () => { app = await startApp(); });
  after(async () => app.close());

  const unknown = [
    '/events/none', '/stories/none', '/stories/none/comparison', '/claims/none', '/articles/none', '/articles/a-wire?version=9',
    '/articles/a-wire?version=x', '/outlets/none', '/events/none/report.csv', '/stories/none/report.json', '/events/event-ferry/report.exe',
    '/events/event-ferry/report.constructor', '/nowhere', '/views/layouts/main.ejs', '/../package.json',
  ];
  for (const path of unknown) {
    it(`answers ${path} with 404 and a way back`, async () => {
      const answer = await get(app, path);
      expect(answer.status).to.equal(404);
      expect(textOf(answer, 'h1')).to.equal('Not found');
      expect(hrefsOf(answer, 'main a')).to.include('/');
    });
  }

  it('answers an address that is not well formed with 400', async () => {
    expect((await get(app, '/events/%E0%A4%A')).status).to.equal(400);
  });

  it('answers a form that is too large with 413', async () => {
    const answer = await post(app, '/add', { text: 'x'.repeat(2_200_000) });
    expect(answer.status).to.equal(413);
    expect(textOf(answer, 'main')).to.contain('too large');
  });

  const thrown: readonly (readonly [Error, number, string])[] = [
    [new ValidationError('The reference outlet is unknown.', { reference: 'Choose another outlet.' }), 400, 'Choose another outlet.'],
    [new ConflictError('Somebody else just saved this.'), 409, 'Somebody else just saved this.'],
    [new UnreadableInputError('empty', 'a.txt', 'no text'), 422, 'a.txt: no text'],
    [new FetchError('https://a.example', 'timed out'), 502, 'timed out'],
    [new StorageError('locked', 'The database is locked.'), 503, 'The database is locked.'],
    [new Error('secret /etc/path'), 500, 'It has been logged.'],
  ];
  for (const [error, status, message] of thrown) {
    it(`answers ${error.name} with ${status} and says what to do`, async () => {
      const logged: object[] = [];
      const running = await startApp(
        { ...fakeServices(), compareEvent: () => Promise.reject(error) },
        { logger: { error: (details) => logged.push(details), info: () => undefined } },
      );
      const answer = await get(running, '/events/event-ferry');
      await running.close();
      expect(answer.status).to.equal(status);
      expect(textOf(answer, 'main')).to.contain(message);
      expect(answer.body).not.to.contain('secret');
      expect(logged.length, 'only faults of the server are logged').to.equal(status >= 500 ? 1 : 0);
    });
  }
});
