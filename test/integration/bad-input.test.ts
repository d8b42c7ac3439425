import { randomFillSync } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, openSync, closeSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import type { IngestOutcome } from '../../src/services/contract/documents.js';
import { jsonLinesOf, runCli } from '../support/command-line.js';
import { countIn, integrityOf, textIn } from '../support/database-contents.js';
import { skipWithout } from '../support/skip-without.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const PROSE = 'The mayor of Hatherford, Ida Lund, said on Monday that two people had died in the café fire. Police denied this.';
const NOBODY = 65_534;

/** Writes a file of many megabytes without holding it in memory. */
function writeLarge(file: string, megabytes: number): void {
  const line = Buffer.from(`${PROSE}\n\n`);
  const block = Buffer.concat(Array.from({ length: Math.ceil((1024 * 1024) / line.length) }, () => line));
  const handle = openSync(file, 'w');
  for (let written = 0; written < megabytes; written++) writeSync(handle, block);
  closeSync(handle);
}

describe('bad input', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const db = path.join(folder, 'v.sqlite');
  const outcomes = new Map<string, IngestOutcome>();
  let exit: number | null;
  let errors: string;

  before(async () => {
    const inputs = path.join(folder, 'inputs');
    mkdirSync(inputs);
    const write = (name: string, content: string | Buffer): void => {
      writeFileSync(path.join(inputs, name), content);
    };
    write('01-good.txt', PROSE);
    write('02-empty.txt', '');
    write('03-blank.md', ' \n\t\n\ufeff\n');
    write('04-binary.txt', randomFillSync(Buffer.alloc(20_000)));
    write('05-image.html', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(500)]));
    writeLarge(path.join(inputs, '06-large.txt'), 50);
    write('07-latin1.txt', Buffer.from(PROSE.replace('Hatherford', 'Latinford'), 'latin1'));
    write('08-utf16.txt', Buffer.from(`\ufeff${PROSE.replace('Hatherford', 'Sixteenford')}`, 'utf16le'));
    write('09-unclosed-front-matter.md', `---\ntitle: Open\noutlet: The Paper\n\n${PROSE.replace('Hatherford', 'Openford')}\n`);
    write('10-bad-front-matter.md', `---\ntitle: [a, "b\n\toutlet: : :\n---\n\n${PROSE.replace('Hatherford', 'Yamlford')}\n`);
    write('11-malformed.html', `<html><head><title>Cut off</title><body><div><p>${PROSE.replace('Hatherford', 'Tagford')}<p><b>Two <i>tags</b> cross</i> <a href="x>and end nowhere. <script>if (a < b`);
    write('12-no-text.html', '<html><head><title>Nothing</title></head><body><script>var x = 1;</script><img src="x.png"></body></html>');
    write('13-batch.jsonl', [
      JSON.stringify({ id: 'twice', text: PROSE.replace('Hatherford', 'Firstford') }),
      '{"id": "broken", "text":',
      JSON.stringify({ id: 'twice', text: PROSE.replace('Hatherford', 'Secondford') }),
      JSON.stringify({ id: 'no-text' }),
      JSON.stringify({ id: 'fine', text: PROSE.replace('Hatherford', 'Thirdford') }),
    ].join('\n'));
    symlinkSync('14-loop.txt', path.join(inputs, '14-loop.txt'));
    write('15-nul.txt', `${PROSE}\u0000${PROSE}`);
    write('99-good.txt', PROSE.replace('Hatherford', 'Lastford'));
    const result = await runCli(['ingest', inputs, path.join(folder, 'nowhere.txt'), '--db', db, '--json']);
    exit = result.code;
    errors = result.stderr;
    for (const outcome of jsonLinesOf(result.stdout) as unknown as IngestOutcome[]) outcomes.set(path.basename(outcome.origin), outcome);
  });

  const failure = (name: string): { code: string; message: string } => {
    const outcome = outcomes.get(name);
    expect(outcome?.status, name).to.equal('failed');
    expect(outcome!.error!.message, 'the file is named').to.include(name);
    expect(outcome!.error!.message, 'one line').not.to.include('\n');
    return outcome!.error!;
  };
  const textOf = (name: string): string => {
    const { status, articleId } = outcomes.get(name)!;
    expect(status, JSON.stringify(outcomes.get(name))).to.equal('new');
    return textIn(db, `select text from article_versions where article_id = '${articleId!}'`);
  };

  it('makes the exit code 1 and prints no stack', () => {
    expect(exit).to.equal(1);
    expect(errors).not.to.match(/^\s+at /m);
  });

  it('does not keep the good documents before, between and after it from being stored', () => {
    for (const name of ['01-good.txt', '99-good.txt']) expect(outcomes.get(name)).to.deep.include({ status: 'new', error: null });
    const stored = [...outcomes.values()].filter(({ status }) => status === 'new').length;
    expect(countIn(db, 'select count(*) from articles')).to.equal(stored);
    expect(integrityOf(db)).to.equal('ok');
  });

  it('is kept with its reason, so that nobody takes the coverage for complete', () => {
    const failed = [...outcomes.values()].filter(({ status }) => status === 'failed').length;
    expect(failed).to.be.above(7);
    expect(countIn(db, 'select count(*) from ingest_failures')).to.equal(failed);
  });

  it('may be an empty or blank file', () => {
    expect(failure('02-empty.txt').code).to.equal('empty');
    expect(failure('03-blank.md').code).to.equal('empty');
  });

  it('may be a binary file, whatever its name', () => {
    expect(failure('04-binary.txt').code).to.equal('binary');
    expect(failure('05-image.html').code).to.equal('binary');
    expect(failure('15-nul.txt').code).to.equal('binary');
  });

  it('may be 50 MB of text', () => {
    expect(failure('06-large.txt').code).to.equal('too-large');
  });

  it('may be in another encoding: it is read as what it is', () => {
    expect(textOf('07-latin1.txt')).to.include('Latinford').and.include('café');
    expect(textOf('08-utf16.txt')).to.include('Sixteenford').and.include('café');
  });

  it('may be malformed front matter: told, or read as text, and never lost in silence', () => {
    for (const [name, word] of [['09-unclosed-front-matter.md', 'Openford'], ['10-bad-front-matter.md', 'Yamlford']] as const) {
      if (outcomes.get(name)?.status === 'failed') expect(failure(name).code).to.equal('front-matter');
      else expect(textOf(name)).to.include(word);
    }
  });

  it('may be malformed HTML: its text is read, and told where there is none', () => {
    expect(textOf('11-malformed.html')).to.include('Tagford').and.not.include('<');
    expect(failure('12-no-text.html').code).to.equal('no-text');
  });

  it('may be a batch with an id that comes twice and lines that cannot be read', () => {
    const batch = [...outcomes.values()].filter(({ origin }) => origin.includes('13-batch.jsonl'));
    expect(batch).to.have.length(5);
    expect(batch.map(({ status }) => status)).to.deep.equal(['new', 'failed', 'failed', 'failed', 'new']);
    for (const { error } of batch.filter(({ status }) => status === 'failed')) expect(error!.message).to.match(/line \d|:\d|article \d|twice|no-text/);
  });

  it('may be a path that leads nowhere or in a circle', () => {
    expect(failure('nowhere.txt').message).to.include('no such file');
    expect(failure('14-loop.txt').code).to.equal('unreadable');
  });

  it('may be a path that may not be read', async function () {
    const locked = path.join(folder, 'locked');
    mkdirSync(locked);
    writeFileSync(path.join(locked, 'secret.txt'), PROSE);
    const open = path.join(folder, 'open');
    mkdirSync(open);
    writeFileSync(path.join(open, 'closed.txt'), PROSE);
    mkdirSync(path.join(open, 'closed'));
    writeFileSync(path.join(open, 'open.txt'), PROSE);
    const own = path.join(folder, 'own');
    mkdirSync(own);
    const root = process.getuid?.() === 0;
    if (root) for (const each of [own, open, path.join(open, 'closed')]) chownSync(each, NOBODY, NOBODY);
    chmodSync(folder, 0o755);
    chmodSync(locked, 0o000);
    for (const name of ['closed.txt', 'closed']) chmodSync(path.join(open, name), 0o000);
    const as = root ? { uid: NOBODY, gid: NOBODY } : {};
    skipWithout(this, 'a program that another user may run', (await runCli(['--version'], as)).code === 0);
    const result = await runCli(['ingest', locked, open, '--db', path.join(own, 'v.sqlite'), '--json'], as);
    for (const each of [locked, path.join(open, 'closed')]) chmodSync(each, 0o755);
    expect(result.code).to.equal(1);
    const outcomesThere = jsonLinesOf(result.stdout) as unknown as IngestOutcome[];
    expect(outcomesThere.map(({ origin, status }) => [path.basename(origin), status])).to.deep.equal([['locked', 'failed'], ['closed', 'failed'], ['closed.txt', 'failed'], ['open.txt', 'new']]);
    for (const { error } of outcomesThere.slice(0, 3)) expect(error!.message).to.include('permission denied');
  });
});
