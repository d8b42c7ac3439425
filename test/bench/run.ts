import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { measureAnnotate } from './measure-annotate.js';
import { measureGrowth } from './measure-growth.js';
import { measureIngest } from './measure-ingest.js';
import { measureMatching } from './measure-matching.js';
import type { BenchOptions, Measured } from './measurement.js';

/** Each runs in a process of its own, so that one's memory and warm code are not another's. */
const MEASUREMENTS: Readonly<Record<string, (options: BenchOptions) => Promise<Measured>>> = {
  annotate: measureAnnotate,
  ingest: measureIngest,
  growth: measureGrowth,
  matching: measureMatching,
};

const HELP = `npm run bench -- [--articles N] [--quick] [--large] [--long] [--only NAME] [--output FILE]
  --articles  articles of the ingest run (1000)
  --quick     100 articles and small events, for continuous integration
  --large     lets the database grow to 100,000 articles; takes an hour
  --long      lets it grow by articles of 35 claims instead of 16; takes twice as long
  --only      annotate, ingest, growth or matching
  (growth runs with --large, --quick or --only growth)
  --output    where the figures go as JSON (a file in the temporary folder)`;

const { values } = parseArgs({
  options: {
    articles: { type: 'string' }, quick: { type: 'boolean', default: false }, large: { type: 'boolean', default: false }, long: { type: 'boolean', default: false },
    only: { type: 'string' }, output: { type: 'string' }, measure: { type: 'string' }, help: { type: 'boolean', default: false },
  },
});

const options: BenchOptions = { articles: Number(values.articles ?? (values.quick ? 100 : 1000)), quick: values.quick, large: values.large, long: values.long };

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs one measurement in a process of its own. */
async function inOwnProcess(name: string, { articles, quick, large, long }: BenchOptions): Promise<Measured> {
  const args = ['--measure', name, '--articles', String(articles), ...(quick ? ['--quick'] : []), ...(large ? ['--large'] : []), ...(long ? ['--long'] : [])];
  const running = promisify(execFile)(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), ...args], { maxBuffer: 1 << 26 });
  running.child.stderr?.pipe(process.stderr);
  const { stdout } = await running;
  return JSON.parse(stdout) as Measured;
}

/** What is to run, in order: each with its name in the table. */
function plan(): (readonly [name: string, options: BenchOptions])[] {
  const wanted = (name: string): boolean => (values.only === undefined ? name !== 'growth' || values.large || values.quick : values.only === name);
  return Object.keys(MEASUREMENTS).filter(wanted).map((name) => [name, options] as const);
}

async function runAll(): Promise<void> {
  const results: Record<string, Measured> = {};
  print(`Variorum bench, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
  for (const [name, stepOptions] of plan()) {
    const result = await inOwnProcess(name, stepOptions);
    results[`${name}-${stepOptions.articles}`] = result;
    for (const { what, value } of result.lines) print(`${what.padEnd(52)} ${value}`);
  }
  const output = values.output ?? path.join(tmpdir(), 'variorum-bench.json');
  writeFileSync(output, `${JSON.stringify(results, null, 2)}\n`);
  print(`figures: ${output}`);
  const failures = Object.values(results).flatMap((result) => result.failures);
  for (const failure of failures) print(`TOO SLOW OR TOO LARGE: ${failure}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

if (values.help) print(HELP);
else if (!(options.articles >= 10)) throw new Error('bench: --articles takes a number from 10 upwards');
else if (values.measure === undefined) await runAll();
else print(JSON.stringify(await MEASUREMENTS[values.measure]!(options)));
