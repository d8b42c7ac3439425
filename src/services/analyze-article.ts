import { runStages } from '../analysis/run-stages.js';
import { prepareClaims } from '../matching/claim-signature.js';
import { profileArticle } from '../matching/events/article-profile.js';
import type { AnalyzedArticle, ArticleForAnalysis } from './analyzer.js';
import { claimsInContext } from './claims-in-context.js';
import type { Engine } from './engine.js';

/** Analyses one article: its annotation, and what matching needs of it later, so that nothing is read twice. */
export function analyzeArticle(engine: Engine, article: ArticleForAnalysis): AnalyzedArticle {
  const annotation = runStages({ ...article, language: article.language ?? 'unknown' }, engine.resources);
  const claims = claimsInContext({ ...article, ...annotation });
  return { annotation, signatures: prepareClaims(claims), profile: profileArticle({ ...article, annotation }) };
}
