import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { compose } from '../../src/compose.js';
import { Storage } from '../../src/storage/stores.js';
import { jsonLinesOf, runCli } from '../support/command-line.js';
import { openDesk } from '../support/decision-desk.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('the commands that go over a database with decisions', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  const db = path.join(folder, 'desk.sqlite');
  const run = (...args: readonly string[]) => runCli([...args, '--db', db]);
  let ids: readonly string[] = [];

  /** Public ids of everything that addresses name. */
  const publicIds = async (): Promise<readonly string[]> => {
    const app = await compose({ db, workers: '0', logLevel: 'silent' });
    const events = (await app.services.listEvents({ order: 'newest', page: 1, pageSize: 9 })).items;
    const rows = await Promise.all(events.map(async ({ id }) => (await app.services.compareEvent(id, {})).rows.map(({ groupId }) => groupId)));
    await app.close();
    return [...events.map(({ id }) => id), ...rows.flat()].sort();
  };

  before(async () => {
    const desk = await openDesk(db);
    const herald = await desk.add('Quay Herald');
    await desk.add('Tollgate Post');
    await desk.add('Northern Wire');
    const row = await desk.rowOf(herald, 'destroyed');
    await desk.services.decide({ kind: 'rename', group: row.groupId, title: 'The warehouse burnt down' }, { editor: 'mk', note: 'shorter' });
    await desk.services.decide({ kind: 'split', claims: [row.wordings.at(-1)!.claimId] }, { editor: 'jo', note: null });
    await desk.close();
    ids = await publicIds();
  });

  it('list decisions, the latest first, as lines and as JSON', async () => {
    const lines = await run('list', 'decisions');
    expect([lines.code, lines.stderr]).to.deep.equal([0, '']);
    const [first, second, ...rest] = lines.stdout.trimEnd().split('\n');
    expect(rest).to.deep.equal([]);
    expect(first).to.match(/^\S+ {2}2031-03-04 {2}jo {2}applied {2}/);
    expect(second).to.match(/ {2}mk {2}applied {2}.*The warehouse burnt down.* – shorter$/);
    const json = await run('list', 'decisions', '--json');
    expect(jsonLinesOf(json.stdout).map(({ kind, by, note, effect }) => [kind, by, note, effect])).to.deep.equal([['split', 'jo', null, 'applied'], ['rename', 'mk', 'shorter', 'applied']]);
  });

  it('reanalyse nothing while the engine is the same', async () => {
    const { code, stdout, stderr } = await run('reanalyze');
    expect([code, stderr]).to.deep.equal([0, '']);
    expect(stdout).to.equal('Nothing to do: all 3 articles are up to date with this engine. Use --all to analyse them all the same.\n');
    expect(JSON.parse((await run('reanalyze', '--json')).stdout)).to.deep.equal({ articles: 3, analyzed: 0, events: 1, decisions: 2, needAttention: 0 });
  });

  it('reanalyse what another engine analysed, keep ids and decisions, and say so', async () => {
    const storage = await Storage.open(db);
    const [article] = await storage.stores.articles.list({});
    const version = await storage.stores.versions.get(article!.id, 1);
    await storage.unitOfWork((work) => work.versions.update({ ...version, engine: 'an older one' }));
    await storage.close();
    const { code, stdout, stderr } = await run('reanalyze');
    expect([code, stderr]).to.deep.equal([0, '']);
    expect(stdout).to.equal('1 of 3 articles analysed anew in 1 event. 2 decisions kept, none needs attention.\n');
    expect(await publicIds()).to.deep.equal(ids);
  });

  it('reanalyse everything when asked to', async () => {
    expect((await run('reanalyze', '--all')).stdout).to.match(/^3 of 3 articles analysed anew/);
    expect(await publicIds()).to.deep.equal(ids);
    expect(jsonLinesOf((await run('list', 'decisions', '--json')).stdout).map(({ effect }) => effect)).to.deep.equal(['applied', 'applied']);
  });

  it('say that an empty database holds nothing', async () => {
    const empty = path.join(folder, 'empty.sqlite');
    await (await Storage.open(empty)).close();
    expect(await runCli(['reanalyze', '--db', empty])).to.deep.include({ code: 0, stdout: 'The database holds no articles.\n', stderr: '' });
    expect(await runCli(['list', 'decisions', '--db', empty])).to.deep.include({ code: 0, stdout: '', stderr: '' });
  });

  it('say that a database is not there, and make none', async () => {
    const mistyped = path.join(folder, 'mistyped.sqlite');
    const { code, stderr, stdout } = await runCli(['reanalyze', '--db', mistyped]);
    expect([code, stdout]).to.deep.equal([0, 'The database holds no articles.\n']);
    expect(stderr).to.contain('mistyped.sqlite: there is no such database');
    expect(existsSync(mistyped)).to.equal(false);
  });
});
