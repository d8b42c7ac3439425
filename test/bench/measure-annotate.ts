import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { composeEngine } from '../../src/compose-engine.js';
import { analyzeArticle } from '../../src/services/analyze-article.js';
import type { ArticleForAnalysis } from '../../src/services/analyzer.js';
import { inventCoverage, type InventedArticle } from './invented-coverage.js';
import { short, timed, type BenchOptions, type Measured } from './measurement.js';

/** Articles that a command line's first run goes through with code that is still being compiled. */
const COLD = 100;
/** Speeds are given for articles of this length, in words, whatever the length of those measured. */
const LENGTH = 500;

/** An invented article as it goes into analysis. */
export function forAnalysis({ id, text, title, outlet, published }: InventedArticle): ArticleForAnalysis {
  return { id, text, title, outlet, published: { iso: published, precision: 'second' }, language: 'en', story: null };
}

interface Pass {
  /** Articles of 500 words a second of processor time, and of the clock. */
  readonly core: number;
  readonly clock: number;
  readonly words: number;
}

/** Times `work` on every article, one after another. */
async function pass(articles: readonly ArticleForAnalysis[], work: (article: ArticleForAnalysis) => void): Promise<Pass> {
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const before = process.cpuUsage();
  const { seconds } = await timed(() => articles.forEach(work));
  const used = process.cpuUsage(before);
  const units = words / LENGTH;
  return { core: units / ((used.user + used.system) / 1e6), clock: units / seconds, words };
}

/**
 * How many articles of 500 words one core analyses in a second: the first hundred, while code is being compiled, and then, once it is warm.
 *
 * Machines differ by half: wink-nlp alone, on the same articles, is the yardstick that tells how fast this one is.
 */
export async function measureAnnotate({ quick }: BenchOptions): Promise<Measured> {
  const loading = await timed(async () => {
    const engine = await composeEngine();
    return { engine, resources: engine.resources };
  });
  const { engine } = loading.result;
  const articles = [...inventCoverage({ articles: quick ? 2 * COLD : 10 * COLD, seed: 7 })].map(forAnalysis);
  let claims = 0;
  const analyse = (article: ArticleForAnalysis): void => {
    claims += analyzeArticle(engine, article).annotation.claims.length;
  };
  const cold = await pass(articles.slice(0, COLD), analyse);
  // Half of the others only warm the code further.
  await pass(articles.slice(COLD, articles.length / 2), analyse);
  claims = 0;
  const warm = await pass(articles.slice(articles.length / 2), analyse);
  const library = winkNLP(model);
  const read = ({ text }: ArticleForAnalysis): void => void library.readDoc(text).tokens().length();
  await pass(articles.slice(0, articles.length / 2), read);
  const yardstick = await pass(articles.slice(articles.length / 2), read);
  const line = ({ core, clock }: Pass): string => `${short(core)} articles of ${LENGTH} words a second of processor time, ${short(clock)} of the clock`;
  const measured = articles.length - articles.length / 2;
  return {
    figures: { perCoreSecond: warm.core, perSecond: warm.clock, yardstickPerCoreSecond: yardstick.core, coldPerCoreSecond: cold.core, coldPerSecond: cold.clock, words: warm.words / measured, claimsPerArticle: claims / measured, loadSeconds: loading.seconds },
    lines: [
      { what: 'analysis, one core, warm', value: `${line(warm)} (${short(claims / measured)} claims in ${short(warm.words / measured)} words)` },
      { what: `analysis, one core, first ${COLD} articles`, value: line(cold) },
      { what: '  wink-nlp alone, as a yardstick', value: line(yardstick) },
      { what: 'loading weights and word lists', value: `${short(loading.seconds * 1000)} ms` },
    ],
    failures: [],
  };
}
