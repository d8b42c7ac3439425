import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { barriersOf, openPage, overflowOf } from '../support/browser.js';
import { browserSession } from '../support/browser-session.js';
import { startAppForBrowser } from '../support/start-app.js';

describe('an editor who decides, on a narrow screen', () => {
  const session = browserSession(startAppForBrowser);
  let page: Page;
  let event: string;
  const faults: string[] = [];

  before(async () => {
    page = await openPage(session.browser, faults);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${session.app.baseUrl}/?order=disputed`);
    await page.locator('.card h2 a').first().click();
    await page.waitForURL(/\/events\//);
    event = page.url();
  });
  afterEach(async () => {
    expect(await overflowOf(page, 390)).to.equal(0);
    expect(faults.splice(0)).to.deep.equal([]);
  });

  /** Ids of the wordings that belong to a row, by the row's element id. */
  async function wordingsOf(row: string): Promise<readonly string[]> {
    await page.goto(event);
    const links = await page.locator(`#${row} td .wording`).filter({ hasNotText: 'May say this within another claim' }).locator('.onward a:first-child').all();
    return Promise.all(links.map(async (link) => (await link.getAttribute('href'))!));
  }

  /** The first row from which a wording can be taken and still two outlets are left to be set side by side. */
  async function rowOfThree(): Promise<string> {
    for (const row of await page.locator('tbody').all()) {
      if ((await row.locator('input[type=checkbox]').count()) >= 3) return (await row.getAttribute('id'))!;
    }
    throw new Error('no row of three wordings');
  }

  async function recorded(words: string): Promise<void> {
    await page.waitForURL(/decided=/);
    expect(await page.getByRole('status').first().innerText()).to.contain(words);
  }

  it('gives a name once, takes a wording out of its row, and puts it back', async () => {
    const id = await rowOfThree();
    const before = await wordingsOf(id);
    await page.locator(`#${id}`).getByText('Decide on this row').click();
    await page.locator(`#${id}`).getByRole('checkbox').first().check();
    await page.locator(`#${id}`).getByRole('button', { name: 'Take out of this row' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).to.equal('Who decides?');
    expect(faults.splice(0).join(), 'the browser notes the 400').to.contain('400');
    await page.getByRole('textbox', { name: 'Your name' }).fill('Mara Keller');
    await page.getByRole('button', { name: 'Record decision' }).click();
    await recorded('taken out of the row');
    await page.getByRole('link', { name: 'Go on where you were' }).click();
    expect((await wordingsOf(id)).length).to.equal(before.length - 1);
    expect(await page.locator(`#${id} .row-head`).innerText()).to.contain('Editor’s decision').and.to.contain('Mara Keller');
    await page.locator(`#${id} .decision a`).first().click();
    await page.locator('.card:target').getByText('Take back').click();
    await page.locator('.card:target').getByRole('button', { name: 'Take this decision back' }).click();
    await recorded('taken back');
    expect(await wordingsOf(id)).to.deep.equal(before);
  });

  it('joins a row with another one that a search finds', async () => {
    await page.goto(event);
    const [first, second] = [page.locator('tbody').nth(0), page.locator('tbody').nth(1)];
    const [a, b] = [(await first.getAttribute('id'))!, (await second.getAttribute('id'))!];
    const all = [...(await wordingsOf(a)), ...(await wordingsOf(b))];
    const other = await page.locator(`#${b} .row-claim a`).innerText();
    await page.locator(`#${a}`).getByText('Decide on this row').click();
    await page.locator(`#${a}`).getByRole('link', { name: 'Join with another row' }).click();
    await page.waitForURL(/\/rows\//);
    await page.getByRole('searchbox', { name: 'Words of the other row' }).fill(other.split(' ').slice(0, 4).join(' '));
    await page.getByRole('button', { name: 'Search rows' }).click();
    await page.waitForURL(/q=/);
    await page.locator('.card').filter({ hasText: other.slice(0, 60) }).getByRole('button').first().click();
    await recorded('one now');
    const joined = [...(await wordingsOf(a)), ...(await wordingsOf(b))];
    expect(joined).to.include.members(all);
    expect(Number((await wordingsOf(a)).length > 0) + Number((await wordingsOf(b)).length > 0)).to.equal(1);
  });

  it('rules on a dispute and finds the ruling in the history', async () => {
    await page.goto(`${session.app.baseUrl}/disputes`);
    await page.getByText('Rule on this dispute').first().click();
    await page.getByRole('radio', { name: /Resolve/ }).first().check();
    await page.getByRole('textbox', { name: 'Source that settles it' }).first().fill('Register of the inquiry');
    await page.getByRole('textbox', { name: 'Why' }).first().fill('Page 12.');
    await page.getByRole('button', { name: 'Record ruling' }).first().click();
    await recorded('your ruling stands');
    expect(await page.locator('.ruling').first().innerText()).to.contain('Resolved by Mara Keller').and.to.contain('Register of the inquiry').and.to.contain('Page 12.');
    await page.getByRole('link', { name: 'Decisions' }).click();
    expect(await page.locator('.card').first().innerText()).to.contain('Dispute resolved');
    expect(await barriersOf(page)).to.deep.equal([]);
  });

  it('tells a second editor that the first was faster, and keeps what the second one typed', async () => {
    const context = await session.browser.newContext({ viewport: { width: 390, height: 800 } });
    const second = await context.newPage();
    const dispute = await (async () => {
      await page.goto(`${session.app.baseUrl}/disputes`);
      return (await page.locator('.basis a').nth(1).getAttribute('href'))!;
    })();
    await second.goto(session.app.baseUrl + dispute);
    await page.goto(session.app.baseUrl + dispute);
    await page.getByRole('radio', { name: /Dismiss/ }).check();
    await page.getByRole('button', { name: 'Record ruling' }).click();
    await recorded('your ruling stands');
    await second.getByRole('radio', { name: /Confirm/ }).check();
    await second.getByRole('textbox', { name: 'Why' }).fill('Called both.');
    await second.getByRole('textbox', { name: 'Your name' }).fill('Jo');
    await second.getByRole('button', { name: 'Record ruling' }).click();
    expect(await second.getByRole('alert').innerText()).to.contain('not recorded').and.to.contain('Mara Keller');
    expect(await second.locator('form.rule').getByRole('textbox', { name: 'Why' }).inputValue()).to.equal('Called both.');
    expect(await second.locator('.ruling').innerText()).to.contain('Dismissed by Mara Keller');
    await second.getByRole('button', { name: 'Record ruling' }).click();
    await second.waitForURL(/decided=/);
    expect(await second.locator('.ruling').innerText()).to.contain('Confirmed by Jo');
    await context.close();
  });

  it('moves an article to an event of its own and back', async () => {
    await page.goto(event);
    await page.locator('.cards.compact .card h3 a').first().click();
    const article = page.url();
    await page.getByText('Move to another event').click();
    await page.getByRole('button', { name: 'Move the article' }).click();
    await recorded('in its new event');
    expect(await page.locator('.crumb a').getAttribute('href')).not.to.equal(new URL(event).pathname);
    await page.goto(article);
    await page.getByText('Move to another event').click();
    await page.getByRole('combobox', { name: 'Event it belongs to' }).selectOption(new URL(event).pathname.split('/').pop()!);
    await page.getByRole('button', { name: 'Move the article' }).click();
    await recorded('in its new event');
    expect(await page.locator('.crumb a').getAttribute('href')).to.equal(new URL(event).pathname);
  });
});
