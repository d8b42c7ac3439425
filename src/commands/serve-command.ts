import type { Command } from 'commander';
import type { Flags } from '../config.js';
import type { Application, CommandContext } from './command-context.js';
import { Progress } from './progress.js';

/** `variorum serve`: the web application, until it is told to stop. */
export function addServeCommand(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .description('start the web application')
    .option('--host <address>', 'address to listen on')
    .option('--port <number>', 'port to listen on; 0 for any free one')
    .option('--db <file>', 'the database file')
    .action(async (flags: Flags) => {
      const application = await context.open(flags);
      try {
        await serve(context, application);
      } finally {
        await application.close();
      }
    });
}

async function serve(context: CommandContext, application: Application): Promise<void> {
  const progress = new Progress('Reading the sample coverage', 17);
  const loaded = await application.loadSample(() => progress.step());
  progress.stop();
  if (loaded > 0) context.print(`Loaded the sample coverage: ${loaded} articles about invented events.`);
  await application.services.resume();
  const server = await application.serve();
  context.print(`Variorum is at ${server.url}  (database ${application.config.database}; press Ctrl+C to stop)`);
  await untilStopped();
  await server.close();
}

/** Resolves on the first SIGINT or SIGTERM. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
