import { InvalidArgumentError, type Command } from 'commander';
import { parseBatchArticle, type BatchArticle } from '../services/batch/batch-article.js';
import { answerInThreads } from './answer-in-threads.js';
import type { CommandContext } from './command-context.js';
import { answerLines, JsonLineWriter, readJsonLines, type JsonLine } from './json-lines.js';
import { AppError } from '../errors.js';
import { Progress } from './progress.js';

/** The stateless commands: JSON Lines in, JSON Lines out. What they run is loaded when they run, so that help and mistakes are answered at once. */
export function addBatchCommands(program: Command, context: CommandContext): void {
  program
    .command('annotate')
    .description('articles in, their claims, attributions and framing out')
    .argument('[file...]', 'JSON Lines; standard input when absent')
    .action(async (files: string[]) => {
      const { annotateLine } = await import('../services/batch/annotate.js');
      const engine = await context.engine();
      const threads = await context.annotateThreads();
      context.exitWith(await answerInThreads({ files, answer: (line) => annotateLine(engine, line), threads, writer: new JsonLineWriter() }));
    });
  program
    .command('relate')
    .description('pairs of claims in, how they stand to each other out')
    .argument('[file...]', 'JSON Lines; standard input when absent')
    .action(async (files: string[]) => {
      const { relate } = await import('../services/batch/relate.js');
      const engine = await context.engine();
      context.exitWith(await answerLines(files, (line) => relate(engine, line)));
    });
  program
    .command('cluster')
    .description('articles in, the event of each out')
    .argument('[file...]', 'JSON Lines; standard input when absent')
    .option('--stories', 'the story of each event too')
    .action((files: string[], flags: { stories?: boolean }) => cluster(context, files, flags.stories === true));
  program
    .command('group')
    .description('articles in, groups of equivalent claims out, a line an event')
    .argument('[file...]', 'JSON Lines; standard input when absent')
    .option('--min-score <number>', 'leave pairs below this out; 0 keeps every scored pair', unitNumber, 0.05)
    .action((files: string[], flags: { minScore: number }) => group(context, files, flags.minScore));
}

function unitNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1)) throw new InvalidArgumentError('Not a number from 0 to 1.');
  return value;
}

/** A line of the input with its article, or with the reason why it is none. */
type ReadLine = { readonly line: JsonLine; readonly article: BatchArticle } | { readonly line: JsonLine; readonly error: unknown };

async function readArticles(files: readonly string[]): Promise<ReadLine[]> {
  const lines: ReadLine[] = [];
  const seen = new Set<string>();
  for await (const line of readJsonLines(files)) {
    try {
      if ('error' in line) throw new AppError(line.error.code, line.error.message);
      const article = parseBatchArticle(line.value);
      if (seen.has(article.id)) throw new AppError('duplicate-id', `the id “${article.id}” stands on an earlier line too`);
      seen.add(article.id);
      lines.push({ line, article });
    } catch (error) {
      lines.push({ line, error });
    }
  }
  return lines;
}

async function cluster(context: CommandContext, files: readonly string[], stories: boolean): Promise<void> {
  const lines = await readArticles(files);
  const articles = lines.flatMap((line) => ('article' in line ? [line.article] : []));
  const progress = new Progress('Reading', articles.length);
  const { clusterBatch } = await import('../services/batch/cluster.js');
  const placed = clusterBatch(await context.engine(), articles, () => progress.step());
  progress.stop();
  const writer = new JsonLineWriter();
  for (const line of lines) {
    if ('error' in line) {
      await writer.writeError(line.line, line.error);
      continue;
    }
    const { event, story } = placed.get(line.article.id)!;
    await writer.write({ id: line.article.givenId, event, ...(stories ? { story } : {}) });
  }
  if (writer.failed) context.exitWith(1);
}

async function group(context: CommandContext, files: readonly string[], minScore: number): Promise<void> {
  const lines = await readArticles(files);
  const articles = lines.flatMap((line) => ('article' in line ? [line.article] : []));
  const progress = new Progress('Reading', articles.length);
  const writer = new JsonLineWriter();
  // An answer is a line an event, so a bad line has no place of its own: it is named first.
  for (const line of lines) if ('error' in line) await writer.writeError(line.line, line.error);
  const { groupBatch } = await import('../services/batch/group.js');
  for (const event of groupBatch(await context.engine(), articles, { minScore, onArticle: () => progress.step() })) await writer.write(event);
  progress.stop();
  if (writer.failed) context.exitWith(1);
}
