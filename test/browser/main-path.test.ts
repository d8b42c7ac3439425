import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { openPage } from '../support/browser.js';
import { browserSession } from '../support/browser-session.js';
import { startAppForBrowser } from '../support/start-app.js';

const ARTICLE = 'The old pier at Eastmoor is closed, harbour master Ada Quill said on Monday.\n\nTwo boats sank in the storm. Nobody was hurt.';

describe('an editor at work', () => {
  const session = browserSession(startAppForBrowser);
  let page: Page;
  const faults: string[] = [];

  beforeEach(async () => { page = await openPage(session.browser, faults); });
  afterEach(async () => {
    await page.context().close();
    expect(faults.splice(0)).to.deep.equal([]);
  });

  async function openDisputedEvent(): Promise<string> {
    await page.goto(`${session.app.baseUrl}/?order=disputed`);
    await page.locator('.card h2 a').first().click();
    await page.waitForURL(/\/events\//);
    return new URL(page.url()).pathname;
  }

  it('goes from the desk over an event and a claim to the article, and back', async () => {
    const event = await openDisputedEvent();
    await page.locator('#disputed').waitFor();
    const claim = page.locator('.row-claim a').first();
    const words = (await claim.innerText()).toLowerCase();
    await claim.click();
    expect((await page.locator('.wordings').innerText()).toLowerCase()).to.contain(words);
    expect(await page.locator('.dispute mark').count()).to.be.at.least(2);
    await page.getByRole('link', { name: 'Read it in the article' }).click();
    const target = page.locator('mark:target');
    expect(await target.count()).to.equal(1);
    expect(await page.locator('.context').count()).to.equal(0);
    await page.locator('.crumb a').click();
    expect(new URL(page.url()).pathname).to.equal(event);
  });

  it('filters a comparison and downloads the report of what is on screen', async () => {
    const event = await openDisputedEvent();
    const all = await page.locator('tr.cells').count();
    await page.locator('details.filter summary').click();
    await page.getByRole('checkbox', { name: 'In dispute' }).check();
    await page.getByRole('button', { name: 'Apply filter' }).click();
    expect(new URL(page.url()).search).to.contain('status=disputed');
    const shown = await page.locator('tr.cells').count();
    expect(shown).to.be.greaterThan(0).and.at.most(all);
    for (const format of ['HTML', 'Markdown', 'CSV', 'JSON']) {
      const link = page.locator('.reports').getByRole('link', { name: format });
      expect(await link.getAttribute('href')).to.match(new RegExp(`^${event}/report\\.\\w+\\?.*status=disputed`));
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(readFileSync(await download.path(), 'utf8').length, format).to.be.greaterThan(20);
    }
    await page.getByRole('link', { name: 'Clear filter' }).click();
    expect(await page.locator('tr.cells').count()).to.equal(all);
  });

  it('pastes an article, sees its claims and says who published it', async () => {
    await page.goto(`${session.app.baseUrl}/`);
    await page.getByRole('link', { name: 'Add coverage' }).first().click();
    await page.getByRole('textbox', { name: 'Text' }).fill(ARTICLE);
    await page.getByRole('textbox', { name: 'Headline' }).fill('Pier closed');
    await page.getByRole('button', { name: 'Add article' }).click();
    expect(await page.getByRole('status').innerText()).to.contain('Added.');
    expect(await page.locator('h1').innerText()).to.equal('Pier closed');
    expect(await page.locator('.reader mark.claim').count()).to.be.at.least(2);
    expect(await page.locator('.findings').innerText()).to.contain('Not known. Who published this?');
    await page.getByRole('textbox', { name: 'Outlet' }).fill('Eastmoor Echo');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.getByRole('status').innerText()).to.contain('Saved.');
    expect(await page.locator('.findings').innerText()).to.contain('Eastmoor Echo');
  });

  it('keeps what was typed when a date is wrong', async () => {
    await page.goto(`${session.app.baseUrl}/add`);
    await page.getByRole('textbox', { name: 'Text' }).fill(ARTICLE);
    await page.getByRole('textbox', { name: 'Published' }).fill('last Monday');
    await page.getByRole('button', { name: 'Add article' }).click();
    expect(await page.getByRole('alert').innerText()).to.contain('Write the date as');
    expect(faults.splice(0).join(), 'the browser notes the 400').to.contain('400');
    expect(await page.getByRole('textbox', { name: 'Text' }).inputValue()).to.equal(ARTICLE);
    expect(await page.getByRole('textbox', { name: 'Published' }).inputValue()).to.equal('last Monday');
  });

  it('uploads files and reads what became of each', async () => {
    await page.goto(`${session.app.baseUrl}/add`);
    await page.getByLabel('Files', { exact: true }).setInputFiles([
      { name: 'pier.txt', mimeType: 'text/plain', buffer: Buffer.from('The ferry pier at Westmoor burned down. Three people were hurt.') },
      { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
    ]);
    await page.getByRole('button', { name: 'Add files' }).click();
    expect(await page.getByRole('status').innerText()).to.equal('1 of 2 documents read, 1 failed.');
    await page.locator('.card a').first().click();
    expect(await page.locator('.reader mark.claim').count()).to.be.at.least(1);
  });

  it('searches the claims from the header and opens what was found', async () => {
    await openDisputedEvent();
    const word = (await page.locator('.row-claim a').first().innerText()).split(' ').find((part) => /^[a-z]{4,}$/.test(part)) ?? 'a';
    await page.getByRole('searchbox', { name: 'Search claims' }).fill(word);
    await page.keyboard.press('Enter');
    await page.locator('.hits mark').first().waitFor();
    await page.getByRole('link', { name: 'Claim and its wordings' }).first().click();
    expect(await page.locator('h1').innerText()).to.contain('Claim in');
  });

  it('reaches the content, the wide table and every disclosure by keyboard alone', async () => {
    await openDisputedEvent();
    // A key that comes before the new page has taken over is lost with the old one.
    await page.bringToFront();
    await page.locator('.scroll').first().waitFor();
    await page.waitForLoadState('load');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).to.equal('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.locator('main:focus').count()).to.equal(1);
    await page.locator('.scroll').first().focus();
    expect(await page.locator('.scroll:focus').count()).to.equal(1);
    await page.locator('details.filter summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: 'Apply filter' }).isVisible()).to.equal(true);
  });

  it('stacks the outlets of a claim one below the other on a narrow screen', async () => {
    await openDisputedEvent();
    const boxes = async (): Promise<readonly { x: number; y: number }[]> =>
      Promise.all([0, 1].map(async (index) => (await page.locator('tr.cells').first().locator('td').nth(index).boundingBox())!));
    const [wideA, wideB] = await boxes();
    expect(wideA!.y).to.equal(wideB!.y);
    await page.setViewportSize({ width: 390, height: 800 });
    const [narrowA, narrowB] = await boxes();
    expect(narrowA!.x).to.equal(narrowB!.x);
    expect(narrowB!.y).to.be.greaterThan(narrowA!.y);
  });
});
