import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { AppError, messageOf } from '../errors.js';
import type { CommandContext } from './command-context.js';
import { reasonOf } from './file-faults.js';

/** `variorum extract`: the readable text and the metadata of saved pages. */
export function addExtractCommand(program: Command, context: CommandContext): void {
  program
    .command('extract')
    .description('saved pages in, their text and metadata out')
    .argument('<file...>', 'saved pages; also Markdown and text files')
    .option('--url <url>', 'the address that the page was saved from')
    .action(async (files: string[], flags: { url?: string }) => {
      const { extractFile } = await import('../services/extract-file.js');
      for (const [index, file] of files.entries()) {
        try {
          const bytes = await readFile(file);
          const now = new Date().toISOString();
          context.print(JSON.stringify(extractFile({ origin: file, bytes, now, ...(flags.url === undefined ? {} : { url: flags.url }) })));
        } catch (error) {
          const [code, message] = error instanceof AppError ? [error.code, messageOf(error)] : ['unreadable', `${file}: ${reasonOf(error)}`];
          context.print(JSON.stringify({ id: null, line: index + 1, file, error: { code, message } }));
          context.exitWith(1);
        }
      }
    });
}
