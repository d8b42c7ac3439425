import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** What a finished command left behind. */
export interface CommandResult {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  /** Given to standard input, which is empty otherwise. */
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** User and group to run as; needs root. */
  readonly uid?: number;
  readonly gid?: number;
  readonly cwd?: string;
}

// Run from sources (through tsx) the tests start the sources; run from dist, what is built.
const fromSources = import.meta.url.endsWith('.ts');
const CLI = fileURLToPath(new URL(`../../src/cli.${fromSources ? 'ts' : 'js'}`, import.meta.url));

/** Node's arguments that start the command line of Variorum. */
export const CLI_ARGUMENTS: readonly string[] = fromSources ? ['--import', import.meta.resolve('tsx'), CLI] : [CLI];

/** Starts a command line. The environment's settings of Variorum are taken away, so that only those given count; analysis runs in the main thread. */
export function startCli(args: readonly string[], options: CommandOptions = {}): ChildProcess {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VARIORUM_')));
  const { env, uid, gid, cwd } = options;
  const settings: SpawnOptions = { env: { ...inherited, VARIORUM_WORKERS: '0', ...env }, stdio: 'pipe' };
  return spawn(process.execPath, [...CLI_ARGUMENTS, ...args], {
    ...settings,
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
    ...(cwd === undefined ? {} : { cwd }),
  });
}

/** Waits for a command to end. */
export async function endOf(child: ChildProcess): Promise<CommandResult> {
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({ code, signal });
    });
  });
  const [stdout, stderr, { code, signal }] = await Promise.all([text(child.stdout!), text(child.stderr!), ended]);
  return { code, signal, stdout, stderr };
}

/** Runs a command line to its end. */
export async function runCli(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const child = startCli(args, options);
  // A command that fails early leaves its input unread.
  child.stdin!.on('error', () => undefined);
  child.stdin!.end(options.input ?? '');
  return endOf(child);
}

/** The lines of JSON that a command printed. */
export function jsonLinesOf<T = Record<string, unknown>>(output: string): T[] {
  return output.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}
