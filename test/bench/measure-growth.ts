import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { compareTwoStrings } from 'string-similarity';
import { collectInTime, compileBriefly } from '../../src/compose-engine.js';
import { projectRoot } from '../../src/config.js';
import { analysisPool } from '../../src/jobs/analysis-pool.js';
import type { Analyzer } from '../../src/services/analyzer.js';
import { createServices } from '../../src/services/create-services.js';
import { loadEngine } from '../../src/services/engine.js';
import { inProcessAnalyzer } from '../../src/services/in-process-analyzer.js';
import type { Services } from '../../src/services/services.js';
import { Storage } from '../../src/storage/stores.js';
import { inventCoverage } from './invented-coverage.js';
import { documentOf } from './measure-ingest.js';
import { median, short, timed, type BenchOptions, type Line, type Measured } from './measurement.js';

/** Articles added one by one at each size: ten events or so, since the last of an event costs several times what its first does. */
const ADDED = 60;
const ADDED_QUICKLY = 9;
/** Claims whose partners are looked for by other means: BM25, and every pair by string-similarity. */
const BY_BM25 = 50;
const BY_LETTERS = 3;
/** Smaller databases are made up of a few events, so that what one holds sways the mean. */
const SETTLED = 1000;
const MOST_PAIRS_GROWTH = 1.25;
const MOST_ADDING_GROWTH = 1.5;
const MOST_MEMORY = 1500;

/** What there is at one size. */
interface Stage {
  readonly articles: number;
  readonly claims: number;
  /** Articles a second since the size before. */
  readonly perSecond: number;
  /** Pairs of claims scored since the size before, by claim compared: a claim counts each time its event is compared. */
  readonly pairsPerClaim: number;
  /** Most articles of one event, and the middle one. */
  readonly largestEvent: number;
  readonly middleEvent: number;
  /** Seconds of processor time for one more article, and by the clock. */
  readonly adding: number;
  readonly addingClock: number;
  readonly memory: number;
  readonly megabytes: number;
  /** Seconds to look up the partners of one claim by other means. */
  readonly bm25: number;
  readonly letters: number;
}

/** Lets one database grow, to about 1.6 million claims if `large`, and measures at each size whether what one more article costs stays the same. */
export async function measureGrowth({ large, long, quick }: BenchOptions): Promise<Measured> {
  const added = quick ? ADDED_QUICKLY : ADDED;
  const sizes = quick ? [60, 180] : large ? [1000, 10_000, 30_000, 100_000] : [1000, 3000, 10_000];
  // As the program itself does.
  collectInTime();
  compileBriefly();
  const folder = mkdtempSync(path.join(tmpdir(), 'variorum-growth-'));
  const file = path.join(folder, 'v.sqlite');
  const engine = loadEngine(projectRoot());
  const storage = await Storage.open(file);
  const counted = countingPairs(analysisPool({ threads: 1, root: projectRoot(), fallback: inProcessAnalyzer(engine), onBroken: (error) => { throw error; } }));
  try {
    const services = createServices({ storage, stores: storage.stores, analyzer: counted.analyzer, engine, now: () => new Date().toISOString() });
    const coverage = inventCoverage({ articles: sizes.at(-1)! + sizes.length * added, seed: 1, length: long ? 'long' : 'short' });
    const stages: Stage[] = [];
    for (const size of sizes) {
      const stage = await grow({ services, file, coverage, added, counts: counted.counts }, size, stages.at(-1));
      stages.push(stage);
      // What took hours is told at once.
      if (large) for (const { what, value } of linesOf(stage)) process.stderr.write(`${what}: ${value}\n`);
    }
    return { figures: { stages }, lines: stages.flatMap(linesOf), failures: failuresOf(stages) };
  } finally {
    await counted.analyzer.close();
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Counts {
  pairs: number;
  claims: number;
}

/** An analyser that counts the pairs it scores. */
function countingPairs(inner: Analyzer): { readonly analyzer: Analyzer; readonly counts: Counts } {
  const counts: Counts = { pairs: 0, claims: 0 };
  const compare: Analyzer['compare'] = async (event) => {
    const compared = await inner.compare(event);
    counts.pairs += compared.pairs;
    counts.claims += event.claims.length;
    return compared;
  };
  return { counts, analyzer: { ...inner, compare } };
}

interface Growing {
  readonly services: Services;
  readonly file: string;
  readonly coverage: ReturnType<typeof inventCoverage>;
  /** Articles to add one by one. */
  readonly added: number;
  readonly counts: Counts;
}

async function grow({ added, counts, coverage, file, services }: Growing, size: number, before: Stage | undefined): Promise<Stage> {
  const wanted = size - (before === undefined ? 0 : before.articles + added);
  const start = { ...counts };
  const ingesting = await timed(() => ingest(services, coverage, wanted));
  const pairsPerClaim = (counts.pairs - start.pairs) / (counts.claims - start.claims);
  const adding = await addOneByOne(services, coverage, added);
  return {
    articles: size, perSecond: wanted / ingesting.seconds, pairsPerClaim, ...adding,
    memory: process.resourceUsage().maxRSS / 1024,
    megabytes: statSync(file).size / 1024 / 1024,
    ...readOff(file),
  };
}

/** Ingests some articles in one call, each of which is made when it is asked for, as files of a folder are read. */
async function ingest(services: Services, coverage: Growing['coverage'], count: number): Promise<void> {
  const failed = (await services.ingest(next(coverage, count))).find((outcome) => outcome.status !== 'new');
  if (failed !== undefined) throw new Error(`bench: ${failed.origin} came out as ${failed.status}: ${failed.error?.message ?? ''}`);
}

function* next(coverage: Growing['coverage'], count: number): Generator<ReturnType<typeof documentOf>> {
  for (let number = 0; number < count; number++) yield documentOf(coverage.next().value!);
}

async function addOneByOne(services: Services, coverage: Growing['coverage'], added: number): Promise<Pick<Stage, 'adding' | 'addingClock'>> {
  const processor: number[] = [];
  const clock: number[] = [];
  for (let number = 0; number < added; number++) {
    const before = process.cpuUsage();
    clock.push((await timed(() => ingest(services, coverage, 1))).seconds);
    const used = process.cpuUsage(before);
    processor.push((used.user + used.system) / 1e6);
  }
  return { adding: median(processor), addingClock: median(clock) };
}

/** What a look into the database tells: sizes, and how long other means take over the same claims. */
function readOff(file: string): Pick<Stage, 'claims' | 'largestEvent' | 'middleEvent' | 'bm25' | 'letters'> {
  const db = new SQLite(file, { readonly: true });
  try {
    const events = db.prepare('select count(*) from articles group by event_id').pluck().all() as number[];
    const claims = db.prepare('select count(*) from claims').pluck().get() as number;
    const chosen = db.prepare('select text from claims where "row" % ? = 0 limit ?').pluck().all(Math.max(1, Math.floor(claims / BY_BM25)), BY_BM25) as string[];
    const select = db.prepare('select rowid from claims_fts where claims_fts match ? order by bm25(claims_fts) limit 51').pluck();
    return {
      claims,
      largestEvent: Math.max(...events),
      middleEvent: median(events),
      bm25: median(chosen.map((text) => secondsOf(() => select.all((text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`).join(' OR '))))),
      letters: median(chosen.slice(0, BY_LETTERS).map((text) => secondsOf(() => {
        for (const other of db.prepare('select text from claims').pluck().iterate()) compareTwoStrings(text, other as string);
      }))),
    };
  } finally {
    db.close();
  }
}

function secondsOf(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function linesOf(stage: Stage): Line[] {
  const ms = (seconds: number): string => `${short(seconds * 1000)} ms`;
  return [
    { what: `growing to ${stage.articles} articles, ${stage.claims} claims`, value: `${short(stage.perSecond)} articles/s; events of ${stage.middleEvent} articles, the largest of ${stage.largestEvent}` },
    { what: '  pairs scored a claim', value: short(stage.pairsPerClaim) },
    { what: '  adding one article', value: `${ms(stage.adding)} of processor time, ${ms(stage.addingClock)} by the clock` },
    { what: '  most memory, database', value: `${short(stage.memory)} MB, ${short(stage.megabytes)} MB` },
    { what: '  partners of one claim, BM25 alone', value: ms(stage.bm25) },
    { what: '  partners of one claim, string-similarity with all', value: ms(stage.letters) },
  ];
}

function failuresOf(stages: readonly Stage[]): string[] {
  const failures: string[] = [];
  const last = stages.at(-1)!;
  for (const before of stages.slice(0, -1).filter(({ articles }) => articles >= SETTLED)) {
    const [pairs, adding] = [last.pairsPerClaim / before.pairsPerClaim, last.adding / before.adding];
    if (pairs > MOST_PAIRS_GROWTH) failures.push(`pairs scored for a claim grew ${short(pairs)}-fold from ${before.articles} to ${last.articles} articles`);
    if (adding > MOST_ADDING_GROWTH) failures.push(`adding one article takes ${short(adding)} times as long at ${last.articles} articles as at ${before.articles}`);
  }
  if (last.memory > MOST_MEMORY) failures.push(`growing took ${short(last.memory)} MB of memory; the limit is ${MOST_MEMORY} MB`);
  return failures;
}
