import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

// The list that comes with the package is made for one page in one process and turns web security off; these are for tests.
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A problem of accessibility that shuts readers out. */
export interface Barrier {
  readonly rule: string;
  readonly where: readonly string[];
}

/** Starts a headless Chromium out of the npm package; nothing is downloaded. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await sparticuz.executablePath(), headless: true, args: FLAGS });
}

/** Opens a page that notes whatever goes wrong in it: console errors, exceptions, requests that fail or leave the machine. */
export async function openPage(browser: Browser, faults: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (!['127.0.0.1', 'localhost'].includes(new URL(request.url()).hostname)) faults.push(`${page.url()} asks for ${request.url()}`);
  });
  return page;
}

/** The serious and critical findings of axe on the page as it is shown; of the given rules alone, or of all. */
export async function barriersOf(page: Page, rules: readonly string[] = []): Promise<readonly Barrier[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axeSource);
  const options = { resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: rules }) };
  const { violations } = await page.evaluate<AxeResult>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ rule: id, where: nodes.map((node) => node.html.slice(0, 160)) }));
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly impact: string | null; readonly nodes: readonly { readonly html: string }[] }[];
}

/** By how many pixels the page is wider than the window; 0 is as it should be. */
export async function overflowOf(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 800 });
  return page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)');
}
