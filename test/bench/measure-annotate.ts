import { projectRoot } from '../../src/config.js';
import { analyzeArticle } from '../../src/services/analyze-article.js';
import type { ArticleForAnalysis } from '../../src/services/analyzer.js';
import { loadEngine } from '../../src/services/engine.js';
import { inventCoverage, type InventedArticle } from './invented-coverage.js';
import { short, timed, type BenchOptions, type Measured } from './measurement.js';

const WARM_UP = 20;

/** An invented article as it goes into analysis. */
export function forAnalysis({ id, text, title, outlet, published }: InventedArticle): ArticleForAnalysis {
  return { id, text, title, outlet, published: { iso: published, precision: 'second' }, language: 'en', story: null };
}

/** How many articles of some 430 words one core analyses in a second, once the weights are loaded and the code is warm. */
export async function measureAnnotate({ quick }: BenchOptions): Promise<Measured> {
  const count = quick ? 60 : 300;
  const loading = await timed(() => loadEngine(projectRoot()));
  const engine = loading.result;
  const articles = [...inventCoverage({ articles: count + WARM_UP, seed: 7 })].map(forAnalysis);
  for (const article of articles.slice(0, WARM_UP)) analyzeArticle(engine, article);
  let claims = 0;
  let words = 0;
  const before = process.cpuUsage();
  const { seconds } = await timed(() => {
    for (const article of articles.slice(WARM_UP)) {
      claims += analyzeArticle(engine, article).annotation.claims.length;
      words += article.text.split(/\s+/).length;
    }
  });
  const used = process.cpuUsage(before);
  const core = (used.user + used.system) / 1e6;
  return {
    figures: { perSecond: count / seconds, perCoreSecond: count / core, words: words / count, claimsPerArticle: claims / count, loadSeconds: loading.seconds },
    lines: [
      { what: 'analysis, one core', value: `${short(count / core)} articles a second of processor time, ${short(count / seconds)} of the clock (${short(words / count)} words and ${short(claims / count)} claims each)` },
      { what: 'loading weights and word lists', value: `${short(loading.seconds * 1000)} ms` },
    ],
    failures: [],
  };
}
