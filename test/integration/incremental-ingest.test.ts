import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../src/config.js';
import type { DocumentInput } from '../../src/services/contract/documents.js';
import { createServices } from '../../src/services/create-services.js';
import { loadEngine } from '../../src/services/engine.js';
import { inProcessAnalyzer } from '../../src/services/in-process-analyzer.js';
import { Storage } from '../../src/storage/stores.js';
import { asMarkdown, inventCoverage } from '../bench/invented-coverage.js';
import { countIn, eventsIn, groupsIn, linksIn, rowsIn, storiesIn } from '../support/database-contents.js';
import { DEMO_FOLDER, readDemoPlants } from '../support/demo-plants.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const engine = loadEngine(projectRoot());

/** Ingests documents call by call, every call with a program started anew. */
async function ingestInto(file: string, calls: readonly (readonly DocumentInput[])[]): Promise<void> {
  for (const documents of calls) {
    const storage = await Storage.open(file);
    const services = createServices({ storage, stores: storage.stores, analyzer: inProcessAnalyzer(engine), engine, now: () => '2031-01-01T00:00:00Z' });
    const outcomes = await services.ingest(documents);
    await storage.close();
    expect(outcomes.map(({ status }) => status)).to.deep.equal(documents.map(() => 'new'));
  }
}

/** All that comparing came to, whatever ids it goes by. */
function resultsIn(file: string): Readonly<Record<string, readonly string[]>> {
  return {
    events: eventsIn(file),
    stories: storiesIn(file),
    groups: groupsIn(file),
    links: linksIn(file),
    disputes: rowsIn(file, 'select a, b, relation, type, rule, confidence, evidence, explanation, state from disputes'),
    copies: rowsIn(file, 'select article_id, parent_id, kind, containment from reuse_links'),
  };
}

const INDEX = ['article_terms', 'article_term_counts', 'article_edges', 'article_neighbours'] as const;

function indexIn(file: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(INDEX.map((table) => [table, rowsIn(file, `select * from ${table}`)]));
}

describe('coverage that comes in article by article', function () {
  this.timeout(300_000);
  const folder = temporaryFolder();
  const sample = readDemoPlants().events.flatMap((event) => event.articles.map(({ file }): DocumentInput => ({ origin: file, bytes: readFileSync(path.join(DEMO_FOLDER, file)) })));
  const invented = [...inventCoverage({ articles: 14, seed: 5 })].map((article): DocumentInput => ({ origin: `${article.id}.md`, bytes: Buffer.from(asMarkdown(article)) }));

  for (const [name, documents] of [['sample', sample], ['invented', invented]] as const) {
    it(`comes to what comparing all of it at once comes to (${name} coverage)`, async () => {
      const [whole, parts] = [path.join(folder, `${name}-whole.sqlite`), path.join(folder, `${name}-parts.sqlite`)];
      await ingestInto(whole, [documents]);
      await ingestInto(parts, [...documents].reverse().map((document) => [document]));
      expect(resultsIn(parts)).to.deep.equal(resultsIn(whole));
      expect(resultsIn(whole).groups).not.to.deep.equal([]);
      if (name === 'invented') expect(indexIn(parts)).to.deep.equal(indexIn(whole));
      expect(countIn(parts, 'select count(*) from jobs')).to.equal(0);
    });
  }

  it('comes to the same where events are placed and compared while more is read', async () => {
    const [whole, parts] = [path.join(folder, 'alongside.sqlite'), path.join(folder, 'in-calls.sqlite')];
    const documents = [...inventCoverage({ articles: 100, seed: 9 })].map((article): DocumentInput => ({ origin: `${article.id}.md`, bytes: Buffer.from(asMarkdown(article)) }));
    await ingestInto(whole, [documents]);
    await ingestInto(parts, [documents.slice(0, 25), documents.slice(25, 50), documents.slice(50, 75), documents.slice(75)]);
    expect(resultsIn(whole)).to.deep.equal(resultsIn(parts));
    expect(countIn(whole, 'select count(*) from jobs')).to.equal(0);
  });

  it('gives two documents ids of their own that would share a short one', async () => {
    // Found among the first 15,114 articles of the bench: the first ten digits of both digests are the same.
    const urls = ['https://spindle-news.example/news/2767-2', 'https://bench-courier.example/news/1264-5'];
    const file = path.join(folder, 'same-digits.sqlite');
    const documents = urls.map((url, number): DocumentInput => ({ origin: `${number}.md`, bytes: Buffer.from(asMarkdown({ ...[...inventCoverage({ articles: 2, seed: 3 })][number]!, url })) }));
    await ingestInto(file, [documents]);
    const ids = rowsIn(file, 'select id from articles order by length(id)').map((row) => row.match(/a-[0-9a-f]+/)![0]);
    expect(ids.map(({ length }) => length)).to.deep.equal([12, 22]);
    expect(ids[1]!.slice(0, 12)).to.equal(ids[0]);
    expect(countIn(file, 'select count(distinct article_id) from claims')).to.equal(2);
  });

  it('drops a comparison of what has changed meanwhile, and makes it anew', async () => {
    const [plain, disturbed] = [path.join(folder, 'undisturbed.sqlite'), path.join(folder, 'disturbed.sqlite')];
    await ingestInto(plain, [invented]);
    const storage = await Storage.open(disturbed);
    const inner = inProcessAnalyzer(engine);
    const compared: number[] = [];
    const analyzer: typeof inner = {
      ...inner,
      compare: async (event) => {
        compared.push(event.claims.length);
        const result = await inner.compare(event);
        if (compared.length > 1) return result;
        for (const key of await storage.stores.jobs.list('regroup')) await storage.unitOfWork((work) => work.jobs.add('regroup', key, '2031-01-01T00:00:00Z'));
        return { ...result, groups: [], relations: [] };
      },
    };
    const services = createServices({ storage, stores: storage.stores, analyzer, engine, now: () => '2031-01-01T00:00:00Z' });
    await services.ingest(invented);
    await storage.close();
    expect(compared.length).to.be.greaterThan(countIn(disturbed, 'select count(*) from events'));
    expect(resultsIn(disturbed)).to.deep.equal(resultsIn(plain));
  });

  it('keeps the story that an event was given while it was compared', async () => {
    const file = path.join(folder, 'told.sqlite');
    const storage = await Storage.open(file);
    const inner = inProcessAnalyzer(engine);
    const analyzer: typeof inner = {
      ...inner,
      compare: async (event) => {
        const result = await inner.compare(event);
        await storage.unitOfWork(async (work) => {
          await work.events.saveStory({ id: 's-told', title: 'Told meanwhile', given: false });
          for (const id of await work.events.listIds('', 10)) await work.events.save({ ...(await work.events.get(id)), story: 's-told' });
          for (const id of await work.jobs.list('stories')) await work.jobs.remove('stories', id);
        });
        return result;
      },
    };
    const services = createServices({ storage, stores: storage.stores, analyzer, engine, now: () => '2031-01-01T00:00:00Z' });
    await services.ingest(invented.slice(0, 3));
    await storage.close();
    expect(rowsIn(file, 'select distinct story_id, title <> \'\' from events')).to.deep.equal(rowsIn(file, "select 's-told', 1"));
  });

  it('finds its place among what another program has stored meanwhile', async () => {
    const [whole, shared] = [path.join(folder, 'one-program.sqlite'), path.join(folder, 'two-programs.sqlite')];
    const calls = [invented.slice(0, 5), invented.slice(5, 9), invented.slice(9, 12), invented.slice(12)];
    await ingestInto(whole, calls);
    const storages = [await Storage.open(shared), await Storage.open(shared)] as const;
    const programs = storages.map((storage) => createServices({ storage, stores: storage.stores, analyzer: inProcessAnalyzer(engine), engine, now: () => '2031-01-01T00:00:00Z' }));
    for (const [number, documents] of calls.entries()) await programs[number % 2]!.ingest(documents);
    for (const storage of storages) await storage.close();
    expect(resultsIn(shared)).to.deep.equal(resultsIn(whole));
    expect(indexIn(shared)).to.deep.equal(indexIn(whole));
  });

  it('finds its place in a database from before there was an index, which is then as if it had always been there', async () => {
    const [whole, upgraded] = [path.join(folder, 'all.sqlite'), path.join(folder, 'upgraded.sqlite')];
    await ingestInto(whole, [invented.slice(0, 9), invented.slice(9)]);
    await ingestInto(upgraded, [invented.slice(0, 9)]);
    const storage = await Storage.open(upgraded);
    await storage.unitOfWork(async ({ articleLinks, articlePostings, eventLinks, eventPostings, settings }) => {
      for (const store of [articleLinks, articlePostings, eventLinks, eventPostings]) await store.clear();
      await settings.set('placement-index', 'none');
    });
    await storage.close();
    await ingestInto(upgraded, [invented.slice(9)]);
    expect(resultsIn(upgraded)).to.deep.equal(resultsIn(whole));
    expect(indexIn(upgraded)).to.deep.equal(indexIn(whole));
  });
});
