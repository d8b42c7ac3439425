import pino, { type Logger } from 'pino';
import type { Config } from './config.js';

export type { Logger } from 'pino';

/** The root logger: JSON lines on standard error, so that standard output stays free for results. */
export function createLogger(level: Config['logLevel']): Logger {
  return pino({ name: 'variorum', level }, pino.destination({ dest: 2, sync: true }));
}
