import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { forAnalysis } from '../bench/measure-annotate.js';
import { inventCoverage } from '../bench/invented-coverage.js';
import { projectRoot } from '../../src/config.js';
import { analysisPool } from '../../src/jobs/analysis-pool.js';
import { loadEngine } from '../../src/services/engine.js';
import { inProcessAnalyzer } from '../../src/services/in-process-analyzer.js';

const NOW = '2026-01-01T00:00:00Z';

describe('the threads that analyse articles', function () {
  this.timeout(30_000);
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
});
