import type { Command } from 'commander';
import { ValidationError } from '../errors.js';
import type { IngestOutcome, MetadataOverrides, OfferedDocument } from '../services/contract/documents.js';
import { parsePublicationDate } from '../text/publication-date.js';
import { collectDocuments, type CollectedDocument } from './collect-documents.js';
import type { CommandContext } from './command-context.js';
import { oneLine } from './one-line.js';
import { Progress } from './progress.js';

interface IngestFlags {
  readonly outlet?: string;
  readonly published?: string;
  readonly story?: string;
  readonly db?: string;
  readonly json?: boolean;
}

/** `variorum ingest`: reads coverage into the database. */
export function addIngestCommand(program: Command, context: CommandContext): void {
  program
    .command('ingest')
    .description('read files, folders, pages and feeds into the database')
    .argument('<path|url|-...>', 'a file, a folder, a URL, or - for standard input')
    .option('--outlet <name>', 'who published these documents')
    .option('--published <date>', 'when, as an ISO 8601 date or instant')
    .option('--story <name>', 'the story that they belong to')
    .option('--db <file>', 'the database file')
    .option('--json', 'one JSON object a document instead of lines')
    .action(async (inputs: string[], flags: IngestFlags) => {
      if (flags.published !== undefined && parsePublicationDate(flags.published) === undefined) {
        throw new ValidationError(`--published: “${flags.published}” is not a date such as 2017-09-12.`);
      }
      await ingest(context, inputs, flags);
    });
}

async function ingest(context: CommandContext, inputs: readonly string[], flags: IngestFlags): Promise<void> {
  const application = await context.open(flags.db === undefined ? {} : { db: flags.db });
  try {
    const passedOver: string[] = [];
    const documents = await collectDocuments(inputs, {
      overrides: overridesOf(flags),
      fetch: (url) => application.services.fetchDocuments(url),
      onPassedOver: (kind) => passedOver.push(kind),
    });
    if (passedOver.length > 0) context.warn(`passed over, being of other kinds: ${countsOf(passedOver)}.`);
    if (documents.length === 0) context.warn('variorum: nothing to read: no text, Markdown, HTML or JSON Lines file in the given folders.');
    const progress = new Progress('Reading', documents.length);
    const outcomes = await application.services.ingest(load(documents), (outcome) => {
      progress.step();
      if (flags.json === true) context.print(JSON.stringify(outcome));
    });
    progress.stop();
    if (flags.json !== true) printOutcomes(context, outcomes);
    if (outcomes.some((outcome) => outcome.status === 'failed') || documents.length === 0) context.exitWith(1);
  } finally {
    await application.close();
  }
}

async function* load(documents: readonly CollectedDocument[]): AsyncGenerator<OfferedDocument> {
  for (const document of documents) yield await document.load();
}

function overridesOf({ outlet, published, story }: IngestFlags): MetadataOverrides {
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(story === undefined ? {} : { story }),
  };
}

/** "3 .pdf, 1 .docx". */
function countsOf(kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([kind, count]) => `${count} ${kind}`).join(', ');
}

function printOutcomes(context: CommandContext, outcomes: readonly IngestOutcome[]): void {
  const count = (status: IngestOutcome['status']): number => outcomes.filter((outcome) => outcome.status === status).length;
  for (const outcome of outcomes) if (outcome.error !== null) context.warn(oneLine(`not ingested: ${outcome.error.message}`));
  const claims = outcomes.reduce((sum, outcome) => sum + outcome.claims, 0);
  context.print(`${count('new')} new, ${count('edited')} edited, ${count('unchanged')} unchanged, ${count('failed')} failed; ${claims} claims read.`);
}
