import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';
import type { RunningApp } from './start-app.js';

/** An application and a browser, there from the first test of a suite to the last. */
export interface BrowserSession {
  readonly app: RunningApp;
  readonly browser: Browser;
}

/** Starts an application and a browser before the tests of a suite and closes both behind them. Call inside `describe`. */
export function browserSession(start: () => Promise<RunningApp>): BrowserSession {
  let running: BrowserSession | undefined;
  const get = (): BrowserSession => {
    if (running === undefined) throw new Error('The application and the browser are there within tests only.');
    return running;
  };
  before(async function () {
    this.timeout(Math.max(60_000, this.timeout()));
    const [app, browser] = await Promise.all([start(), launchBrowser()]);
    running = { app, browser };
  });
  after(async () => {
    await running?.browser.close();
    await running?.app.close();
  });
  return {
    get app() { return get().app; },
    get browser() { return get().browser; },
  };
}
