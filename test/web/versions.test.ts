import { expect } from 'chai';
import { fakeServices } from '../support/fake-services.js';
import type { RunningApp } from '../support/start-app.js';
import { startApp } from '../support/start-app.js';
import { get, textOf } from '../support/web-client.js';

describe('page of an edit', () => {
  let app: RunningApp;
  before(async () => {
    app = await startApp(fakeServices());
  });
  after(async () => app.close());

  it('says what the edit did and shows it word by word', async () => {
    const answer = await get(app, '/articles/a-harbour/versions?from=1&to=2');
    expect(answer.status).to.equal(200);
    expect(textOf(answer, 'main')).to.contain('Version 1 of 2 March 2031, 18:00 UTC, read 3 March 2031').and.to.contain('Headline: wording only');
    expect([...answer.document.querySelectorAll('del')].map(({ textContent }) => textContent)).to.include('The <i>pilot</i> was blamed.');
    expect([...answer.document.querySelectorAll('ins')].map(({ textContent }) => textContent)).to.include(' <b>amended</b>');
    expect(answer.body).not.to.contain('<i>pilot</i>').and.not.to.contain('<b>amended</b>');
  });

  it('answers for versions that are not there as for any page that is not there', async () => {
    for (const path of ['/articles/a-harbour/versions?from=1&to=9', '/articles/a-harbour/versions?from=x', '/articles/nobody/versions']) {
      expect((await get(app, path)).status, path).to.equal(404);
    }
  });
});
