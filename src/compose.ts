import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import type { Application } from './commands/command-context.js';
import { collectInTime, compileBriefly } from './compose-engine.js';
import { loadConfig, type Config, type Flags } from './config.js';
import { AppError } from './errors.js';
import { analysisPool } from './jobs/analysis-pool.js';
import { createLogger, type Logger } from './logger.js';
import { createServices } from './services/create-services.js';
import { deferredAnalyzer } from './services/deferred-analyzer.js';
import { loadEngine } from './services/engine.js';
import { loadSample } from './services/load-sample.js';
import type { Services } from './services/services.js';
import { Storage } from './storage/stores.js';

/**
 * Builds the whole application: settings, database, analysis threads, services.
 *
 * @param reading nothing will be stored: the database need neither exist nor be writable.
 * @throws {ValidationError} for a bad setting; {StorageError} for a database that cannot be opened.
 */
export async function compose(flags: Flags = {}, { reading = false }: { readonly reading?: boolean } = {}): Promise<Application> {
  collectInTime();
  compileBriefly();
  const config = loadConfig(flags);
  const logger = createLogger(config.logLevel);
  const engine = loadEngine(config.root);
  const storage = await (reading ? Storage.openForReading(config.database) : Storage.open(config.database));
  const here = deferredAnalyzer(async () => (await import('./services/in-process-analyzer.js')).inProcessAnalyzer(engine));
  const analyzer = config.workers === 0 ? here : analysisPool({
    threads: config.workers, root: config.root, fallback: here,
    onBroken: (error) => logger.warn({ err: error }, 'threads cannot be started; articles are analysed without them'),
  });
  const context = { storage, stores: storage.stores, analyzer, engine, now: () => new Date().toISOString() };
  const services = createServices(context);
  return {
    config,
    logger,
    services,
    loadSample: (onOutcome) => (config.sample ? loadSample(context, services, path.join(config.root, 'data', 'demo'), onOutcome) : Promise.resolve(0)),
    serve: () => listen(services, config, logger),
    close: async () => {
      await analyzer.close();
      await storage.close();
    },
  };
}

/** How long requests that are being answered may take once the program is told to stop, in milliseconds. */
const GRACE = 1_000;

function versionOf(root: string): string {
  return (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

async function listen(services: Services, config: Config, logger: Logger): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { createApp } = await import('./web/create-app.js');
  const app = createApp(services, { version: versionOf(config.root), logger: logger.child({ subsystem: 'web' }) });
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = app.listen(config.port, config.host, (error?: Error) => {
      if (error === undefined) resolve(listening);
      else reject(new AppError('listen', `cannot listen on ${config.host}:${config.port}: ${error.message}. Choose another with --port.`, { cause: error }));
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return {
    url: `http://${host}:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeIdleConnections();
        // A browser keeps connections open that no request will come over any more.
        setTimeout(() => server.closeAllConnections(), GRACE).unref();
      }),
  };
}
