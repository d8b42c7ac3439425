import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { projectRoot } from '../config.js';
import { AppError, messageOf, ValidationError } from '../errors.js';
import { addBatchCommands } from './batch-commands.js';
import type { CommandContext } from './command-context.js';
import { addEvaluateCommand } from './evaluate-command.js';
import { addExtractCommand } from './extract-command.js';
import { addIngestCommand } from './ingest-command.js';
import { addListCommand } from './list-command.js';
import { oneLine } from './one-line.js';
import { addReanalyzeCommand } from './reanalyze-command.js';
import { addReportCommand } from './report-command.js';
import { addServeCommand } from './serve-command.js';
import { addTrainCommand } from './train-command.js';

/**
 * Runs one command line.
 *
 * @param argv as `process.argv`: the first two entries are passed over.
 * @returns the exit code: 0; 1 when some input failed; 2 for a wrong flag, value or id.
 */
export async function runCli(argv: readonly string[], build: Pick<CommandContext, 'open' | 'engine' | 'annotateThreads'>): Promise<number> {
  let code = 0;
  const context: CommandContext = {
    ...build,
    print: (line) => void process.stdout.write(`${line}\n`),
    warn: (line) => void process.stderr.write(`${line}\n`),
    exitWith: (wanted) => {
      code = wanted;
    },
  };
  stopQuietlyWhenReaderLeaves();
  try {
    await programOf(context).parseAsync([...argv]);
    return code;
  } catch (error) {
    return report(error);
  }
}

function programOf(context: CommandContext): Command {
  const program = new Command('variorum')
    .description('Compares how several outlets report one event: claims, attribution, framing and disputes, side by side.')
    .version(versionOf(), '--version')
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  addServeCommand(program, context);
  addIngestCommand(program, context);
  addListCommand(program, context);
  addReportCommand(program, context);
  addReanalyzeCommand(program, context);
  addBatchCommands(program, context);
  addExtractCommand(program, context);
  addEvaluateCommand(program, context);
  addTrainCommand(program, context);
  // Sub-commands take the settings over only when they are added after them.
  for (const command of program.commands) command.copyInheritedSettings(program);
  return program;
}

function versionOf(): string {
  const manifest = JSON.parse(readFileSync(path.join(projectRoot(), 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') return 2;
    process.stderr.write(`${error.message.replace(/^error: /, 'variorum: ')}\n`);
    return 2;
  }
  const usage = error instanceof ValidationError || (error instanceof AppError && error.code === 'not-found');
  process.stderr.write(`${oneLine(`variorum: ${messageOf(error)}`)}\n`);
  if (!(error instanceof AppError) && error instanceof Error && error.stack !== undefined) process.stderr.write(`${error.stack}\n`);
  return usage ? 2 : 1;
}

/** `variorum … | head` closes the pipe early; that is no error of ours. */
function stopQuietlyWhenReaderLeaves(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
