import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { forAnalysis } from '../bench/measure-annotate.js';
import { inventCoverage } from '../bench/invented-coverage.js';
import { projectRoot } from '../../src/config.js';
import { analysisPool } from '../../src/jobs/analysis-pool.js';
import type { Analyzer, ArticleForAnalysis } from '../../src/services/analyzer.js';
import { loadEngine } from '../../src/services/engine.js';
import { inProcessAnalyzer } from '../../src/services/in-process-analyzer.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Milliseconds in which a thread surely fills its heap. */
const BURSTING = 4_000;
const NOW = '2026-01-01T00:00:00Z';

describe('the threads that analyse articles', function () {
  this.timeout(30_000);
  const folder = temporaryFolder();
  // Threads load their code by themselves, which only built code lets them do.
  before(function () {
    if (import.meta.url.endsWith('.ts')) this.skip();
  });

  it('find the same as the main thread, and give back what cannot be read with its reason', async () => {
    const here = inProcessAnalyzer(loadEngine(projectRoot()));
    const pool = analysisPool({ threads: 2, root: projectRoot(), fallback: here, onBroken: (error) => { throw error; } });
    try {
      const articles = [...inventCoverage({ articles: 4 })].map(forAnalysis);
      const found = await Promise.all(articles.map((article) => pool.analyze(article)));
      const expected = await Promise.all(articles.map((article) => here.analyze(article)));
      expect(found).to.deep.equal(expected);
      const empty = { origin: path.join('/nowhere', 'empty.txt'), bytes: new Uint8Array() };
      expect(await pool.read(empty, NOW)).to.deep.equal(await here.read(empty, NOW));
    } finally {
      await pool.close();
    }
  });

  it('hold no result once it is handed over', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const pool = analysisPool({ threads: 1, root: projectRoot(), fallback: inProcessAnalyzer(loadEngine(projectRoot())), onBroken: (error) => { throw error; } });
    try {
      const results: WeakRef<object>[] = [];
      for (const article of inventCoverage({ articles: 4 })) results.push(new WeakRef(await pool.analyze(forAnalysis(article))));
      await new Promise((resolve) => setTimeout(resolve, 50));
      collect();
      // The last one may still be on its way through the pool.
      expect(results.slice(0, -1).map((result) => result.deref())).to.deep.equal([undefined, undefined, undefined]);
    } finally {
      await pool.close();
    }
  });

  it('are done without where they cannot be started, which is told once', async () => {
    const here = inProcessAnalyzer(loadEngine(projectRoot()));
    const told: string[] = [];
    const worker = new URL('./no-such-worker.js', import.meta.url);
    const pool = analysisPool({ threads: 2, root: projectRoot(), fallback: here, onBroken: ({ message }) => told.push(message), worker });
    try {
      const articles = [...inventCoverage({ articles: 3 })].map(forAnalysis);
      const found = await Promise.all(articles.map((article) => pool.analyze(article)));
      expect(found).to.deep.equal(await Promise.all(articles.map((article) => here.analyze(article))));
      expect(await pool.analyze(articles[0]!)).to.deep.equal(found[0]);
      expect(told).to.have.length(1);
      expect(told[0]).to.contain('no-such-worker');
    } finally {
      await pool.close();
    }
  });

  it('go on after one ran out of memory, and what it held is done without it', async () => {
    const worker = path.join(folder, 'bursting-worker.mjs');
    writeFileSync(worker, `export default ({ article }) => {
      const held = [];
      while (article.id === 'burst') held.push(Array.from({ length: 100_000 }, () => ({})));
      return { by: 'thread' };
    };`);
    const fallback = { analyze: () => Promise.resolve({ by: 'main thread' }) } as unknown as Analyzer;
    const told: string[] = [];
    const pool = analysisPool({ threads: 1, root: projectRoot(), fallback, onBroken: ({ message }) => told.push(message), worker: pathToFileURL(worker) });
    const by = async (id: string): Promise<unknown> => ((await pool.analyze({ id } as ArticleForAnalysis)) as unknown as { by: string }).by;
    try {
      expect(await by('first')).to.equal('thread');
      for (let round = 0; round < 3; round++) {
        const asked = ['a', 'b', 'c', 'burst', 'd', 'e', 'f'].map(by);
        await new Promise((resolve) => setImmediate(resolve));
        // What is done before the burst is heard of together with it.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BURSTING);
        const found = await Promise.all(asked);
        expect(found[3]).to.equal('main thread');
        expect(found).to.satisfy((all: unknown[]) => all.every((one) => one === 'thread' || one === 'main thread'));
        // One that failed is replaced.
        expect(await by('later')).to.equal('thread');
      }
      expect(told).to.deep.equal([]);
    } finally {
      await pool.close();
    }
  });
});
