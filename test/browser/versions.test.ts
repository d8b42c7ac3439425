import path from 'node:path';
import { expect } from 'chai';
import { barriersOf, openPage, overflowOf } from '../support/browser.js';
import { browserSession } from '../support/browser-session.js';
import { compareDemo, type DemoComparisons } from '../support/demo-comparisons.js';
import { readDemoPlants } from '../support/demo-plants.js';
import { startApp } from '../support/start-app.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('an edited article in a browser', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  let demo: DemoComparisons;
  const session = browserSession(async () => {
    demo = await compareDemo(path.join(folder, 'edited.sqlite'), true);
    return startApp(demo.services);
  });
  after(() => demo.close());

  it('leads to what its edit did: no barrier, no overflow, no fault', async () => {
    const faults: string[] = [];
    const page = await openPage(session.browser, faults);
    await page.goto(`${session.app.baseUrl}/articles/${demo.articleOf(readDemoPlants().edits[0]!.file)}`);
    const line = page.locator('p.edited');
    expect(await line.innerText()).to.match(/^Version 2: .*softened.* Edited silently$/);
    await page.getByRole('link', { name: 'What the latest edit did' }).click();
    const cards = await page.locator('.card h3').allTextContents();
    expect(cards.map((text) => text.trim())).to.deep.equal(['Headline: number changed', 'Softened, number changed']);
    expect(await page.locator('main').innerText()).to.contain('Edited silently');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await barriersOf(page)).to.deep.equal([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriersOf(page, ['color-contrast'])).to.deep.equal([]);
    for (const width of [320, 390, 1280]) expect(await overflowOf(page, width), `pixels too wide at ${width}`).to.equal(0);
    expect(faults).to.deep.equal([]);
  });
});
