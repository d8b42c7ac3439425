import { expect } from 'chai';
import { fakeServices } from '../support/fake-services.js';
import type { RunningApp } from '../support/start-app.js';
import { startApp } from '../support/start-app.js';
import { get, hrefsOf, post, textOf } from '../support/web-client.js';

describe('pages', () => {
  let app: RunningApp;
  before(async () => { app = await startApp(); });
  after(async () => app.close());

  const pages = [
    ['/', 'Desk', 'Ferry runs aground off Saltmarsh'],
    ['/events/event-ferry', 'Ferry runs aground off Saltmarsh', 'One says 12 passengers were hurt, the other at least 30.'],
    ['/stories', 'Stories', '2 March – 12 April 2031'],
    ['/stories/story-maud', 'The Lady Maud', 'Compare all events of this story'],
    ['/stories/story-maud/comparison', 'The Lady Maud', 'Whole story'],
    ['/claims/c2', 'Claim in Coastline Wire', 'Rare words in common'],
    ['/articles/a-harbour', 'Thirty hurt as “luxury” ferry hits rocks', 'A union official'],
    ['/outlets', 'Outlets', 'wire.example'],
    ['/outlets/wire', 'Coastline Wire', 'Ferry aground off Saltmarsh'],
    ['/disputes', 'Disputes', 'Different figures'],
    ['/search', 'Search claims', 'Type words to search the claims of every article.'],
    ['/search?q=pilot', 'Search claims', 'the reckless pilot was drunk'],
    ['/add', 'Add coverage', 'Up to 20 files of at most 5 MB each.'],
  ] as const;

  for (const [path, heading, content] of pages) {
    it(`shows ${path} whole, with a heading and a way on`, async () => {
      const answer = await get(app, path);
      expect(answer.status).to.equal(200);
      expect(textOf(answer, 'h1')).to.equal(heading);
      expect(textOf(answer, 'title')).to.equal(`${heading} – Variorum`);
      expect(textOf(answer, 'main')).to.contain(content);
      expect(hrefsOf(answer, 'main a[href], main form').length).to.be.greaterThan(0);
      expect(answer.body).not.to.match(/undefined|\[object|NaN/);
    });
  }

  it('links only to pages that exist', async () => {
    const seen = new Set<string>();
    const queue = ['/'];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const answer = await get(app, path);
      expect(answer.status, path).to.equal(200);
      for (const href of hrefsOf(answer, 'a[href^="/"]')) queue.push(href.split('#')[0]!);
    }
    expect([...seen]).to.include.members(['/events/event-ferry', '/claims/c7', '/articles/a-early', '/outlets/unknown-1', '/stories/story-maud/report.csv']);
  });

  it('leads every link into an article to an element that is there', async () => {
    const event = await get(app, '/events/event-ferry');
    const links = hrefsOf(event, 'main a[href*="#claim-"]');
    expect(links.length).to.be.greaterThan(8);
    for (const href of links) {
      const [path, anchor] = href.split('#');
      const article = await get(app, path!);
      expect(article.document.getElementById(decodeURIComponent(anchor!)), href).not.to.equal(null);
    }
  });

  it('orders the desk by dispute when asked', async () => {
    const first = async (path: string): Promise<string> => textOf(await get(app, path), '.cards h2');
    expect(await first('/')).to.equal('Inquiry into the Lady Maud opens');
    expect(await first('/?order=disputed')).to.equal('Ferry runs aground off Saltmarsh');
  });

  it('says on the desk what was not ingested and why', async () => {
    const answer = await get(app, '/');
    expect(textOf(answer, '.plain')).to.contain('https://daily.example/ferry').and.to.contain('The page asks for a subscription.');
  });

  it('names what was not ingested no more once it is set aside', async () => {
    const services = fakeServices();
    const running = await startApp(services);
    const before = await get(running, '/');
    expect(before.document.querySelector('button[aria-label="Set aside https://daily.example/ferry"]')).not.to.equal(null);
    const sent = await post(running, '/not-ingested/set-aside', { origin: 'https://daily.example/ferry' });
    const empty = await post(running, '/not-ingested/set-aside', {});
    const bare = await post(running, '/not-ingested/set-aside', new FormData());
    const after = await get(running, '/');
    await running.close();
    expect([sent.status, empty.status, bare.status]).to.deep.equal([303, 400, 400]);
    expect(empty.body).to.contain('Say which document is to be set aside');
    expect(services.record.setAside).to.deep.equal(['https://daily.example/ferry']);
    expect(after.body).not.to.contain('https://daily.example/ferry');
  });

  it('reports health as JSON', async () => {
    const running = await startApp(fakeServices(), { version: '1.2.3' });
    const answer = await get(running, '/health');
    await running.close();
    expect(JSON.parse(answer.body)).to.deep.equal({ status: 'ok', version: '1.2.3' });
  });

  it('says that it is not well when the database does not answer', async () => {
    const running = await startApp({ ...fakeServices(), listEvents: () => Promise.reject(new Error('locked')) });
    const answer = await get(running, '/health');
    await running.close();
    expect(answer.status).to.equal(503);
    expect(answer.body).to.contain('unavailable').and.not.to.contain('locked');
  });
});

describe('pages without any coverage', () => {
  let app: RunningApp;
  before(async () => { app = await startApp(fakeServices({ empty: true })); });
  after(async () => app.close());

  for (const path of ['/', '/stories', '/outlets', '/disputes', '/search?q=pilot']) {
    it(`tells on ${path} what to do next`, async () => {
      const answer = await get(app, path);
      expect(answer.status).to.equal(200);
      expect(textOf(answer, 'main')).to.match(/No (coverage|stories|outlets|disputes|claim)/);
      expect(hrefsOf(answer, 'a[href="/add"]').length).to.be.greaterThan(0);
    });
  }
});

describe('disputes of one outlet', () => {
  let app: RunningApp;
  before(async () => { app = await startApp(fakeServices()); });
  after(async () => app.close());

  it('are a step from its page, say whose they are and lead back to all', async () => {
    const outlet = await get(app, '/outlets/wire');
    expect(hrefsOf(outlet, 'main a[href]')).to.include('/disputes?outlet=wire');
    const answer = await get(app, '/disputes?outlet=wire&state=open');
    expect(textOf(answer, 'main')).to.match(/\d disputes? of Coastline Wire, the surest first/);
    expect(hrefsOf(answer, 'main a[href]')).to.include.members(['/disputes?state=open', '/disputes?state=ruled&outlet=wire', '/disputes?outlet=wire']);
    expect((await get(app, '/disputes?outlet=nobody')).status).to.equal(404);
  });
});
