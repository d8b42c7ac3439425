import { expect } from 'chai';
import { fakeServices } from '../support/fake-services.js';
import type { RunningApp } from '../support/start-app.js';
import { startApp } from '../support/start-app.js';
import { get, post, textOf } from '../support/web-client.js';

describe('security of the web application', () => {
  const services = fakeServices();
  let app: RunningApp;
  before(async () => { app = await startApp(services); });
  after(async () => app.close());

  it('lets no script run and no other site frame a page', async () => {
    const { headers } = await get(app, '/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).to.contain("default-src 'none'").and.to.contain("frame-ancestors 'none'").and.to.contain("form-action 'self'");
    expect(policy).not.to.match(/unsafe|script-src|\*/);
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('referrer-policy')).to.equal('same-origin');
    expect(headers.get('x-powered-by')).to.equal(null);
  });

  it('has no inline style and no inline script on any page', async () => {
    for (const path of ['/', '/events/event-ferry', '/claims/c2', '/articles/a-harbour', '/add']) {
      expect((await get(app, path)).body, path).not.to.match(/<style|<script|\sstyle=|\son[a-z]+=/);
    }
  });

  const origin = (): string => app.baseUrl;
  const senders: readonly (readonly [string, () => Record<string, string>, number])[] = [
    ['this site', () => ({ 'sec-fetch-site': 'same-origin' }), 303],
    ['this site, by an older browser', () => ({ origin: origin() }), 303],
    ['a program without a browser', () => ({}), 303],
    ['another site', () => ({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }), 403],
    ['a sister site', () => ({ 'sec-fetch-site': 'same-site' }), 403],
    ['another site, by an older browser', () => ({ origin: 'https://evil.example' }), 403],
    ['another port of this host', () => ({ origin: 'http://127.0.0.1:1' }), 403],
    ['a hidden origin', () => ({ origin: 'null' }), 403],
  ];

  for (const [who, headers, status] of senders) {
    it(`answers a form sent by ${who} with ${status}`, async () => {
      const before = services.record.documents.length;
      const answer = await post(app, '/add', { text: 'The harbour is closed.' }, headers());
      expect(answer.status).to.equal(status);
      expect(services.record.documents.length - before).to.equal(status === 303 ? 1 : 0);
    });
  }

  for (const path of ['/add/files', '/add/address', '/articles/a-harbour/metadata']) {
    it(`refuses a form of another site at ${path}`, async () => {
      const answer = await post(app, path, { outlet: 'Evil' }, { 'sec-fetch-site': 'cross-site' });
      expect(answer.status).to.equal(403);
      expect(services.record.corrections).to.deep.equal([]);
    });
  }

  it('limits how many forms an address sends in a minute, but not how much it reads', async () => {
    const limited = await startApp(fakeServices(), { postsPerMinute: 2 });
    const statuses: number[] = [];
    for (let count = 0; count < 3; count++) statuses.push((await post(limited, '/add', { text: 'One claim.' })).status);
    const refused = await post(limited, '/add', { text: 'One claim.' });
    const read = await get(limited, '/');
    await limited.close();
    expect(statuses).to.deep.equal([303, 303, 429]);
    expect(textOf(refused, 'main')).to.contain('Wait a minute');
    expect(read.status).to.equal(200);
  });
});
