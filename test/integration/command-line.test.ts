import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { expect } from 'chai';
import { CLI_ARGUMENTS, endOf, jsonLinesOf, runCli, startCli, type CommandResult } from '../support/command-line.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const COMMANDS = ['serve', 'ingest', 'list', 'report', 'reanalyze', 'annotate', 'relate', 'cluster', 'group', 'extract', 'evaluate', 'train'];
const ARTICLE = { id: 'a1', text: 'The mayor, Ida Lund, said on Monday that two people had died.', outlet: 'The Paper', published: '2025-02-03' };

/** One line on standard error that a person can act on: no stack, no second line. */
function expectOneLine({ stderr }: CommandResult, ...words: readonly string[]): void {
  expect(stderr).to.match(/^variorum: [^\n]+\n$/);
  for (const word of words) expect(stderr).to.include(word);
}

describe('the command line', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  const db = path.join(folder, 'v.sqlite');

  it('has a help for every command, on standard output', async () => {
    const results = await Promise.all(COMMANDS.map(async (command) => ({ command, ...(await runCli([command, '--help'])) })));
    for (const { command, code, stdout, stderr } of results) {
      expect([code, stderr], command).to.deep.equal([0, '']);
      expect(stdout, command).to.match(new RegExp(`^Usage: variorum ${command} `));
    }
  });

  it('lists every command in its own help and prints its version', async () => {
    const help = await runCli(['--help']);
    expect(help.code).to.equal(0);
    for (const command of COMMANDS) expect(help.stdout).to.match(new RegExp(`^  ${command} `, 'm'));
    expect((await runCli(['--version'])).stdout).to.match(/^\d+\.\d+\.\d+\n$/);
  });

  it('exits 2 when no command is given', async () => {
    const { code, stdout, stderr } = await runCli([]);
    expect(code).to.equal(2);
    expect(stdout).to.equal('');
    expect(stderr).to.include('Usage: variorum');
  });

  const wrong: readonly (readonly [args: readonly string[], ...words: string[]])[] = [
    [['frobnicate'], 'frobnicate'],
    [['ingest'], 'path'],
    [['ingest', '--frobnicate', 'x'], '--frobnicate'],
    [['ingest', 'x', '--published', 'yesterday'], '--published', 'yesterday'],
    [['ingest', 'x', '--published', '2025-13-40'], '--published', '2025-13-40'],
    [['ingest', 'x', '--db'], '--db'],
    [['list', 'unicorns'], 'unicorns', 'events'],
    [['list'], 'what'],
    [['list', 'decisions', '--event', 'e1'], '--event', 'disputes'],
    [['report', 'x', '--format', 'pptx'], '--format', 'pptx', 'markdown'],
    [['report', '--db', db], 'event'],
    [['serve', '--port', 'http', '--db', db], '--port', 'http'],
    [['serve', '--port', '70000', '--db', db], '--port', '70000'],
    [['group', '--min-score', 'high'], '--min-score', 'high'],
    [['group', '--min-score', '2'], '--min-score', '2'],
    [['annotate', '--nope'], '--nope'],
    [['evaluate', 'beauty', 'x'], 'beauty', 'attribution'],
    [['evaluate', 'pairs'], 'file'],
  ];
  for (const [args, ...words] of wrong) {
    it(`exits 2 with one clear line for “${args.filter((arg) => arg !== db).join(' ')}”`, async () => {
      const result = await runCli(args);
      expectOneLine(result, ...words);
      expect([result.code, result.stdout]).to.deep.equal([2, '']);
    });
  }

  it('exits 2 and names a setting of the environment that is wrong', async () => {
    const result = await runCli(['list', 'events', '--db', db], { env: { VARIORUM_WORKERS: 'many' } });
    expectOneLine(result, 'VARIORUM_WORKERS', 'many');
    expect(result.code).to.equal(2);
  });

  it('exits 2 for an id that it does not know', async () => {
    for (const args of [['report', 'e-nowhere'], ['list', 'claims', '--event', 'e-nowhere'], ['list', 'articles', '--event', 'e-nowhere']]) {
      const result = await runCli([...args, '--db', db]);
      expectOneLine(result, 'e-nowhere');
      expect(result.code).to.equal(2);
    }
  });

  it('exits 1 and names a file that is missing', async () => {
    for (const command of ['annotate', 'relate', 'cluster', 'group']) {
      const result = await runCli([command, path.join(folder, 'missing.jsonl')]);
      expectOneLine(result, 'missing.jsonl', 'no such file');
      expect([command, result.code, result.stdout]).to.deep.equal([command, 1, '']);
    }
  });

  it('exits 1 and names a database that is none', async () => {
    const letter = path.join(folder, 'letter.sqlite');
    writeFileSync(letter, 'Dear editor, this is no database. '.repeat(50));
    const result = await runCli(['list', 'events', '--db', letter]);
    expectOneLine(result, letter, 'not an SQLite database');
    expect(result.code).to.equal(1);
  });

  it('answers a bad line in its place, the others in order, and exits 1', async () => {
    const lines = [JSON.stringify(ARTICLE), '{"id":"broken"', JSON.stringify({ id: 7 }), '', JSON.stringify({ ...ARTICLE, id: 'a2', unknown: true })];
    const { code, stdout, stderr } = await runCli(['annotate'], { input: lines.join('\n') });
    expect([code, stderr]).to.deep.equal([1, '']);
    const answers = jsonLinesOf<{ id: unknown; line?: number; error?: { code: string; message: string }; claims?: unknown[] }>(stdout);
    expect(answers.map(({ id, line, error }) => [id, line, error?.code])).to.deep.equal([['a1', undefined, undefined], [null, 2, 'not-json'], [7, 3, 'validation'], ['a2', undefined, undefined]]);
    expect(answers[0]!.claims).to.have.length.above(0);
    expect({ ...answers[3], id: 'a1' }, 'unknown keys change nothing').to.deep.equal(answers[0]);
  });

  it('reads several files and standard input in turn', async () => {
    const file = path.join(folder, 'one.jsonl');
    writeFileSync(file, JSON.stringify(ARTICLE));
    const { code, stdout } = await runCli(['annotate', file, '-'], { input: JSON.stringify({ ...ARTICLE, id: 'a2' }) });
    expect(code).to.equal(0);
    expect(jsonLinesOf(stdout).map(({ id }) => id)).to.deep.equal(['a1', 'a2']);
  });

  it('answers nothing to nothing', async () => {
    for (const command of ['annotate', 'relate', 'cluster', 'group']) {
      expect(await runCli([command]), command).to.deep.include({ code: 0, stdout: '', stderr: '' });
    }
  });

  it('gives a bad line of a batch of articles its place, and tells an id that comes twice', async () => {
    const lines = [JSON.stringify(ARTICLE), 'nonsense', JSON.stringify(ARTICLE), JSON.stringify({ ...ARTICLE, id: 'a2' })].join('\n');
    const clustered = await runCli(['cluster'], { input: lines });
    expect(clustered.code).to.equal(1);
    const answers = jsonLinesOf<{ id: unknown; error?: { code: string } }>(clustered.stdout);
    expect(answers.map(({ id, error }) => [id, error?.code])).to.deep.equal([['a1', undefined], [null, 'not-json'], ['a1', 'duplicate-id'], ['a2', undefined]]);
    const grouped = await runCli(['group'], { input: lines });
    expect(grouped.code).to.equal(1);
    expect(jsonLinesOf<{ error?: { code: string } }>(grouped.stdout).flatMap(({ error }) => error?.code ?? [])).to.deep.equal(['not-json', 'duplicate-id']);
  });

  it('is quiet when its reader leaves early', async () => {
    const file = path.join(folder, 'many.jsonl');
    writeFileSync(file, Array.from({ length: 300 }, (_, index) => JSON.stringify({ ...ARTICLE, id: index })).join('\n'));
    const quoted = [process.execPath, ...CLI_ARGUMENTS, 'annotate', file].map((part) => `'${part}'`).join(' ');
    const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((resolve, reject) => {
      execFile('bash', ['-c', `${quoted} | head -n 1; echo "\${PIPESTATUS[0]}"`], (error, out, err) => {
        if (error === null) resolve({ stdout: out, stderr: err });
        else reject(error);
      });
    });
    expect(stderr).to.equal('');
    expect(stdout.split('\n')).to.have.length(3);
    expect(stdout.split('\n')[1]).to.equal('0');
  });

  it('answers a line as soon as it has come, without waiting for the end of the input', async () => {
    const child = startCli(['annotate']);
    child.stdin!.write(`${JSON.stringify(ARTICLE)}\n`);
    const [first] = (await once(child.stdout!, 'data')) as [Buffer];
    expect(first.toString()).to.match(/^\{"id":"a1"/);
    child.stdin!.end();
    expect((await endOf(child)).code).to.equal(0);
  });

  it('says that a port is taken, and ends', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const result = await runCli(['serve', '--port', String(port), '--db', path.join(folder, 'serve.sqlite')], { env: { VARIORUM_SAMPLE: 'off' } });
    holder.close();
    expectOneLine(result, String(port), '--port');
    expect(result.code).to.equal(1);
  });

  it('says where a report cannot be written', async () => {
    const article = path.join(folder, 'article.txt');
    writeFileSync(article, ARTICLE.text);
    expect((await runCli(['ingest', article, '--outlet', 'The Paper', '--db', db])).code).to.equal(0);
    const [event] = jsonLinesOf<{ id: string }>((await runCli(['list', 'events', '--json', '--db', db])).stdout);
    const result = await runCli(['report', event!.id, '--db', db, '--output', path.join(folder, 'missing', 'report.md')]);
    expectOneLine(result, path.join(folder, 'missing', 'report.md'));
    expect(result.code).to.equal(1);
  });
});
