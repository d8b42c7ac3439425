import { projectRoot } from '../../src/config.js';
import type { ClaimSignature } from '../../src/matching/claim-signature.js';
import type { ArticleProfile } from '../../src/matching/events/article-profile.js';
import type { GroupingArticle } from '../../src/matching/group-claims.js';
import type { AnalyzedArticle } from '../../src/services/analyzer.js';
import { analyzeArticle } from '../../src/services/analyze-article.js';
import { loadEngine, type Engine } from '../../src/services/engine.js';
import { inventCoverage, type InventedArticle } from './invented-coverage.js';
import { forAnalysis } from './measure-annotate.js';

/** A claim of invented coverage with the fact that it tells, null for a scene that no other outlet has. */
export interface InventedClaim {
  readonly signature: ClaimSignature;
  readonly text: string;
  readonly event: string;
  readonly fact: string | null;
}

/** Analysed invented coverage. */
export interface InventedClaims {
  readonly engine: Engine;
  readonly claims: readonly InventedClaim[];
  readonly articles: ReadonlyMap<string, GroupingArticle>;
  /** By article id. */
  readonly profiles: ReadonlyMap<string, ArticleProfile>;
}

/** Invents and analyses coverage. */
export function inventClaims(articles: number, seed: number): InventedClaims {
  const engine = loadEngine(projectRoot());
  const coverage = [...inventCoverage({ articles, seed })];
  const analysed = coverage.map((article) => analyzeArticle(engine, forAnalysis(article)));
  return {
    engine,
    claims: coverage.flatMap((article, index) => claimsOf(article, analysed[index]!)),
    profiles: new Map(coverage.map(({ id }, index) => [id, analysed[index]!.profile])),
    articles: new Map(coverage.map(({ id, title, published }) => [id, { title, published: { iso: published, precision: 'second' as const } }])),
  };
}

function claimsOf(article: InventedArticle, { annotation, signatures }: AnalyzedArticle): InventedClaim[] {
  return annotation.claims.map((claim, index) => {
    const fact = article.told.find(({ wording }) => {
      const start = article.text.indexOf(wording);
      return start <= claim.start && claim.end <= start + wording.length;
    });
    return { signature: signatures[index]!, text: claim.text, event: article.event, fact: fact?.fact ?? null };
  });
}
