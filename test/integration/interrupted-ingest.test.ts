import { readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { expect } from 'chai';
import { endOf, jsonLinesOf, runCli, startCli } from '../support/command-line.js';
import { contentsOf, countIn, eventsIn, groupsIn, integrityOf } from '../support/database-contents.js';
import { writeInventedFiles } from '../support/invented-files.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const ARTICLES = 200;

/** Rows of an article that was only half stored: a version without its article, an article without version, claims or place. */
const HALF_STORED = `
  select (select count(*) from articles a where not exists (select 1 from article_versions v where v.article_id = a.id and v.version = a.current_version))
    + (select count(*) from articles a where not exists (select 1 from claims c where c.article_id = a.id and c.version = a.current_version))
    + (select count(*) from claims c where not exists (select 1 from article_versions v where v.article_id = c.article_id and v.version = c.version))
    + (select count(*) from articles a where a.event_id is null and not exists (select 1 from jobs j where j.kind = 'place' and j.key = a.id))`;

/** Starts an ingest and sends `signal` when it has told of `after` articles. */
async function interrupt(args: readonly string[], signal: NodeJS.Signals, after: number): Promise<number> {
  const child = startCli([...args, '--json']);
  let told = 0;
  child.stdout!.on('data', (chunk: Buffer) => {
    told += chunk.toString().split('\n').length - 1;
    if (told >= after) child.kill(signal);
  });
  child.stdin!.end();
  await once(child, 'close');
  return told;
}

describe('an ingest', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  const articles = path.join(folder, 'articles');
  const files = writeInventedFiles(articles, ARTICLES);
  const whole = path.join(folder, 'whole.sqlite');

  before(async () => {
    const { code, stderr } = await runCli(['ingest', articles, '--db', whole]);
    expect([code, stderr]).to.deep.equal([0, '']);
  });

  it('stores every article once, whole and placed', () => {
    expect(countIn(whole, 'select count(*) from articles')).to.equal(ARTICLES);
    expect(countIn(whole, HALF_STORED)).to.equal(0);
    expect(countIn(whole, 'select count(*) from jobs')).to.equal(0);
    expect(countIn(whole, 'select count(*) from claims c where not exists (select 1 from claim_group_members m where m.claim_id = c.id)')).to.equal(0);
    expect(integrityOf(whole)).to.equal('ok');
  });

  for (const [signal, after] of [['SIGKILL', 60], ['SIGINT', 25]] as const) {
    it(`that ${signal} ends half-way leaves whole articles, and the same ingest then comes to the same as one in one go`, async () => {
      const db = path.join(folder, `${signal}.sqlite`);
      await interrupt(['ingest', articles, '--db', db], signal, after);
      expect(integrityOf(db)).to.equal('ok');
      const stored = countIn(db, 'select count(*) from articles');
      expect(stored).to.be.at.least(after).and.below(ARTICLES);
      expect(countIn(db, HALF_STORED)).to.equal(0);
      const again = await runCli(['ingest', articles, '--db', db]);
      expect([again.code, again.stderr]).to.deep.equal([0, '']);
      expect(again.stdout).to.match(new RegExp(`^${ARTICLES - stored} new, 0 edited, ${stored} unchanged, 0 failed`));
      expect(countIn(db, 'select count(*) from jobs')).to.equal(0);
      expect(eventsIn(db)).to.deep.equal(eventsIn(whole));
      expect(groupsIn(db)).to.deep.equal(groupsIn(whole));
    });
  }

  it('that is killed while it compares is finished by the next one, even of nothing new', async () => {
    const db = path.join(folder, 'comparing.sqlite');
    await interrupt(['ingest', articles, '--db', db], 'SIGKILL', ARTICLES);
    expect(countIn(db, 'select count(*) from articles')).to.equal(ARTICLES);
    expect(countIn(db, HALF_STORED)).to.equal(0);
    const again = await runCli(['ingest', files[0]!, '--db', db]);
    expect(again.code).to.equal(0);
    expect(countIn(db, 'select count(*) from jobs')).to.equal(0);
    expect(groupsIn(db)).to.deep.equal(groupsIn(whole));
  });

  it('of what is stored already changes nothing', async () => {
    const before = contentsOf(whole);
    const { code, stdout } = await runCli(['ingest', articles, '--db', whole]);
    expect(code).to.equal(0);
    expect(stdout).to.match(new RegExp(`^0 new, 0 edited, ${ARTICLES} unchanged, 0 failed; 0 claims read`));
    expect(contentsOf(whole)).to.deep.equal(before);
  });

  it('of an edited file stores a second version and keeps the first readable', async () => {
    const file = files[7]!;
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\nA spokesman said on Friday that the fountain would be repaired at once.\n`);
    const child = startCli(['ingest', file, '--db', whole, '--json']);
    child.stdin!.end();
    const [outcome] = jsonLinesOf<{ status: string; articleId: string }>((await endOf(child)).stdout);
    expect(outcome!.status).to.equal('edited');
    const versions = `from article_versions where article_id = '${outcome!.articleId}'`;
    expect(countIn(whole, `select count(*) ${versions}`)).to.equal(2);
    expect(countIn(whole, `select count(*) ${versions} and version = 1 and text not like '%fountain would be repaired%'`)).to.equal(1);
    expect(countIn(whole, `select count(*) from claims where version = 1 and article_id = '${outcome!.articleId}'`)).to.be.above(0);
    expect(countIn(whole, 'select count(*) from articles')).to.equal(ARTICLES);
    expect(integrityOf(whole)).to.equal('ok');
  });
});
