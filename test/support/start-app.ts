import type { AddressInfo } from 'node:net';
import { createApp } from '../../src/web/create-app.js';
import type { AppOptions } from '../../src/web/create-app.js';
import type { Services } from '../../src/services/services.js';
import { fakeServices } from './fake-services.js';

/** A running application for tests. */
export interface RunningApp {
  /** "http://127.0.0.1:40213", without a slash at the end. */
  readonly baseUrl: string;
  close(): Promise<void>;
}

/** Starts the web application on a free port, over fakes where no services are given. */
export async function startApp(services: Services = fakeServices(), options: AppOptions = {}): Promise<RunningApp> {
  const app = createApp(services, { postsPerMinute: 10_000, ...options });
  const server = app.listen(0, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve, reject) => {
      server.close((error) => { if (error === undefined) resolve(); else reject(error); });
      server.closeAllConnections();
    }),
  };
}

/**
 * Starts the application that the browser tests click through.
 *
 * They find their way by links alone, so any coverage will do that has a story, an event of two or more outlets with a
 * dispute, and an article.
 */
export async function startAppForBrowser(): Promise<RunningApp> {
  return startApp(fakeServices());
}
