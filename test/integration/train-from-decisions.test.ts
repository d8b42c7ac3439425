import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { loadPairModel } from '../../src/matching/scorer/pair-model.js';
import { compose } from '../../src/compose.js';
import { runCli } from '../support/command-line.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('training from decisions', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  const db = path.join(folder, 'decided.sqlite');
  const train = (...args: string[]) => runCli(['train', 'matching', '--from-decisions', '--db', db, ...args]);

  before(async () => {
    const app = await compose({ db, port: '0', workers: '0', logLevel: 'silent', sample: 'on' });
    await app.loadSample();
    await app.close();
  });

  it('says that there is too little to learn from, and writes nothing', async () => {
    const output = path.join(folder, 'none.json');
    const { code, stderr, stdout } = await train('--output', output);
    expect(code).to.equal(1);
    expect(stderr).to.contain('nothing was written').and.to.contain('There are 0 decided pairs');
    expect(JSON.parse(stdout)).to.include({ pairs: 0, written: null });
    expect(existsSync(output)).to.equal(false);
  });

  it('writes weights that the engine can load and figures before and after', async () => {
    const app = await compose({ db, port: '0', workers: '0', logLevel: 'silent' });
    for (const { id } of (await app.services.listEvents({ order: 'newest', page: 1, pageSize: 3 })).items) {
      const { rows } = await app.services.compareEvent(id, {});
      const shared = rows.filter((row) => row.wordings.length === 3 || row.wordings.length === 4).slice(0, 4);
      for (const row of shared.slice(0, 2)) await app.services.decide({ kind: 'split', claims: [row.wordings.at(-1)!.claimId] }, { editor: 'mk', note: null });
      const [one, other] = shared.slice(2);
      if (one !== undefined && other !== undefined) await app.services.decide({ kind: 'same', group: one.groupId, other: other.groupId }, { editor: 'mk', note: null });
    }
    await app.close();
    const output = path.join(folder, 'pairs.json');
    const { code, stdout } = await train('--output', output);
    expect(code).to.equal(0);
    const report = JSON.parse(stdout) as { readonly written: string; readonly pairs: number; readonly before: { readonly pairs: number }; readonly after: { readonly pairs: number; readonly averagePrecision: number } };
    expect(report).to.include({ written: output });
    expect(report.before.pairs).to.equal(report.pairs);
    expect(report.after.averagePrecision).to.be.within(0, 1);
    expect(loadPairModel(JSON.parse(readFileSync(output, 'utf8'))).version).to.match(/\+decisions$/);
    const { stdout: again } = await runCli(['train', '--from-decisions', '--db', db]);
    expect(JSON.parse(again)).to.deep.equal({ ...report, written: null });
  });

  for (const [name, args, message] of [
    ['another model', ['train', 'loaded', '--from-decisions', '--output', 'x'], 'only `matching`'],
    ['files beside it', ['train', 'matching', 'x.jsonl', '--from-decisions', '--output', 'x'], 'name no files'],
    ['no model without it', ['train', '--output', 'x'], 'name which weights'],
    ['nowhere to write without it', ['train', 'matching', 'x.jsonl'], '--output'],
    ['no files without it', ['train', 'matching', '--output', 'x'], 'at least one file'],
  ] as const) {
    it(`refuses ${name} with exit code 2`, async () => {
      const { code, stderr } = await runCli([...args]);
      expect(code).to.equal(2);
      expect(stderr).to.contain(message);
    });
  }
});
