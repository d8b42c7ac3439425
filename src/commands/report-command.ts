import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { NotFoundError, UnreadableInputError, ValidationError } from '../errors.js';
import { REPORT_SCHEMA } from '../reports/report-schema.js';
import type { ReportFile, ReportFormat } from '../services/contract/reports.js';
import type { Services } from '../services/services.js';
import type { CommandContext } from './command-context.js';
import { reasonNotWritten } from './file-faults.js';
import { readFrom } from './read-from.js';

const FORMATS: readonly ReportFormat[] = ['html', 'markdown', 'csv', 'json'];

interface ReportFlags {
  readonly format: ReportFormat;
  readonly output?: string;
  readonly db?: string;
  readonly schema?: boolean;
}

/** `variorum report`: a comparison report of an event or a story. */
export function addReportCommand(program: Command, context: CommandContext): void {
  program
    .command('report')
    .description('write the comparison report of an event or a story')
    .argument('[event|story]', 'its id, as listed by `variorum list events` or `stories`')
    .addOption(new Option('--format <format>', 'the format').choices(FORMATS).default('markdown'))
    .option('--output <file>', 'write to a file instead of standard output')
    .option('--db <file>', 'the database file')
    .option('--schema', 'print the JSON Schema of the JSON report and stop')
    .action(async (id: string | undefined, flags: ReportFlags) => {
      if (flags.schema === true) return context.print(JSON.stringify(REPORT_SCHEMA, null, 2));
      if (id === undefined) throw new ValidationError('report: give the id of an event or a story (see `variorum list events`).');
      await readFrom(context, flags.db, async ({ services }) => deliver(context, await render(services, id, flags.format), flags.output));
    });
}

async function render(services: Services, id: string, format: ReportFormat): Promise<ReportFile> {
  for (const type of ['event', 'story'] as const) {
    try {
      return await services.exportReport({ type, id }, format, {});
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
    }
  }
  throw new NotFoundError('event or story', id);
}

async function deliver(context: CommandContext, report: ReportFile, output: string | undefined): Promise<void> {
  if (output === undefined) return context.print(report.body.replace(/\n$/, ''));
  try {
    await writeFile(output, report.body);
  } catch (error) {
    throw new UnreadableInputError('cannot-write', output, reasonNotWritten(error), error);
  }
  context.warn(`${report.filename.split('.').at(-1)?.toUpperCase() ?? ''} report written to ${output}`);
}
