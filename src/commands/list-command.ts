import { Argument, type Command } from 'commander';
import { ValidationError } from '../errors.js';
import type { ArticleSummary } from '../services/contract/articles.js';
import type { Page } from '../services/contract/page.js';
import type { Services } from '../services/services.js';
import type { CommandContext } from './command-context.js';
import { readFrom } from './read-from.js';
import { oneLine } from './one-line.js';

const KINDS = ['events', 'stories', 'articles', 'outlets', 'claims', 'disputes', 'decisions'] as const;
type Kind = (typeof KINDS)[number];

/** What can be listed of one event alone. */
const OF_EVENTS: ReadonlySet<Kind> = new Set(['articles', 'claims', 'disputes']);

interface ListFlags {
  readonly event?: string;
  readonly db?: string;
  readonly json?: boolean;
}

/** A row as JSON and as a line for a person. */
interface Row {
  readonly value: unknown;
  readonly line: string;
}

const PAGE = 200;

/** `variorum list`: what is in the database. */
export function addListCommand(program: Command, context: CommandContext): void {
  program
    .command('list')
    .description('list what is in the database')
    .addArgument(new Argument('<what>', 'what to list').choices(KINDS))
    .option('--event <id>', 'only of this event (articles, claims and disputes)')
    .option('--db <file>', 'the database file')
    .option('--json', 'one JSON object a line')
    .action(async (kind: Kind, flags: ListFlags) => {
      if (flags.event !== undefined && !OF_EVENTS.has(kind)) throw new ValidationError(`--event: goes with ${[...OF_EVENTS].join(', ')}, not with ${kind}.`);
      await readFrom(context, flags.db, async ({ services }) => {
        for await (const row of rowsOf(services, kind, flags.event)) context.print(flags.json === true ? JSON.stringify(row.value) : oneLine(row.line));
      });
    });
}

/** "1 article", "2 articles". */
function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}

async function* rowsOf(services: Services, kind: Kind, event: string | undefined): AsyncGenerator<Row> {
  const where = event === undefined ? {} : { event };
  if (event !== undefined) await services.compareEvent(event, { status: [] });
  switch (kind) {
    case 'events':
      for await (const item of pages((page) => services.listEvents({ order: 'newest', ...page }))) {
        yield { value: item, line: `${item.id}  ${item.from ?? 'unknown date'}  ${item.title}  (${counted(item.articles, 'article')}, ${counted(item.openDisputes, 'dispute')})` };
      }
      return;
    case 'stories':
      for (const item of await services.listStories()) yield { value: item, line: `${item.id}  ${item.title}  (${counted(item.events.length, 'event')}, ${counted(item.articles, 'article')})` };
      return;
    case 'articles':
      for await (const item of pages((page) => services.listArticles({ ...where, ...page }))) {
        yield { value: item, line: `${item.id}  ${item.outlet.name}  ${dateWords(item.published)}  ${item.title}` };
      }
      return;
    case 'outlets':
      for (const item of await services.listOutlets()) yield { value: item, line: `${item.outlet.id}  ${item.outlet.name}  (${counted(item.articles, 'article')})` };
      return;
    case 'claims':
      for await (const item of pages((page) => services.listClaims({ ...where, ...page }))) {
        yield { value: item, line: `${item.id}  ${item.outlet.name}  ${item.wording.attribution?.source ?? '—'}  ${item.wording.text}` };
      }
      return;
    case 'disputes':
      for await (const item of pages((page) => services.listDisputes({ ...where, ...page }))) {
        yield { value: item, line: `${item.dispute.id}  ${item.type}  ${item.state}  ${item.dispute.explanation}` };
      }
      return;
    case 'decisions':
      for await (const item of pages((page) => services.listDecisions(page))) {
        yield { value: item, line: `${item.id}  ${item.at.slice(0, 10)}  ${item.by}  ${item.effect}${item.attention ? ' (needs attention)' : ''}  ${item.summary}${item.note === null ? '' : ` – ${item.note}`}` };
      }
  }
}

/** An estimate is never printed as if it were known. */
function dateWords({ value, certainty }: ArticleSummary['published']): string {
  if (value === null) return 'unknown date';
  return certainty === 'estimated' ? `perhaps ${value.iso}` : value.iso;
}

async function* pages<T>(load: (page: { page: number; pageSize: number }) => Promise<Page<T>>): AsyncGenerator<T> {
  for (let page = 1; ; page++) {
    const { items, total } = await load({ page, pageSize: PAGE });
    yield* items;
    if (items.length === 0 || page * PAGE >= total) return;
  }
}
