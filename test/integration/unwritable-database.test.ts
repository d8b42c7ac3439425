import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { CLI_ARGUMENTS, endOf, jsonLinesOf, runCli } from '../support/command-line.js';
import { contentsOf, countIn, integrityOf } from '../support/database-contents.js';
import { writeInventedFiles } from '../support/invented-files.js';
import { skipWithout } from '../support/skip-without.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const NOBODY = 65_534;

describe('a database that cannot be written', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const files = writeInventedFiles(path.join(folder, 'articles'), 30);

  it('is told in one line when it is read-only, and stays as it was', async function () {
    const place = path.join(folder, 'read-only');
    mkdirSync(place);
    const db = path.join(place, 'v.sqlite');
    expect((await runCli(['ingest', ...files.slice(0, 3), '--db', db])).code).to.equal(0);
    const before = contentsOf(db);
    const root = process.getuid?.() === 0;
    chmodSync(folder, 0o755);
    chmodSync(db, 0o444);
    chmodSync(place, 0o555);
    const as = root ? { uid: NOBODY, gid: NOBODY } : {};
    skipWithout(this, 'a program that another user may run', (await runCli(['--version'], as)).code === 0);
    const result = await runCli(['ingest', ...files, '--db', db], as);
    chmodSync(place, 0o755);
    chmodSync(db, 0o644);
    expect(result.code).to.equal(1);
    expect(result.stderr).to.match(/^variorum: [^\n]+\n$/).and.include(db).and.include('read-only');
    expect(contentsOf(db)).to.deep.equal(before);
  });

  it('is listed and reported all the same where not even its folder may be written, and nothing is left beside it', async function () {
    const place = path.join(folder, 'archive');
    mkdirSync(place);
    const db = path.join(place, 'v.sqlite');
    expect((await runCli(['ingest', ...files.slice(0, 3), '--db', db])).code).to.equal(0);
    const open = await runCli(['list', 'events', '--db', db]);
    const event = /^e-\w+/.exec(open.stdout)![0];
    const report = ['report', event, '--format', 'csv', '--db', db];
    const written = await runCli(report);
    chmodSync(folder, 0o755);
    chmodSync(db, 0o444);
    chmodSync(place, 0o555);
    const as = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    skipWithout(this, 'a program that another user may run', (await runCli(['--version'], as)).code === 0);
    const listed = await runCli(['list', 'events', '--db', db], as);
    const reported = await runCli(report, as);
    const left = readdirSync(place);
    chmodSync(place, 0o755);
    expect(listed).to.deep.equal(open);
    expect(reported).to.deep.equal(written);
    expect(left).to.deep.equal(['v.sqlite']);
  });

  it('is not made by a command that only reads', async () => {
    const db = path.join(folder, 'nowhere', 'mistyped.sqlite');
    const listed = await runCli(['list', 'events', '--json', '--db', db]);
    expect([listed.code, listed.stdout]).to.deep.equal([0, '']);
    expect(listed.stderr).to.match(/^variorum: [^\n]+\n$/).and.include(db).and.include('no such database');
    const reported = await runCli(['report', 'e-0000000000', '--db', db]);
    expect([reported.code, reported.stdout]).to.deep.equal([2, '']);
    expect(existsSync(path.dirname(db))).to.equal(false);
  });

  it('is told in one line when the disk takes no more; what was stored stays whole and the same ingest goes on later', async () => {
    const db = path.join(folder, 'full.sqlite');
    expect((await runCli(['ingest', files[0]!, '--db', db])).code).to.equal(0);
    const blocks = Math.ceil(statSync(db).size / 1024) + 500;
    // A limit on the size of files makes the system refuse to write, as a full disk does.
    const command = [process.execPath, ...CLI_ARGUMENTS, 'ingest', path.join(folder, 'articles'), '--db', db].map((part) => `'${part}'`).join(' ');
    const limited = await endOf(spawn('bash', ['-c', `ulimit -f ${blocks}; exec ${command}`], { env: { ...process.env, VARIORUM_WORKERS: '0' }, stdio: 'pipe' }));
    expect(limited.code).to.equal(1);
    expect(limited.stderr).to.match(/^variorum: [^\n]+\n$/).and.include(db).and.match(/disk/);
    expect(integrityOf(db)).to.equal('ok');
    const stored = countIn(db, 'select count(*) from articles');
    expect(stored).to.be.above(0).and.below(30);
    expect(countIn(db, 'select count(*) from articles a where not exists (select 1 from claims c where c.article_id = a.id)')).to.equal(0);
    const again = await runCli(['ingest', path.join(folder, 'articles'), '--db', db]);
    expect([again.code, again.stderr]).to.deep.equal([0, '']);
    expect(countIn(db, 'select count(*) from articles')).to.equal(30);
    expect(countIn(db, 'select count(*) from jobs')).to.equal(0);
  });

  it('is made once by programs that meet it new at the same time', async () => {
    const db = path.join(folder, 'at-once.sqlite');
    const results = await Promise.all(files.slice(0, 3).map((file) => runCli(['ingest', file, '--db', db])));
    expect(results.map(({ code, stderr }) => [code, stderr])).to.deep.equal(files.slice(0, 3).map(() => [0, '']));
    expect([integrityOf(db), countIn(db, 'select count(*) from articles')]).to.deep.equal(['ok', 3]);
  });

  it('is told when another program holds it', async () => {
    const { default: SQLite } = await import('better-sqlite3');
    const db = path.join(folder, 'held.sqlite');
    expect((await runCli(['ingest', files[0]!, '--db', db])).code).to.equal(0);
    const holder = new SQLite(db);
    holder.exec('begin immediate');
    const result = await runCli(['ingest', files[1]!, '--db', db]);
    holder.close();
    expect(result.code).to.equal(1);
    expect(result.stderr).to.include('another program');
    expect(jsonLinesOf((await runCli(['list', 'articles', '--json', '--db', db])).stdout)).to.have.length(1);
  });
});
