import { analyzeArticle } from './analyze-article.js';
import type { Analyzer } from './analyzer.js';
import { compareForStorage } from './compare-claims.js';
import type { Engine } from './engine.js';
import { readOffered } from './read-document.js';

/** Does the work in the calling thread. */
export function inProcessAnalyzer(engine: Engine): Analyzer {
  return {
    read: readOffered,
    analyze: (article) => Promise.resolve(analyzeArticle(engine, article)),
    compare: (event) => Promise.resolve(compareForStorage(engine, event)),
    close: () => Promise.resolve(),
  };
}
