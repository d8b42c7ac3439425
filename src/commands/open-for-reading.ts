import { existsSync } from 'node:fs';
import type { Application, CommandContext } from './command-context.js';

/** Opens the database for a command that only reads; one that is not there holds nothing, and that is said, since its path may be mistyped. */
export async function openForReading(context: CommandContext, db: string | undefined): Promise<Application> {
  const application = await context.open(db === undefined ? {} : { db }, { reading: true });
  const { database } = application.config;
  if (!existsSync(database)) context.warn(`variorum: ${database}: there is no such database; \`variorum ingest\` and \`variorum serve\` make one.`);
  return application;
}
