import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Application } from '../../src/commands/command-context.js';
import { compose } from '../../src/compose.js';
import type { DocumentInput } from '../../src/services/contract/documents.js';
import type { Services } from '../../src/services/services.js';
import { asMarkdown, inventCoverage, type InventedArticle } from './invented-coverage.js';
import { median, short, timed, type BenchOptions, type Line, type Measured } from './measurement.js';

const SLICES = 10;
const MOST_MEMORY = 700;
/** The last tenth may not be slower than this share of the first ones' speed. */
const STEADY = 0.6;
const QUERIES = ['mayor', 'insurer assessors governor', 'lost cat', 'drone', 'second such case', 'Hatherford'];

/** An invented article as a file that is offered. */
export function documentOf(article: InventedArticle): DocumentInput {
  return { origin: `/invented/${article.id}.md`, bytes: Buffer.from(asMarkdown(article)) };
}

/** Ingests invented coverage into a fresh database in ten parts, then times what an editor waits for. */
export async function measureIngest({ articles, quick }: BenchOptions): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), 'variorum-bench-'));
  const file = path.join(folder, 'v.sqlite');
  const application = await compose({ db: file, sample: 'off' });
  try {
    const coverage = [...inventCoverage({ articles: articles + 5, seed: 1 })];
    const slices = await ingestInSlices(application, coverage.slice(0, articles));
    const memory = process.resourceUsage().maxRSS / 1024;
    const adding = await addOneByOne(application, coverage.slice(articles));
    const pages = await timePages(application.services, quick ? 5 : 20);
    const size = statSync(file).size / 1024 / 1024;
    const seconds = slices.reduce((sum, slice) => sum + slice, 0);
    const speeds = slices.map((slice) => articles / SLICES / slice);
    return {
      figures: { articles, perSecond: articles / seconds, speeds, memory, size, adding, ...pages.figures },
      lines: [
        { what: `ingesting ${articles} articles`, value: `${short(articles / seconds)} articles/s, ${short(seconds)} s, compared and searchable` },
        { what: '  by tenths, articles/s', value: speeds.map(short).join(' ') },
        { what: '  most memory', value: `${short(memory)} MB` },
        { what: '  database', value: `${short(size)} MB, ${short((size * 1024) / articles)} KB an article` },
        { what: '  adding one article', value: `${short(median(adding) * 1000)} ms` },
        ...pages.lines,
      ],
      failures: failuresOf(speeds, memory),
    };
  } finally {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function failuresOf(speeds: readonly number[], memory: number): string[] {
  const failures: string[] = [];
  // The first tenth also loads weights and warms the code up, so the second and third stand for the beginning.
  const [begin, end] = [median(speeds.slice(1, 4)), median(speeds.slice(-3))];
  if (end < begin * STEADY) failures.push(`ingesting slowed down from ${short(begin)} to ${short(end)} articles/s`);
  if (memory > MOST_MEMORY) failures.push(`ingesting took ${short(memory)} MB of memory; the limit is ${MOST_MEMORY} MB`);
  return failures;
}

/** Seconds for each tenth, every one with its comparing. */
async function ingestInSlices({ services }: Application, coverage: readonly InventedArticle[]): Promise<number[]> {
  const seconds: number[] = [];
  const size = Math.ceil(coverage.length / SLICES);
  for (let from = 0; from < coverage.length; from += size) {
    const part = coverage.slice(from, from + size);
    const run = await timed(() => services.ingest(part.map(documentOf)));
    const failed = run.result.find((outcome) => outcome.status !== 'new');
    if (failed !== undefined) throw new Error(`bench: ${failed.origin} came out as ${failed.status}: ${failed.error?.message ?? ''}`);
    seconds.push(run.seconds);
  }
  return seconds;
}

async function addOneByOne({ services }: Application, coverage: readonly InventedArticle[]): Promise<number[]> {
  const seconds: number[] = [];
  for (const article of coverage) seconds.push((await timed(() => services.ingest([documentOf(article)]))).seconds);
  return seconds;
}

async function timePages(services: Services, events: number): Promise<{ readonly figures: Record<string, number>; readonly lines: readonly Line[] }> {
  const desk = await timed(() => services.listEvents({ order: 'disputed', page: 1, pageSize: events }));
  const outlets = await timed(() => services.listOutlets());
  const comparisons: number[] = [];
  for (const event of desk.result.items) comparisons.push((await timed(() => services.compareEvent(event.id, {}))).seconds);
  const searches: number[] = [];
  for (const text of QUERIES) searches.push((await timed(() => services.search({ text, page: 1, pageSize: 20 }))).seconds);
  const figures = { desk: desk.seconds, outlets: outlets.seconds, comparison: median(comparisons), slowestComparison: Math.max(...comparisons), search: median(searches), slowestSearch: Math.max(...searches) };
  const ms = (seconds: number): string => `${short(seconds * 1000)} ms`;
  return {
    figures,
    lines: [
      { what: '  desk page', value: ms(figures.desk) },
      { what: '  outlets page', value: ms(figures.outlets) },
      { what: '  comparison page', value: `${ms(figures.comparison)}, slowest of ${comparisons.length}: ${ms(figures.slowestComparison)}` },
      { what: '  search', value: `${ms(figures.search)}, slowest of ${searches.length}: ${ms(figures.slowestSearch)}` },
    ],
  };
}
