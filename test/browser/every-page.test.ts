import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { barriersOf, openPage, overflowOf } from '../support/browser.js';
import { browserSession } from '../support/browser-session.js';
import { crowdedServices } from '../support/crowded-services.js';
import { startApp, startAppForBrowser } from '../support/start-app.js';

/** How to come to each kind of page from the desk: links to follow in turn, each the first that the selector finds. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  desk: [],
  'desk, most disputed first': ['.switch a:not([aria-current])'],
  event: ['a[href*="order=disputed"]', '.card h2 a'],
  claim: ['a[href*="order=disputed"]', '.card h2 a', '.row-claim a'],
  article: ['a[href*="order=disputed"]', '.card h2 a', '.wording > .onward a:last-child'],
  stories: ['nav a[href="/stories"]'],
  story: ['nav a[href="/stories"]', '.card h2 a'],
  'comparison of a story': ['nav a[href="/stories"]', '.card h2 a', 'a.button'],
  outlets: ['nav a[href="/outlets"]'],
  outlet: ['nav a[href="/outlets"]', 'th a'],
  disputes: ['nav a[href="/disputes"]'],
  dispute: ['nav a[href="/disputes"]', '.basis a'],
  'row to decide on': ['a[href*="order=disputed"]', '.card h2 a', '.row-claim a', 'a[href^="/rows/"]'],
  decisions: ['nav a[href="/decisions"]'],
  'adding coverage': ['nav a[href="/add"]'],
};

describe('every page in a browser', () => {
  const session = browserSession(startAppForBrowser);
  let page: Page;
  const faults: string[] = [];

  before(async () => { page = await openPage(session.browser, faults); });

  async function check(): Promise<void> {
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await barriersOf(page), 'barriers').to.deep.equal([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriersOf(page, ['color-contrast']), 'barriers in dark colours').to.deep.equal([]);
    for (const width of [320, 390, 1280]) expect(await overflowOf(page, width), `pixels too wide at ${width}`).to.equal(0);
    expect(faults).to.deep.equal([]);
  }

  for (const [name, way] of Object.entries(WAYS)) {
    it(`has no barrier, overflow or fault: ${name}`, async () => {
      await page.goto(`${session.app.baseUrl}/`);
      for (const selector of way) await page.locator(selector).first().click();
      expect(await page.locator('h1').count()).to.equal(1);
      await check();
    });
  }

  it('has no barrier, overflow or fault: event with every fold opened, drawings and all', async function () {
    this.timeout(40_000);
    await page.goto(`${session.app.baseUrl}/?order=disputed`);
    await page.locator('.card h2 a').first().click();
    await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
    expect(await page.locator('figure.origins svg[role=img]').count(), 'drawings').to.be.greaterThan(1);
    await check();
  });

  it('has no barrier, overflow or fault: search', async () => {
    await page.goto(`${session.app.baseUrl}/search?q=a`);
    await check();
  });

  it('has a way back where there is no such page, and no barrier or overflow', async () => {
    await page.goto(`${session.app.baseUrl}/nowhere`);
    expect(faults.splice(0).join(), 'the browser notes the 404').to.contain('404');
    await check();
    await page.getByRole('link', { name: 'Back to the desk' }).click();
    expect(new URL(page.url()).pathname).to.equal('/');
  });
});

describe('a crowded comparison in a browser', () => {
  const session = browserSession(() => startApp(crowdedServices()));

  it('scrolls its table, never the page, with nine outlets and words that cannot be broken', async () => {
    const faults: string[] = [];
    const page = await openPage(session.browser, faults);
    await page.goto(`${session.app.baseUrl}/events/event-ferry`);
    for (const width of [320, 390, 720, 1280]) expect(await overflowOf(page, width), `pixels too wide at ${width}`).to.equal(0);
    expect(await page.evaluate<boolean>("document.querySelector('.scroll').scrollWidth > document.querySelector('.scroll').clientWidth")).to.equal(true);
    expect(await barriersOf(page)).to.deep.equal([]);
    expect(faults).to.deep.equal([]);
  });
});
