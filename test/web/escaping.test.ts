import { expect } from 'chai';
import { fakeServices } from '../support/fake-services.js';
import type { RunningApp } from '../support/start-app.js';
import { startApp } from '../support/start-app.js';
import { TAINT, tainted } from '../support/tainted.js';
import { get, hrefsOf, post } from '../support/web-client.js';

describe('text from outside', () => {
  let app: RunningApp;
  before(async () => { app = await startApp(tainted(fakeServices())); });
  after(async () => app.close());

  const paths = [
    '/', '/events/event-ferry', '/stories', '/stories/story-maud', '/stories/story-maud/comparison', '/claims/c2',
    '/articles/a-harbour', '/outlets', '/outlets/wire', '/disputes', '/search?q=pilot',
  ];

  for (const path of paths) {
    it(`is printed as text on ${path}`, async () => {
      const answer = await get(app, path);
      expect(answer.status).to.equal(200);
      expect(answer.document.querySelectorAll('script'), 'no element came of it').to.have.length(0);
      expect(answer.body).not.to.contain('<script');
      expect(answer.document.querySelector('main')?.textContent, 'it can be read').to.contain(TAINT);
    });
  }

  const typed = encodeURIComponent(`"><script>alert(1)</script>`);
  for (const path of [`/search?q=${typed}&outlet=${typed}`, `/events/event-ferry?q=${typed}&min=${typed}&outlet=${typed}`, `/?order=${typed}`, `/articles/${typed}`, `/add?story=${typed}`]) {
    it(`is printed as text when typed into ${path.split('?')[0]!.slice(0, 20)}`, async () => {
      expect((await get(app, path)).body).not.to.contain('<script');
    });
  }

  it('is printed as text when a form comes back', async () => {
    const fields = { text: '', title: TAINT, outlet: TAINT, published: TAINT, url: TAINT, story: TAINT };
    const answer = await post(app, '/add', fields);
    expect(answer.status).to.equal(400);
    expect(answer.body).not.to.contain('<script');
    expect(answer.document.querySelector('#field-title')?.getAttribute('value')).to.equal(TAINT);
  });

  it('never becomes a link unless it is an http address', async () => {
    const services = fakeServices();
    const running = await startApp({
      ...services,
      async getArticle(id) {
        const article = await services.getArticle(id);
        return { ...article, summary: { ...article.summary, url: 'javascript:alert(1)' } };
      },
    });
    const answer = await get(running, '/articles/a-harbour');
    await running.close();
    expect(hrefsOf(answer, 'a').filter((href) => href.startsWith('javascript'))).to.deep.equal([]);
  });
});
