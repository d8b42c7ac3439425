import type { Config, Flags } from '../config.js';
import type { Logger } from '../logger.js';
import type { LineThreads } from '../services/batch/line-threads.js';
import type { Services } from '../services/services.js';
import type { Engine } from '../services/engine.js';

/** A started application: its services, and how to end it. */
export interface Application {
  readonly config: Config;
  readonly logger: Logger;
  readonly services: Services;
  /** Loads the sample coverage if the database is new; returns the number of articles loaded. */
  loadSample(onOutcome?: () => void): Promise<number>;
  /** Starts the web application and resolves with its address. */
  serve(): Promise<{ readonly url: string; close(): Promise<void> }>;
  close(): Promise<void>;
}

/** What commands are given: they build nothing themselves. */
export interface CommandContext {
  /** Opens the database and everything on it; with `reading`, nothing is stored or created. */
  open(flags: Flags, options?: { readonly reading: boolean }): Promise<Application>;
  /** The engine alone, for stateless commands. */
  engine(): Promise<Engine>;
  /** Threads for `annotate` beside the calling one; none is started yet. */
  annotateThreads(): Promise<LineThreads>;
  /** Writes to standard output. */
  print(line: string): void;
  /** Writes to standard error. */
  warn(line: string): void;
  /** Sets the exit code that the process ends with. */
  exitWith(code: number): void;
}
