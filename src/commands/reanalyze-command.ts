import type { Command } from 'commander';
import type { CommandContext } from './command-context.js';
import { Progress } from './progress.js';
import { workOn } from './read-from.js';
import type { Services } from '../services/services.js';

interface ReanalyzeFlags {
  readonly all?: boolean;
  readonly db?: string;
  readonly json?: boolean;
}

/** `variorum reanalyze`: brings a database up to date with a newer engine. */
export function addReanalyzeCommand(program: Command, context: CommandContext): void {
  program
    .command('reanalyze')
    .description('analyse stored articles anew with the engine in use; decisions, corrections and ids are kept')
    .option('--all', 'also articles that this engine has analysed already')
    .option('--db <file>', 'the database file')
    .option('--json', 'one JSON object that says what was done')
    .action(async (flags: ReanalyzeFlags) => {
      await workOn(context, flags.db, ({ services }) => reanalyze(context, services, flags));
    });
}

async function reanalyze(context: CommandContext, services: Services, { all = false, json = false }: ReanalyzeFlags): Promise<void> {
  let progress: Progress | undefined;
  try {
    const { total } = await services.listArticles({ page: 1, pageSize: 1 });
    // Only the first article done tells how many there are to do.
    const analyzed = await services.reanalyze({ all, onProgress: (_done, outdated) => (progress ??= new Progress('Analysing anew', outdated)).step() });
    progress?.stop();
    const [{ total: events }, decisions] = await Promise.all([services.listEvents({ order: 'newest', page: 1, pageSize: 1 }), services.countDecisions()]);
    const done = { articles: total, analyzed, events, decisions: decisions.total, needAttention: decisions.attention };
    context.print(json ? JSON.stringify(done) : wordsOf(done));
  } finally {
    progress?.stop();
  }
}

interface Reanalysis {
  readonly articles: number;
  readonly analyzed: number;
  readonly events: number;
  readonly decisions: number;
  readonly needAttention: number;
}

function wordsOf({ analyzed, articles, decisions, events, needAttention }: Reanalysis): string {
  if (articles === 0) return 'The database holds no articles.';
  if (analyzed === 0) return `Nothing to do: ${articles === 1 ? 'the one article is' : `all ${articles} articles are`} up to date with this engine. Use --all to analyse them all the same.`;
  const kept = decisions === 0 ? '' : ` ${count(decisions, 'decision')} kept, ${needAttention === 0 ? 'none needs' : `${needAttention} ${needAttention === 1 ? 'needs' : 'need'}`} attention.`;
  return `${analyzed} of ${count(articles, 'article')} analysed anew in ${count(events, 'event')}.${kept}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
