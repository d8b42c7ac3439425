import { existsSync } from 'node:fs';
import { loadConfig } from '../config.js';
import type { Application, CommandContext } from './command-context.js';

/**
 * Opens the database for a command that only reads, and closes it when `use` is done. One that is not there holds nothing, and that is said, since its
 * path may be mistyped; an error of `use` says enough.
 */
export async function readFrom(context: CommandContext, db: string | undefined, use: (application: Application) => Promise<void>): Promise<void> {
  const application = await context.open(db === undefined ? {} : { db }, { reading: true });
  const { database } = application.config;
  const isThere = existsSync(database);
  try {
    await use(application);
  } finally {
    await application.close();
  }
  if (!isThere) context.warn(`variorum: ${database}: there is no such database; \`variorum ingest\` and \`variorum serve\` make one.`);
}

/** As {@link readFrom} for a command that works on what is stored: a database that is there is opened for writing, one that is not is not made. */
export async function workOn(context: CommandContext, db: string | undefined, use: (application: Application) => Promise<void>): Promise<void> {
  const flags = db === undefined ? {} : { db };
  if (!existsSync(loadConfig(flags).database)) return readFrom(context, db, use);
  const application = await context.open(flags);
  try {
    await use(application);
  } finally {
    await application.close();
  }
}
