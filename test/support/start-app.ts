import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compose } from '../../src/compose.js';
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
 * Starts the whole application for the browser tests: engine, a database of its own, the sample coverage.
 *
 * The tests find their way by links alone, so any coverage will do that has a story, an event of two or more outlets
 * with a dispute, and an article.
 */
export async function startAppForBrowser(): Promise<RunningApp> {
  const folder = await mkdtemp(path.join(tmpdir(), 'variorum-browser-'));
  const app = await compose({ db: path.join(folder, 'variorum.sqlite'), port: '0', workers: '0', logLevel: 'silent', sample: 'on' });
  await app.loadSample();
  const server = await app.serve();
  return {
    baseUrl: server.url,
    close: async () => {
      await server.close();
      await app.close();
      await rm(folder, { recursive: true });
    },
  };
}
