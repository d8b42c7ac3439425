import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ValidationError } from './errors.js';

/** Everything that can be set, validated and frozen. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Path of the SQLite database. */
  readonly database: string;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Load the sample coverage into a new, empty database. */
  readonly sample: boolean;
  /** Threads that analyse articles; 0 analyses in the main thread. */
  readonly workers: number;
  /** Folder that holds `data/`, `views/` and `public/`. */
  readonly root: string;
}

/** Settings as given on the command line; absent ones fall back to the environment, then to the default. */
export type Flags = Partial<Record<SettingName, string>>;

type SettingName = 'host' | 'port' | 'db' | 'logLevel' | 'sample' | 'workers';

/** The one table of settings: environment variable, default and meaning. The README's table repeats it and a test compares the two. */
export const SETTINGS: Readonly<Record<SettingName, { readonly variable: string; readonly fallback: string; readonly meaning: string }>> = {
  host: { variable: 'VARIORUM_HOST', fallback: '127.0.0.1', meaning: 'address that the web application listens on' },
  port: { variable: 'VARIORUM_PORT', fallback: '3000', meaning: 'its port; 0 takes any free one' },
  db: { variable: 'VARIORUM_DB', fallback: 'data/variorum.sqlite', meaning: 'the database file' },
  logLevel: { variable: 'VARIORUM_LOG_LEVEL', fallback: 'warn', meaning: 'fatal, error, warn, info, debug, trace or silent; logs go to standard error' },
  sample: { variable: 'VARIORUM_SAMPLE', fallback: 'on', meaning: 'whether `serve` loads the sample coverage into a new database: on or off' },
  workers: { variable: 'VARIORUM_WORKERS', fallback: '1', meaning: 'threads that analyse articles; 0 uses the main thread. `annotate` uses all cores unless it is set' },
};

/** A number written in digits alone: no blank, sign, fraction or hexadecimal. */
const whole = (highest: number) => z.string().regex(/^\d{1,5}$/).transform(Number).pipe(z.number().max(highest));

const schema = z.object({
  host: z.string().min(1),
  port: whole(65535),
  db: z.string().min(1),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  sample: z.enum(['on', 'off']),
  workers: whole(64),
});

/**
 * Reads the settings: flag, else environment, else default.
 *
 * @throws {ValidationError} naming the flag or variable that holds a bad value.
 */
export function loadConfig(flags: Flags = {}, environment: NodeJS.ProcessEnv = process.env): Config {
  const root = projectRoot();
  const raw: Record<string, string> = {};
  for (const [name, setting] of Object.entries(SETTINGS)) {
    raw[name] = flags[name as SettingName] ?? nonEmpty(environment[setting.variable]) ?? setting.fallback;
  }
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw badSetting(parsed.error, flags, raw);
  const given = flags.db ?? nonEmpty(environment[SETTINGS.db.variable]);
  return Object.freeze({
    host: parsed.data.host,
    port: parsed.data.port,
    // A path that someone gave is relative to where they stand; the default one belongs to the project.
    database: given === undefined ? path.join(root, SETTINGS.db.fallback) : path.resolve(given),
    logLevel: parsed.data.logLevel,
    sample: parsed.data.sample === 'on',
    workers: parsed.data.workers,
    root,
  });
}

/**
 * The number of threads that the environment asks for; undefined where it says nothing.
 *
 * @throws {ValidationError} for a bad value.
 */
export function workersGiven(environment: NodeJS.ProcessEnv = process.env): number | undefined {
  const given = nonEmpty(environment[SETTINGS.workers.variable]);
  if (given === undefined) return undefined;
  const parsed = schema.pick({ workers: true }).safeParse({ workers: given });
  if (!parsed.success) throw badSetting(parsed.error, {}, { workers: given });
  return parsed.data.workers;
}

/** The folder of this project's `package.json`, whether run from `src` or from `dist`. */
export function projectRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json')) && folder !== path.dirname(folder)) folder = path.dirname(folder);
  return folder;
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value;
}

function badSetting(error: z.ZodError, flags: Flags, raw: Record<string, string>): ValidationError {
  const name = String(error.issues[0]?.path[0]) as SettingName;
  const label = flags[name] === undefined ? SETTINGS[name].variable : `--${name === 'logLevel' ? 'log-level' : name}`;
  const message = `${label}: “${raw[name] ?? ''}” is not valid (${SETTINGS[name].meaning}).`;
  return new ValidationError(message, { [name]: message });
}
