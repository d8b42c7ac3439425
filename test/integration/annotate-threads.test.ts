import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { inventCoverage } from '../bench/invented-coverage.js';
import { runCli } from '../support/command-line.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('annotate in several threads', function () {
  this.timeout(60_000);
  // Threads load their code by themselves, which only built code lets them do.
  before(function () {
    if (import.meta.url.endsWith('.ts')) this.skip();
  });

  it('prints the same as in one, bad lines in their place', async () => {
    const file = path.join(temporaryFolder(), 'articles.jsonl');
    const articles = [...inventCoverage({ articles: 120, seed: 3 })].map(({ id, text, title, outlet, published }) => JSON.stringify({ id, text, title, outlet, published }));
    writeFileSync(file, [...articles.slice(0, 70), '{"id":"broken"', ...articles.slice(70)].join('\n'));
    const alone = await runCli(['annotate', file], { env: { VARIORUM_WORKERS: '0' } });
    const together = await runCli(['annotate', file], { env: { VARIORUM_WORKERS: '2' } });
    expect(together).to.deep.equal(alone);
    expect(together.code).to.equal(1);
    expect(together.stdout.trim().split('\n')).to.have.length(121);
  });

  it('refuses a bad number of threads', async () => {
    const { code, stderr } = await runCli(['annotate'], { env: { VARIORUM_WORKERS: 'many' } });
    expect(code).to.equal(2);
    expect(stderr).to.include('VARIORUM_WORKERS').and.include('many');
  });
});
